import { describe, expect, it } from '@jest/globals';
import { internalError } from '../support/faults.js';
import { startGatewayWithCognito } from '../support/gateway-with-cognito.js';
import { developer, mfaAndPasskeys, pathsOf, withPool } from '../support/mfa.js';
import { refusal } from '../support/updating.js';

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
