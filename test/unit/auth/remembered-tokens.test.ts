import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { AccessTokens } from '../../../src/auth/access-tokens.js';
import { Issuer, newKey, NOW } from '../../support/issuer.js';

const MINUTE = 60_000;
const SKEW = 60;
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

let issuer: Issuer;
let now: number;
let date: number;
let tokens: AccessTokens;

beforeEach(async () => {
  issuer = await Issuer.start();
  now = 0;
  date = NOW;
  tokens = new AccessTokens({
    issuers: [
      {
        issuer: issuer.url,
        clientIds: ['a-client'],
        scopeClaim: 'scope',
        clockSkewSeconds: SKEW,
      },
    ],
    timeoutMs: 5_000,
    log: silent,
    now: () => now,
    timeOfDay: () => new Date(date * 1_000),
  });
});
afterEach(() => issuer[Symbol.asyncDispose]());

describe('A verified token', () => {
  it('is cached once the keys are fetched', async () => {
    const token = await issuer.accessToken();
    await tokens.verify(token);
    const identity = await tokens.verify(token);
    expect(await tokens.verify(token)).toBe(identity);
    expect(identity.subject).toBe('a-subject');
  });

  it('is refused when it has expired, tolerance included', async () => {
    const token = await issuer.accessToken({ exp: NOW + 10 });
    for (let time = 0; time < 2; time += 1) await tokens.verify(token);
    date = NOW + 10 + SKEW - 1;
    await expect(tokens.verify(token)).resolves.toMatchObject({ subject: 'a-subject' });
    date += 1;
    await expect(tokens.verify(token)).rejects.toMatchObject({ reason: 'expired' });
  });

  it('is refused after the clock was set back to before it was valid', async () => {
    const token = await issuer.accessToken({ nbf: NOW });
    for (let time = 0; time < 2; time += 1) await tokens.verify(token);
    date = NOW - SKEW - 1;
    await expect(tokens.verify(token)).rejects.toMatchObject({ reason: 'early' });
  });

  it('is refused ten minutes after its key was withdrawn, like an uncached one', async () => {
    const token = await issuer.accessToken();
    for (let time = 0; time < 2; time += 1) await tokens.verify(token);
    issuer.keys = [await newKey()];
    now = 10 * MINUTE - 1;
    await expect(tokens.verify(token)).resolves.toBeDefined();
    now += 1;
    await expect(tokens.verify(token)).rejects.toMatchObject({ reason: 'key' });
  });

  it('does not make another token with the same claims valid', async () => {
    const good = await issuer.accessToken();
    for (let time = 0; time < 2; time += 1) await tokens.verify(good);
    const forged = `${good.slice(0, good.lastIndexOf('.'))}.${'A'.repeat(86)}`;
    await expect(tokens.verify(forged)).rejects.toMatchObject({ reason: 'signature' });
  });

  it('is not cached if it was refused', async () => {
    const token = await issuer.accessToken({ client_id: 'another' });
    for (let time = 0; time < 3; time += 1)
      await expect(tokens.verify(token)).rejects.toMatchObject({ reason: 'client' });
  });
});
