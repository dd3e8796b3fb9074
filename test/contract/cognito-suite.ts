import {
  ListUserPoolsCommand,
  type CognitoIdentityProviderClient,
  type CreateUserPoolRequest,
} from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { accepted, refused } from './cases.js';
import { ContractAccount } from './contract-account.js';
import { itCreatesAndDescribes } from './creating-and-describing.js';
import { itAddsCustomAttributes } from './custom-attributes.js';
import { itHasClientSecrets } from './client-secrets.js';
import { itHasClients } from './clients.js';
import { itHasDomains } from './domains.js';
import { itHasGroups } from './groups.js';
import { itHasIdentityProviders } from './identity-providers.js';
import { itHasMfa } from './mfa.js';
import { itKeepsRules } from './keeping-rules.js';
import { itMakesAProductionPool } from './production-pool.js';
import { itHasResourceServers } from './resource-servers.js';
import { itHasTags } from './tags.js';
import { itUpdates } from './updating.js';

export interface Connection {
  readonly client: CognitoIdentityProviderClient;
  close(): Promise<void>;
}

export interface SuiteOptions {
  /** Whether the cases of the rules are part of it. `npm run contract:aws` asks them by itself, to compare the answers. */
  readonly rules?: boolean;
  /** Whether groups are given roles, which in AWS has to be allowed (`iam:PassRole`) and needs a role. */
  readonly roles?: boolean;
  /** Whether there are custom domains, which in AWS need a certificate and a DNS record of their own. */
  readonly customDomains?: boolean;
}

/**
 * What this gateway relies on in anything that speaks Cognito. Refusals are told by their name: the words are the
 * service's own, and compared only where a rule's source quotes them. Nothing here assumes an empty account, and every pool is deleted again.
 */
