import { describe, expect, it } from '@jest/globals';
import { EmbeddedCognito } from '../../src/embedded/embedded-cognito.js';
import { sentBy } from '../support/clients.js';
import { internalError, throttled } from '../support/faults.js';
import { startGatewayWithCognito } from '../support/gateway-with-cognito.js';
import { CONFIG, developer, mfaAndPasskeys, pathsOf, sms, totp, withPool } from '../support/mfa.js';
import { refusal } from '../support/updating.js';

describe('Reading the MFA configuration', () => {
  it('takes one call, is cached, and costs nothing when it is not selected', async () => {
    // Not written a moment ago, as one would be that this gateway creates.
    const account = new EmbeddedCognito({ account: '123456789012', now: () => new Date() });
    const userPoolId = 'us-east-1_Mfa000001';
    account.insert('us-east-1', { PoolName: 'a pool' }, { id: userPoolId, createdAt: new Date(0) });
    await using running = await startGatewayWithCognito({ server: { cognito: account } });
    const { gateway, cognito } = running;
    await gateway.query(`{ userPool(id: "${userPoolId}") { name } }`);
    expect(cognito.calls('GetUserPoolMfaConfig')).toBe(0);
    const query = `{ a: userPoolMfaConfig(userPoolId: "${userPoolId}") { id userPoolId ${CONFIG} userPool { name } }
      userPool(id: "${userPoolId}") { mfaConfig { id mfaConfiguration } }
      _entities(representations: [{ __typename: "UserPoolMfaConfig", userPoolId: "${userPoolId}" }]) { ... on UserPoolMfaConfig { id mfaConfiguration } } }`;
    for (const ask of [query, query]) {
      const { data, errors } = await gateway.query(ask);
      expect(errors).toBeUndefined();
      const { a, userPool, _entities } = data as Readonly<Record<string, Readonly<Record<string, unknown>>>>;
      expect(a).toMatchObject({ userPoolId, mfaConfiguration: 'OFF', userPool: { name: 'a pool' } });
      const same = { id: a?.id, mfaConfiguration: 'OFF' };
      expect(userPool?.mfaConfig).toEqual(same);
      expect(_entities).toEqual([same]);
    }
    expect(cognito.requests.map(({ operation }) => operation)).toEqual([
      'DescribeUserPool',
      'GetUserPoolMfaConfig',
    ]);
  });

  it('is null when AWS denies it or the pool does not exist', async () => {
    await using running = await startGatewayWithCognito();
    const { userPoolId } = await withPool(running);
    running.cognito.fail('GetUserPoolMfaConfig', refusal('AccessDeniedException'));
    const denied = await running.gateway.query(
      `{ userPool(id: "${userPoolId}") { name mfaConfig { mfaConfiguration } } }`,
    );
    expect(denied.data).toEqual({ userPool: { name: 'a pool', mfaConfig: null } });
    expect(denied.errors).toMatchObject([{ extensions: { code: 'UPSTREAM_DENIED' } }]);
    const unknown = '{ userPoolMfaConfig(userPoolId: "us-east-1_Unknown01") { mfaConfiguration } }';
    expect(await running.gateway.query(unknown)).toEqual({ data: { userPoolMfaConfig: null } });
  });

  it('reads an external id from Cognito, because it is never cached', async () => {
    await using running = await startGatewayWithCognito();
    const { gateway, cognito } = running;
    const { userPoolId } = await withPool(running, { mfaConfiguration: 'ON', smsMfaConfiguration: sms });
    const query = `{ userPoolMfaConfig(userPoolId: "${userPoolId}") { smsMfaConfiguration { smsConfiguration { externalId } } } }`;
    for (const ask of [query, query])
      expect((await gateway.query(ask)).data?.userPoolMfaConfig).toEqual({
        smsMfaConfiguration: { smsConfiguration: { externalId: 'secret-external' } },
      });
    const asked = cognito.calls('GetUserPoolMfaConfig');
    await gateway.query(query);
    expect(cognito.calls('GetUserPoolMfaConfig')).toBe(asked + 1);
    expect(JSON.stringify(gateway.log)).not.toContain('secret-external');
  });
});

