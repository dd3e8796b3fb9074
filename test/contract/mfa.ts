import {
  GetUserPoolMfaConfigCommand,
  SetUserPoolMfaConfigCommand,
  type GetUserPoolMfaConfigResponse,
  type SetUserPoolMfaConfigRequest,
} from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, it } from '@jest/globals';
import { poolOperationRuleCases } from '../support/pool-operation-rule-cases.js';
import type { ContractAccount } from './contract-account.js';

type Settings = Omit<SetUserPoolMfaConfigRequest, 'UserPoolId'>;

const totp: Settings = { SoftwareTokenMfaConfiguration: { Enabled: true } };
const passkeys: Settings = {
  WebAuthnConfiguration: { RelyingPartyId: 'auth.example.com', UserVerification: 'required' },
};

/** On the wrong side of a limit: an InvalidParameterException. */
const refusedSettings: readonly (readonly [what: string, settings: Settings])[] = [
  [
    'a text message without a place for the code',
    { SmsMfaConfiguration: { SmsAuthenticationMessage: 'Your code' } },
  ],
  [
    'a text message of 141 characters',
    { SmsMfaConfiguration: { SmsAuthenticationMessage: '{####}'.padEnd(141, 'a') } },
  ],
  ['an e-mail without a place for the code', { EmailMfaConfiguration: { Message: 'Your code' } }],
  ['an empty relying party', { WebAuthnConfiguration: { RelyingPartyId: '' } }],
  ['a relying party of 128 characters', { WebAuthnConfiguration: { RelyingPartyId: 'a'.repeat(128) } }],
  ['a mode that there is not', { MfaConfiguration: 'SOMETIMES' as 'ON' }],
];

/**
 * The part of the suite about MFA. E-mail and text messages need what an account may not have: the cases of the rules have them.
 */
export function itHasMfa(account: () => ContractAccount, { rules }: { readonly rules: boolean }): void {
  const named = (name: string): unknown => expect.objectContaining({ name });
  const get = async (UserPoolId: string): Promise<GetUserPoolMfaConfigResponse> => {
    const { $metadata, ...config } = await account().client.send(
      new GetUserPoolMfaConfigCommand({ UserPoolId }),
    );
    expect($metadata.httpStatusCode).toBe(200);
    return config;
  };
  const set = (UserPoolId: string, settings: Settings) =>
    account().client.send(new SetUserPoolMfaConfigCommand({ UserPoolId, ...settings }));

  describe('the MFA configuration', () => {
    it('of a new pool is off, with no factor', async () => {
      const { Id } = await account().create();
      const config = await get(Id);
      expect(config.MfaConfiguration).toBe('OFF');
      expect(config.SmsMfaConfiguration?.SmsConfiguration).toBeUndefined();
      expect(config.SoftwareTokenMfaConfiguration?.Enabled ?? false).toBe(false);
      expect(config.EmailMfaConfiguration).toBeUndefined();
    });

    it('has what was set, shows the mode in the pool, and answers with it', async () => {
      const { Id } = await account().create();
      const answer = await set(Id, { MfaConfiguration: 'OPTIONAL', ...totp, ...passkeys });
      expect(answer).toMatchObject({ MfaConfiguration: 'OPTIONAL', ...totp, ...passkeys });
      expect(await get(Id)).toMatchObject({ MfaConfiguration: 'OPTIONAL', ...totp, ...passkeys });
      expect((await account().describe(Id)).MfaConfiguration).toBe('OPTIONAL');
    });

    it('is replaced as a whole: what is left out is gone, and a mode that is left out is off', async () => {
      const { Id } = await account().create();
      await set(Id, { MfaConfiguration: 'ON', ...totp });
      await set(Id, {});
      const config = await get(Id);
      expect(config.MfaConfiguration).toBe('OFF');
      expect(config.SoftwareTokenMfaConfiguration?.Enabled ?? false).toBe(false);
      expect((await account().describe(Id)).MfaConfiguration).toBe('OFF');
    });

    it('has passkeys while MFA is off', async () => {
      const { Id } = await account().create();
      await set(Id, { MfaConfiguration: 'OFF', ...passkeys });
      expect(await get(Id)).toMatchObject({ MfaConfiguration: 'OFF', ...passkeys });
    });

    it('stays as it was after a refusal', async () => {
      const { Id } = await account().create();
      await set(Id, { MfaConfiguration: 'OPTIONAL', ...totp });
      const before = await get(Id);
      await expect(set(Id, { MfaConfiguration: 'OFF', ...totp })).rejects.toThrow(
        named('InvalidParameterException'),
      );
      expect(await get(Id)).toEqual(before);
    });

    it('of a pool that is unknown is a ResourceNotFoundException', async () => {
      const { Id } = await account().create();
      await account().delete(Id);
      await expect(get(Id)).rejects.toThrow(named('ResourceNotFoundException'));
      await expect(set(Id, {})).rejects.toThrow(named('ResourceNotFoundException'));
    });

    it.each(refusedSettings)('is refused with %s', async (_what, settings) => {
      const { Id } = await account().create();
      await expect(set(Id, { MfaConfiguration: 'OPTIONAL', ...totp, ...settings })).rejects.toThrow(
        named('InvalidParameterException'),
      );
    });
  });

  if (!rules) return;
  const cases = poolOperationRuleCases.filter(({ operation }) => operation === 'SetUserPoolMfaConfig');

  describe('the rules of MFA', () => {
    it.each(cases.filter(({ refused }) => !refused))('take $name', async ({ before, request }) => {
      const { Id } = await account().create(before);
      await set(Id, request);
      expect(await get(Id)).toMatchObject(request);
    });

    it.each(cases.filter(({ refused }) => refused))(
      'refuse $name, in the words of AWS',
      async ({ before, request, refused }) => {
        const { Id } = await account().create(before);
        const { exception: name, awsMessage: message } = refused ?? {};
        await expect(set(Id, request)).rejects.toMatchObject({ name, message });
      },
    );
  });
}