export function itSpeaksCognito(
  name: string,
  connect: () => Promise<Connection>,
  { rules = true, roles = true, customDomains = true }: SuiteOptions = {},
): void {
  describe(name, () => {
    let connection: Connection;
    let account: ContractAccount;

    beforeAll(async () => {
      connection = await connect();
      account = new ContractAccount(connection.client);
    });
    afterEach(async () => {
      await account.clear();
    });
    afterAll(async () => {
      await connection.close();
    });

    const named = (name: string): unknown => expect.objectContaining({ name });
    const unknownId = async () => {
      const { Id } = await account.create();
      await account.delete(Id);
      return Id;
    };

    itCreatesAndDescribes(() => account);
    itUpdates(() => account);
    itAddsCustomAttributes(() => account, { rules });
    itHasMfa(() => account, { rules });
    if (rules) itKeepsRules(() => account);
    itHasGroups(() => account, { roles });
    itHasClients(() => account, { rules });
    itHasClientSecrets(() => account);
    itHasIdentityProviders(() => account, { rules });
    itHasResourceServers(() => account);
    itHasDomains(() => account, { custom: customDomains });
    itHasTags(() => account, { rules });
    itMakesAProductionPool(() => account);

    describe('an id', () => {
      it('that is unknown is a ResourceNotFoundException', async () => {
        const id = await unknownId();
        await expect(account.describe(id)).rejects.toThrow(named('ResourceNotFoundException'));
        await expect(account.update(id, {})).rejects.toThrow(named('ResourceNotFoundException'));
        await expect(account.users(id)).rejects.toThrow(named('ResourceNotFoundException'));
        await expect(account.delete(id)).rejects.toThrow(named('ResourceNotFoundException'));
      });

      it.each(['nonsense', 'us-east-1', 'us-east-1_', 'us-east-1_abc!', `us-east-1_${'a'.repeat(60)}`])(
        'that is malformed, such as %s, is an InvalidParameterException',
        async (id) => {
          await expect(account.describe(id)).rejects.toThrow(named('InvalidParameterException'));
          await expect(account.update(id, {})).rejects.toThrow(named('InvalidParameterException'));
          await expect(account.users(id)).rejects.toThrow(named('InvalidParameterException'));
          await expect(account.delete(id)).rejects.toThrow(named('InvalidParameterException'));
        },
      );
    });

    describe('listing', () => {
      it('tells every pool once, with its name and dates', async () => {
        const created = [await account.create(), await account.create(), await account.create()];
        const listed = (await account.list(60)).flat();
        expect(new Set(listed.map(({ Id }) => Id)).size).toBe(listed.length);
        for (const { Id, Name } of created) {
          expect(listed).toContainEqual(expect.objectContaining({ Id, Name }));
        }
      });

      it('has pages as small as one pool', async () => {
        await account.create();
        await account.create();
        const first = await connection.client.send(new ListUserPoolsCommand({ MaxResults: 1 }));
        const second = await connection.client.send(
          new ListUserPoolsCommand({ MaxResults: 1, NextToken: first.NextToken }),
        );
        expect(first.UserPools).toHaveLength(1);
        expect(second.UserPools).toHaveLength(1);
        expect(second.UserPools?.[0]?.Id).not.toBe(first.UserPools?.[0]?.Id);
      });

      it.each([0, -1, 61, 1000])('refuses pages of %d', async (size) => {
        await expect(account.list(size)).rejects.toThrow(named('InvalidParameterException'));
      });
    });

    describe('deleting', () => {
      it('takes the pool away', async () => {
        const id = await unknownId();
        expect((await account.list(60)).flat().map(({ Id }) => Id)).not.toContain(id);
      });

      it('is refused while the pool is protected, and no longer', async () => {
        const { Id } = await account.create({ DeletionProtection: 'ACTIVE' });
        await expect(account.delete(Id)).rejects.toThrow(named('InvalidParameterException'));
        expect((await account.describe(Id)).Id).toBe(Id);
        await account.unprotect(Id);
        await account.delete(Id);
        await expect(account.describe(Id)).rejects.toThrow(named('ResourceNotFoundException'));
      });
    });

    describe('listing users', () => {
      it('finds none in a new pool', async () => {
        const { Id } = await account.create();
        const { Users, PaginationToken } = await account.users(Id, { Limit: 1 });
        expect([Users, PaginationToken]).toEqual([[], undefined]);
      });

      it.each(['', 'email = "a@example.com"', 'username ^= "a"', 'cognito:user_status = "CONFIRMED"'])(
        'finds none in a new pool by the filter %j',
        async (Filter) => {
          const { Id } = await account.create();
          const { Users } = await account.users(Id, { Filter, AttributesToGet: ['email'] });
          expect(Users).toEqual([]);
        },
      );

      it.each(['foo', 'email', 'email = a@example.com', 'custom:foo = "a"'])(
        'refuses the filter %j',
        async (Filter) => {
          const { Id } = await account.create();
          await expect(account.users(Id, { Filter })).rejects.toThrow(named('InvalidParameterException'));
        },
      );

      it('refuses pages of 61', async () => {
        const { Id } = await account.create();
        await expect(account.users(Id, { Limit: 61 })).rejects.toThrow(named('InvalidParameterException'));
      });
    });

    describe('limits of CreateUserPool', () => {
      it.each(accepted)('take %s', async (_what, input) => {
        const { PoolName, Schema, ...kept }: Partial<CreateUserPoolRequest> = input;
        const { Id } = await account.create(input);
        const pool = await account.describe(Id);
        expect(pool).toMatchObject(kept);
        if (PoolName !== undefined) expect(pool.Name).toBe(PoolName);
        if (Schema !== undefined) expect(pool.SchemaAttributes?.length).toBeGreaterThan(Schema.length);
      });

      it.each(refused)('refuse %s', async (_what, input) => {
        await expect(account.create(input)).rejects.toThrow(named('InvalidParameterException'));
      });
    });
  });
}