describe('setUserPoolMfa', () => {
  it('sends all factors with the changed ones in a single call', async () => {
    await using running = await startGatewayWithCognito();
    const pool = await withPool(running, mfaAndPasskeys);
    const payload = await pool.set({ webAuthnConfiguration: { userVerification: 'REQUIRED' } });
    expect(payload).toMatchObject({
      applied: true,
      userErrors: [],
      warnings: [],
      unapplied: [],
      failure: null,
    });
    expect(pathsOf(payload.changes)).toEqual(['webAuthnConfiguration.userVerification']);
    expect(sentBy(running, 'SetUserPoolMfaConfig')).toEqual({
      UserPoolId: pool.userPoolId,
      MfaConfiguration: 'ON',
      SoftwareTokenMfaConfiguration: { Enabled: true },
      WebAuthnConfiguration: {
        RelyingPartyId: 'example.com',
        FactorConfiguration: 'MULTI_FACTOR_WITH_USER_VERIFICATION',
        UserVerification: 'required',
      },
    });
    expect(pool.writes()).toEqual(['SetUserPoolMfaConfig']);
  });

  it('sends nothing in a dry run or when nothing would change', async () => {
    await using running = await startGatewayWithCognito();
    const pool = await withPool(running, mfaAndPasskeys);
    const dry = await pool.set({ mfaConfiguration: 'OPTIONAL' }, { dryRun: true });
    expect(dry).toMatchObject({ applied: false, userPoolMfaConfig: { mfaConfiguration: 'ON' } });
    expect(dry.changes).toEqual([{ path: ['mfaConfiguration'], before: 'ON', after: 'OPTIONAL' }]);
    expect(dry.warnings).toEqual([{ code: 'PROTECTION_WEAKENED', field: ['mfaConfiguration'] }]);
    expect(await pool.set({ mfaConfiguration: 'ON', ...totp })).toMatchObject({
      applied: false,
      changes: [],
    });
    expect(pool.writes()).toEqual([]);
    expect(pool.operations()).toHaveLength(4);
  });

  it('turns MFA off without sending factors, which Cognito would refuse, and keeps passkeys', async () => {
    await using running = await startGatewayWithCognito();
    const pool = await withPool(running, { ...mfaAndPasskeys, smsMfaConfiguration: sms });
    const dry = await pool.set({ mfaConfiguration: 'OFF' }, { dryRun: true });
    const payload = await pool.set({ mfaConfiguration: null });
    expect(Object.keys(sentBy(running, 'SetUserPoolMfaConfig')).sort()).toEqual([
      'MfaConfiguration',
      'UserPoolId',
      'WebAuthnConfiguration',
    ]);
    expect(payload.userPoolMfaConfig).toMatchObject({
      mfaConfiguration: 'OFF',
      smsMfaConfiguration: { smsConfiguration: { snsCallerArn: expect.any(String) } },
      softwareTokenMfaConfiguration: null,
      webAuthnConfiguration: { relyingPartyId: 'example.com' },
    });
    // What a dry run foretells is what happens.
    expect(dry.changes).toEqual(payload.changes);
    // With the factors of the pool, it can be turned on again by its mode alone.
    expect((await pool.set({ mfaConfiguration: 'OPTIONAL' })).userErrors).toEqual([]);
  });

  it('makes e-mail a factor by an empty block, and takes it away by null', async () => {
    await using running = await startGatewayWithCognito();
    const pool = await withPool(running, {
      mfaConfiguration: 'OPTIONAL',
      ...totp,
      emailConfiguration: developer,
    });
    const on = await pool.set({ emailMfaConfiguration: {} });
    expect(on.changes).toEqual([{ path: ['emailMfaConfiguration'], before: null, after: {} }]);
    expect(on.userPoolMfaConfig?.emailMfaConfiguration).toEqual({ message: null, subject: null });
    const off = await pool.set({ emailMfaConfiguration: null });
    expect(off.changes).toEqual([{ path: ['emailMfaConfiguration'], before: {}, after: null }]);
    expect(off.userPoolMfaConfig).toMatchObject({ emailMfaConfiguration: null, ...totp });
  });

  const refusals: readonly (readonly [
    what: string,
    before: readonly object[],
    input: object,
    field: string,
  ])[] = [
    ['no factor', [], { mfaConfiguration: 'OPTIONAL' }, 'mfaConfiguration'],
    ['a factor while MFA is off', [], totp, 'softwareTokenMfaConfiguration'],
    [
      'OFF with a factor',
      [mfaAndPasskeys],
      { mfaConfiguration: 'OFF', ...totp },
      'softwareTokenMfaConfiguration',
    ],
    [
      'the removal of the last factor',
      [mfaAndPasskeys],
      { softwareTokenMfaConfiguration: null },
      'mfaConfiguration',
    ],
    [
      'e-mail that Cognito sends',
      [mfaAndPasskeys],
      { emailMfaConfiguration: { subject: 'Code' } },
      'emailMfaConfiguration',
    ],
    [
      'codes as a first factor',
      [mfaAndPasskeys],
      { signInPolicy: { allowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP'] } },
      'signInPolicy.allowedFirstAuthFactors',
    ],
    [
      'passkeys that count for one',
      [mfaAndPasskeys],
      {
        signInPolicy: { allowedFirstAuthFactors: ['PASSWORD', 'WEB_AUTHN'] },
        webAuthnConfiguration: { factorConfiguration: null },
      },
      'webAuthnConfiguration.factorConfiguration',
    ],
    [
      'a text without a place for the code',
      [mfaAndPasskeys],
      { smsMfaConfiguration: { ...sms, smsAuthenticationMessage: 'no code' } },
      'smsMfaConfiguration.smsAuthenticationMessage',
    ],
    [
      'an SES identity without DEVELOPER',
      [],
      { emailConfiguration: { from: 'a@example.com' } },
      'emailConfiguration.from',
    ],
  ];

  it.each(refusals)('refuses %s before a call, with the path', async (_what, before, input, field) => {
    await using running = await startGatewayWithCognito();
    const pool = await withPool(running, ...before);
    const payload = await pool.set(input);
    expect(payload.userErrors.map((error) => [error.code, error.field?.join('.')])).toEqual([
      ['INVALID_PARAMETER', field],
    ]);
    expect(payload).toMatchObject({ applied: false, userPoolMfaConfig: null, userPool: null, changes: [] });
    expect(pool.writes()).toEqual([]);
  });

  it('refuses a change in which each of the two calls would need the other first', async () => {
    await using running = await startGatewayWithCognito();
    const pool = await withPool(running, {
      mfaConfiguration: 'OPTIONAL',
      ...totp,
      emailMfaConfiguration: {},
      emailConfiguration: developer,
      signInPolicy: { allowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP'] },
    });
    const payload = await pool.set({
      mfaConfiguration: 'ON',
      emailMfaConfiguration: null,
      emailConfiguration: null,
      signInPolicy: null,
    });
    expect(payload.userErrors).toMatchObject([
      { code: 'INVALID_PARAMETER', field: null, message: expect.stringContaining('two steps') },
    ]);
    expect(pool.writes()).toEqual([]);
  });

  it('reports refusals of Cognito and an unknown pool', async () => {
    await using running = await startGatewayWithCognito();
    const pool = await withPool(running);
    running.cognito.fail('SetUserPoolMfaConfig', refusal('InvalidSmsRoleAccessPolicyException'));
    const input = { mfaConfiguration: 'ON', smsMfaConfiguration: sms };
    expect((await pool.set(input)).userErrors).toMatchObject([{ code: 'INVALID_SMS_ROLE_ACCESS_POLICY' }]);
    const unknown = { ...input, userPoolId: 'us-east-1_Unknown01' };
    expect((await pool.set(unknown)).userErrors).toMatchObject([
      { code: 'USER_POOL_NOT_FOUND', field: ['userPoolId'] },
    ]);
    expect((await pool.set({ ...input, userPoolId: 'nonsense' })).userErrors).toMatchObject([
      { field: ['userPoolId'] },
    ]);
  });

  it('retries no write with an unknown outcome, and waits for the quota after a throttle', async () => {
    await using running = await startGatewayWithCognito();
    const pool = await withPool(running);
    running.cognito.fail('SetUserPoolMfaConfig', internalError);
    const unknown = await pool.answerTo({ mfaConfiguration: 'ON', ...totp });
    expect(unknown.errors).toMatchObject([{ extensions: { code: 'OUTCOME_UNKNOWN' } }]);
    expect(pool.writes()).toEqual(['SetUserPoolMfaConfig']);
    running.cognito.fail('SetUserPoolMfaConfig', throttled);
    expect(await pool.set({ mfaConfiguration: 'ON', ...totp })).toMatchObject({ applied: true });
  });

  it('does not drop settings unknown to this version, unless that is allowed', async () => {
    await using running = await startGatewayWithCognito();
    const pool = await withPool(running, mfaAndPasskeys);
    const moon = (body: string) =>
      body.replace('"MfaConfiguration"', '"MoonPhase":"FULL","MfaConfiguration"');
    running.cognito.fail(
      'GetUserPoolMfaConfig',
      {
        kind: 'answer',
        status: 200,
        headers: { 'content-type': 'application/x-amz-json-1.1' },
        body: moon(
          JSON.stringify({ MfaConfiguration: 'ON', SoftwareTokenMfaConfiguration: { Enabled: true } }),
        ),
      },
      2,
    );
    expect((await pool.set({ mfaConfiguration: 'OPTIONAL' })).userErrors).toMatchObject([
      { code: 'UNKNOWN_SETTINGS', message: expect.stringContaining('MoonPhase') },
    ]);
    expect((await pool.set({ mfaConfiguration: 'OPTIONAL' }, { loss: true })).applied).toBe(true);
  });
});
