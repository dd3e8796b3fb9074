import { describe, expect, it } from '@jest/globals';
import { EmbeddedCognito } from '../../src/embedded/embedded-cognito.js';
import { internalError, throttled } from '../support/faults.js';
import {
  createPool,
  startGatewayWithCognito,
  type GatewayWithCognito,
} from '../support/gateway-with-cognito.js';
import { refusal } from '../support/updating.js';
import { sentBy } from '../support/clients.js';

const CONFIG = `mfaConfiguration
  smsMfaConfiguration { smsAuthenticationMessage smsConfiguration { snsCallerArn } }
  softwareTokenMfaConfiguration { enabled }
  emailMfaConfiguration { message subject }
  webAuthnConfiguration { relyingPartyId userVerification factorConfiguration }`;
const SET = `mutation ($input: SetUserPoolMfaInput!, $dryRun: Boolean! = false, $loss: Boolean! = false) {
  payload: setUserPoolMfa(input: $input, dryRun: $dryRun, allowUnknownSettingsLoss: $loss) {
    userPoolMfaConfig { ${CONFIG} }
    userPool { mfaConfiguration policies { signInPolicy { allowedFirstAuthFactors } } emailConfiguration { emailSendingAccount } }
    changes { path before after } unapplied { path before after } applied failure { code }
    warnings { code field } userErrors { code field message } } }`;

const developer = {
  emailSendingAccount: 'DEVELOPER',
  sourceArn: 'arn:aws:ses:us-east-1:123456789012:identity/example.com',
};
const totp = { softwareTokenMfaConfiguration: { enabled: true } };
const sms = {
  smsConfiguration: { snsCallerArn: 'arn:aws:iam::123456789012:role/sms', externalId: 'secret-external' },
};

interface Payload {
  readonly userPoolMfaConfig: Readonly<Record<string, unknown>> | null;
  readonly userPool: Readonly<Record<string, unknown>> | null;
  readonly changes: readonly { readonly path: readonly string[] }[];
  readonly unapplied: readonly { readonly path: readonly string[] }[];
  readonly applied: boolean;
  readonly failure: { readonly code: string } | null;
  readonly warnings: readonly object[];
  readonly userErrors: readonly { readonly code: string; readonly field: readonly string[] | null }[];
}

/** A pool, changed before by these steps, and what is asked of it from then on. */
async function withPool(running: GatewayWithCognito, ...before: readonly object[]) {
  const { gateway, cognito } = running;
  const userPoolId = await createPool(running);
  const answerTo = (input: object, more: object = {}) =>
    gateway.query(SET, { input: { userPoolId, ...input }, ...more });
  const set = async (input: object, more: object = {}): Promise<Payload> => {
    const { data, errors } = await answerTo(input, more);
    expect(errors).toBeUndefined();
    return data?.payload as Payload;
  };
  for (const input of before) expect((await set(input)).userErrors).toEqual([]);
  const sent = cognito.requests.length;
  return {
    userPoolId,
    answerTo,
    set,
    operations: () => cognito.requests.slice(sent).map(({ operation }) => operation),
    writes: () =>
      cognito.requests
        .slice(sent)
        .map(({ operation }) => operation)
        .filter((operation) => /^(Set|Update)/.test(operation)),
  };
}

const pathsOf = (changes: Payload['changes']) => changes.map(({ path }) => path.join('.'));
const mfaAndPasskeys = {
  mfaConfiguration: 'ON',
  ...totp,
  webAuthnConfiguration: {
    relyingPartyId: 'example.com',
    factorConfiguration: 'MULTI_FACTOR_WITH_USER_VERIFICATION',
  },
};

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

