import {
  CreateIdentityProviderCommand,
  DeleteIdentityProviderCommand,
  DescribeIdentityProviderCommand,
  ListIdentityProvidersCommand,
  UpdateIdentityProviderCommand,
  type CreateIdentityProviderRequest,
  type ProviderDescription,
  type UpdateIdentityProviderRequest,
} from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, it } from '@jest/globals';
import { completeDetails, identityProviderRuleCases } from '../support/identity-provider-rule-cases.js';
import type { ContractAccount } from './contract-account.js';

type Settings = Partial<Omit<CreateIdentityProviderRequest, 'UserPoolId'>>;

const google = {
  ProviderName: 'Google',
  ProviderType: 'Google',
  ProviderDetails: completeDetails.Google,
} as const;
const withMapping = { ...google, AttributeMapping: { email: 'email' }, IdpIdentifiers: ['a.example.com'] };

/** On the wrong side of a limit: an InvalidParameterException. */
const refusedSettings: readonly (readonly [what: string, settings: Settings])[] = [
  ['a name of 33 characters', { ProviderName: 'a'.repeat(33) }],
  ['an identifier of 41 characters', { IdpIdentifiers: ['a'.repeat(41)] }],
  ['an identifier with a slash', { IdpIdentifiers: ['a/b'] }],
  ['51 identifiers', { IdpIdentifiers: Array.from({ length: 51 }, (_each, index) => `i${index}`) }],
  ['an attribute of 33 characters', { AttributeMapping: { ['a'.repeat(33)]: 'email' } }],
  // A value that the SDK's types do not know, as tomorrow's are not.
  ['a type that there is not', { ProviderType: 'Carrier pigeon' as 'SAML' }],
];

/**
 * The part of the suite about identity providers. They go with their pool, so that there is nothing to take away. Those that
 * Cognito would want to reach are in the rules alone.
 *
 * @param options `rules`: whether the cases of the rules are part of it
 */
