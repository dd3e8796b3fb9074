import { describe, expect, it } from '@jest/globals';
import { startGatewayWithCognito } from '../support/gateway-with-cognito.js';
import { CONFIG, SET, mfaAndPasskeys, sms, totp, withPool } from '../support/mfa.js';
import { refusal } from '../support/updating.js';

describe('updateUserPool and MFA', () => {
  const UPDATE = `mutation ($input: UpdateUserPoolInput!, $dryRun: Boolean! = false) { updateUserPool(input: $input, dryRun: $dryRun) {
    applied userErrors { code field message } } }`;

  it('names setUserPoolMfa when the pool has no factor, and changes nothing', async () => {
    await using running = await startGatewayWithCognito();
    const pool = await withPool(running);
    for (const mfaConfiguration of ['OPTIONAL', 'ON'])
      for (const dryRun of [true, false]) {
        const input = { userPoolId: pool.userPoolId, mfaConfiguration };
        const { data } = await running.gateway.query(UPDATE, { input, dryRun });
        expect(data?.updateUserPool).toEqual({
          applied: false,
          userErrors: [
            {
              code: 'INVALID_PARAMETER',
              field: ['mfaConfiguration'],
              message: expect.stringContaining('setUserPoolMfa'),
            },
          ],
        });
      }
    expect(pool.writes()).toEqual([]);
  });

  it('leaves the check to Cognito when AWS denies the read, and reads nothing for other changes', async () => {
    await using running = await startGatewayWithCognito();
    const pool = await withPool(running);
    const update = async (input: object) =>
      (await running.gateway.query(UPDATE, { input: { userPoolId: pool.userPoolId, ...input } })).data
        ?.updateUserPool as unknown;
    expect(await update({ poolName: 'renamed' })).toEqual({ applied: true, userErrors: [] });
    expect(await update({ ...sms, mfaConfiguration: 'OPTIONAL' })).toEqual({ applied: true, userErrors: [] });
    expect(await update({ mfaConfiguration: 'OFF' })).toEqual({ applied: true, userErrors: [] });
    expect(pool.operations()).not.toContain('GetUserPoolMfaConfig');
    const other = await withPool(running);
    running.cognito.fail('GetUserPoolMfaConfig', refusal('AccessDeniedException'));
    const input = { userPoolId: other.userPoolId, mfaConfiguration: 'OPTIONAL' };
    expect((await running.gateway.query(UPDATE, { input })).data?.updateUserPool).toMatchObject({
      applied: true,
    });
  });

  it('applies all of twenty concurrent patches of both', async () => {
    await using running = await startGatewayWithCognito();
    const pool = await withPool(running, mfaAndPasskeys);
    const { gateway } = running;
    const ofMfa: readonly object[] = [
      { mfaConfiguration: 'OPTIONAL' },
      { webAuthnConfiguration: { userVerification: 'REQUIRED' } },
      { webAuthnConfiguration: { relyingPartyId: 'auth.example.com' } },
      { smsMfaConfiguration: { ...sms, smsAuthenticationMessage: 'Code {####}' } },
      { signInPolicy: { allowedFirstAuthFactors: ['PASSWORD', 'WEB_AUTHN'] } },
    ];
    const ofPool: readonly object[] = [
      { poolName: 'renamed' },
      { deletionProtection: 'ACTIVE' },
      { policies: { passwordPolicy: { minimumLength: 12 } } },
      { autoVerifiedAttributes: ['EMAIL'] },
      { adminCreateUserConfig: { allowAdminCreateUserOnly: true } },
    ];
    const userPoolId = pool.userPoolId;
    const mixed = [...ofMfa, ...ofMfa].flatMap((input, index) => [
      gateway.query(SET, { input: { userPoolId, ...input } }),
      gateway.query(UPDATE, { input: { userPoolId, ...ofPool[index % ofPool.length] } }),
    ]);
    for (const { data, errors } of await Promise.all(mixed)) {
      expect(errors).toBeUndefined();
      expect(data?.payload ?? data?.updateUserPool).toMatchObject({ userErrors: [] });
    }
    const { data } =
      await gateway.query(`{ userPool(id: "${userPoolId}") { name deletionProtection autoVerifiedAttributes
      policies { passwordPolicy { minimumLength } signInPolicy { allowedFirstAuthFactors } }
      adminCreateUserConfig { allowAdminCreateUserOnly } mfaConfig { ${CONFIG} } } }`);
    expect(data?.userPool).toMatchObject({
      name: 'renamed',
      deletionProtection: 'ACTIVE',
      autoVerifiedAttributes: ['EMAIL'],
      policies: {
        passwordPolicy: { minimumLength: 12 },
        signInPolicy: { allowedFirstAuthFactors: ['PASSWORD', 'WEB_AUTHN'] },
      },
      adminCreateUserConfig: { allowAdminCreateUserOnly: true },
      mfaConfig: {
        mfaConfiguration: 'OPTIONAL',
        smsMfaConfiguration: { smsAuthenticationMessage: 'Code {####}' },
        ...totp,
        webAuthnConfiguration: { relyingPartyId: 'auth.example.com', userVerification: 'REQUIRED' },
      },
    });
  });
});