describe('The second of two calls of setUserPoolMfa', () => {
  const poolFirst = {
    mfaConfiguration: 'OPTIONAL',
    emailMfaConfiguration: {},
    emailConfiguration: developer,
  };
  const mfaFirst = {
    mfaConfiguration: 'OPTIONAL',
    signInPolicy: { allowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP'] },
  };
  const orders = [
    {
      first: 'UpdateUserPool',
      second: 'SetUserPoolMfaConfig',
      before: [],
      input: poolFirst,
      done: /^emailConfiguration/,
      left: /^(mfaConfiguration|emailMfaConfiguration)/,
    },
    {
      first: 'SetUserPoolMfaConfig',
      second: 'UpdateUserPool',
      before: [mfaAndPasskeys],
      input: mfaFirst,
      done: /^mfaConfiguration/,
      left: /^policies/,
    },
  ] as const;

  it.each(orders)(
    'is $second when Cognito accepts no other order',
    async ({ first, second, before, input }) => {
      await using running = await startGatewayWithCognito();
      const pool = await withPool(running, ...before);
      expect(await pool.set(input)).toMatchObject({
        applied: true,
        unapplied: [],
        userErrors: [],
        failure: null,
      });
      expect(pool.writes()).toEqual([first, second]);
    },
  );

  it.each(orders)(
    'reports what was done and what was not when it is refused: $second',
    async ({ second, before, input, done, left }) => {
      await using running = await startGatewayWithCognito();
      const pool = await withPool(running, ...before);
      running.cognito.fail(second, refusal('InvalidParameterException', 'Not so.'));
      const payload = await pool.set(input);
      expect(payload).toMatchObject({
        applied: true,
        failure: null,
        userErrors: [{ code: 'INVALID_PARAMETER', message: 'Not so.' }],
      });
      for (const path of pathsOf(payload.changes)) expect(path).toMatch(done);
      for (const path of pathsOf(payload.unapplied)) expect(path).toMatch(left);
      expect([payload.changes.length, payload.unapplied.length].every((count) => count > 0)).toBe(true);
      // Both were read again: what is shown is what is.
      const is = payload.userPoolMfaConfig?.mfaConfiguration;
      expect(is).toBe(second === 'UpdateUserPool' ? 'OPTIONAL' : 'OFF');
      expect(payload.userPool).toMatchObject({ mfaConfiguration: is });
      // Once more, and the rest is done.
      const again = await pool.set(input);
      expect(again).toMatchObject({ applied: true, unapplied: [], userErrors: [] });
      expect(pathsOf(again.changes)).toEqual(pathsOf(payload.unapplied));
    },
  );

  it.each(orders)(
    'is reported when its outcome is unknown or AWS denies it: $second',
    async ({ second, before, input }) => {
      await using running = await startGatewayWithCognito();
      const pool = await withPool(running, ...before);
      running.cognito.fail(second, internalError);
      const unknown = await pool.set(input);
      expect(unknown).toMatchObject({ applied: true, failure: { code: 'OUTCOME_UNKNOWN' }, userErrors: [] });
      expect(unknown.unapplied).not.toEqual([]);
      running.cognito.fail(second, refusal('AccessDeniedException'));
      // The first part is done by now.
      const { errors } = await pool.answerTo(input);
      expect(errors).toMatchObject([{ extensions: { code: 'UPSTREAM_DENIED' } }]);
    },
  );

  it.each(orders)(
    'is repeated after a concurrent modification: $second',
    async ({ second, before, input }) => {
      await using running = await startGatewayWithCognito();
      const pool = await withPool(running, ...before);
      running.cognito.fail(second, refusal('ConcurrentModificationException'));
      expect(await pool.set(input)).toMatchObject({ applied: true, unapplied: [], failure: null });
      expect(pool.writes().filter((operation) => operation === second)).toHaveLength(2);
    },
  );

  it('is not sent when the first fails', async () => {
    await using running = await startGatewayWithCognito();
    const pool = await withPool(running);
    running.cognito.fail('UpdateUserPool', refusal('InvalidParameterException', 'Not so.'));
    expect(await pool.set(poolFirst)).toMatchObject({
      applied: false,
      changes: [],
      unapplied: [],
      userPoolMfaConfig: null,
    });
    expect(pool.writes()).toEqual(['UpdateUserPool']);
  });
});

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