export function itHasIdentityProviders(
  account: () => ContractAccount,
  { rules }: { readonly rules: boolean },
): void {
  const named = (name: string): unknown => expect.objectContaining({ name });
  const newPool = async () => (await account().create()).Id;

  const create = async (UserPoolId: string, settings: Settings = {}) => {
    const input = { UserPoolId, ...google, ProviderDetails: { ...google.ProviderDetails }, ...settings };
    return (await account().client.send(new CreateIdentityProviderCommand(input))).IdentityProvider;
  };
  const describeOne = async (UserPoolId: string, ProviderName = 'Google') =>
    (await account().client.send(new DescribeIdentityProviderCommand({ UserPoolId, ProviderName })))
      .IdentityProvider;
  const update = async (UserPoolId: string, settings: Partial<UpdateIdentityProviderRequest>) => {
    const input = { UserPoolId, ProviderName: 'Google', ...settings };
    return (await account().client.send(new UpdateIdentityProviderCommand(input))).IdentityProvider;
  };
  const remove = (UserPoolId: string, ProviderName = 'Google') =>
    account().client.send(new DeleteIdentityProviderCommand({ UserPoolId, ProviderName }));
  const list = async (UserPoolId: string, MaxResults: number) => {
    const pages: ProviderDescription[][] = [];
    let token: string | undefined;
    do {
      const input = { UserPoolId, MaxResults, NextToken: token };
      const page = await account().client.send(new ListIdentityProvidersCommand(input));
      pages.push(page.Providers ?? []);
      token = page.NextToken;
    } while (token !== undefined);
    return pages;
  };

  describe('an identity provider', () => {
    it('has what was given, its dates, and the endpoints that Cognito adds', async () => {
      const id = await newPool();
      const provider = await create(id, withMapping);
      expect(provider).toMatchObject({
        UserPoolId: id,
        ...withMapping,
        CreationDate: expect.any(Date),
        LastModifiedDate: expect.any(Date),
      });
      expect(provider?.ProviderDetails).toHaveProperty('token_url');
      expect(await describeOne(id)).toEqual(provider);
    });

    it('has a name of its own in its pool', async () => {
      const [id, other] = [await newPool(), await newPool()];
      const provider = await create(id);
      await expect(create(id, withMapping)).rejects.toThrow(named('DuplicateProviderException'));
      expect(await describeOne(id)).toEqual(provider);
      expect(await create(other)).toMatchObject({ UserPoolId: other });
    });

    it('that is unknown, or in a pool that is, is a ResourceNotFoundException', async () => {
      const id = await newPool();
      const absent = named('ResourceNotFoundException');
      const inVain = async () => {
        await expect(describeOne(id)).rejects.toThrow(absent);
        await expect(update(id, { IdpIdentifiers: ['a'] })).rejects.toThrow(absent);
        await expect(remove(id)).rejects.toThrow(absent);
      };
      await inVain();
      await create(id);
      await account().delete(id);
      await inVain();
      await expect(list(id, 60)).rejects.toThrow(absent);
    });

    it.each([1, 60])('is listed once, without its details, by pages of %d', async (size) => {
      const id = await newPool();
      const created = [
        await create(id),
        await create(id, { ...google, ProviderName: 'Facebook', ProviderType: 'Facebook' }),
      ];
      const pages = await list(id, size);
      expect(Math.max(...pages.map(({ length }) => length))).toBeLessThanOrEqual(size);
      expect(pages.flat()).toHaveLength(created.length);
      expect(pages.flat()).toEqual(
        expect.arrayContaining(
          created.map((each) => ({
            ProviderName: each?.ProviderName,
            ProviderType: each?.ProviderType,
            CreationDate: each?.CreationDate,
            LastModifiedDate: each?.LastModifiedDate,
          })),
        ),
      );
    });

    it('has after an update the maps and the list that were sent, as a whole', async () => {
      const id = await newPool();
      const before = await create(id, withMapping);
      const ProviderDetails = { ...google.ProviderDetails, client_id: 'another' };
      const sent = { ProviderDetails, AttributeMapping: { name: 'name' }, IdpIdentifiers: ['b.example.com'] };
      const after = await update(id, sent);
      expect(after).toMatchObject({ ...sent, ProviderType: 'Google', CreationDate: before?.CreationDate });
      expect(after?.AttributeMapping).not.toHaveProperty('email');
      expect(after?.LastModifiedDate?.getTime()).toBeGreaterThan(before?.LastModifiedDate?.getTime() ?? 0);
      expect(await describeOne(id)).toEqual(after);
    });

    it('is gone once it is deleted, and its name is free again', async () => {
      const id = await newPool();
      await create(id, withMapping);
      await remove(id);
      await expect(describeOne(id)).rejects.toThrow(named('ResourceNotFoundException'));
      expect((await list(id, 60)).flat()).toEqual([]);
      expect((await create(id))?.IdpIdentifiers ?? []).toEqual([]);
    });

    it.each(refusedSettings)('is refused with %s', async (_what, settings) => {
      const id = await newPool();
      await expect(create(id, settings)).rejects.toThrow(named('InvalidParameterException'));
    });
  });

  if (!rules) return;

  describe('the rules of identity providers', () => {
    const answerTo = async ({ operation, request }: (typeof identityProviderRuleCases)[number]) => {
      const id = await newPool();
      const settings: Settings = request;
      if (operation === 'CreateIdentityProvider') return create(id, settings);
      const { ProviderType, ProviderName, ...changed } = settings;
      if (ProviderType === undefined || ProviderName === undefined)
        throw new RangeError('Expected a provider');
      await create(id, { ProviderType, ProviderName, ProviderDetails: completeDetails[ProviderType] });
      return update(id, { ProviderName, ...changed });
    };

    it.each(identityProviderRuleCases.filter(({ refused }) => !refused))('take $name', async (each) => {
      expect(await answerTo(each)).toHaveProperty('ProviderName');
    });

    it.each(identityProviderRuleCases.filter(({ refused }) => refused))(
      'refuse $name, in the words of AWS',
      async (each) => {
        const { exception: name, awsMessage: message } = each.refused ?? {};
        await expect(answerTo(each)).rejects.toMatchObject({ name, message });
      },
    );
  });
}
