import { describe, expect, it } from '@jest/globals';
import { ResourceCache, type ResourceCacheOptions } from '../../../../src/cognito/cache/resource-cache.js';
import { ManualClock } from '../../../support/manual-clock.js';
import { userPoolKey } from '../../../../src/cognito/read/key.js';
import { aKey, aPool, brings, Load } from './pools.js';

const minutes = 60_000;
const key = aKey();

function aCache(options: Partial<ResourceCacheOptions> = {}): { cache: ResourceCache; clock: ManualClock } {
  const clock = new ManualClock(1_000);
  const times = { ttlMs: 5 * minutes, staleMs: 60 * minutes, maxPools: 100, waitMs: 25_000 };
  return { cache: new ResourceCache({ ...times, clock, ...options }), clock };
}

describe('A cache of pools', () => {
  it('serves fresh, then stale, then no answers, counted from the start of the call', async () => {
    const { cache, clock } = aCache();
    expect(await cache.read(key)).toBeUndefined();
    const load = new Load();
    const filled = cache.fill(key, load.call);
    await clock.advance(1 * minutes);
    load.answer(aPool('Staff'));
    expect(await filled).toMatchObject({ value: aPool('Staff') });

    const known = { value: aPool('Staff'), tier: 'local', begunAt: 1_000 };
    await clock.advance(4 * minutes - 1);
    expect(await cache.read(key)).toEqual({ ...known, stale: false });
    await clock.advance(1);
    expect(await cache.read(key)).toEqual({ ...known, stale: true });
    await clock.advance(60 * minutes - 1);
    expect(await cache.read(key)).toEqual({ ...known, stale: true });
    await clock.advance(1);
    expect(await cache.read(key)).toBeUndefined();
  });

  it('separates pools with the same id by account and Region', async () => {
    const { cache } = aCache();
    await cache.fill(key, brings(aPool('Staff')));
    expect(await cache.read(userPoolKey('444455556666', key.id[0]))).toBeUndefined();
    expect(await cache.read(aKey('eu-west-1_AbCdEfGhI'))).toBeUndefined();
  });

  it('passes on errors of a load, and keeps its answers', async () => {
    const { cache, clock } = aCache();
    await cache.fill(key, brings(aPool('Staff')));
    await clock.advance(6 * minutes);
    await expect(cache.fill(key, () => Promise.reject(new Error('away')))).rejects.toThrow('away');
    expect(await cache.read(key)).toMatchObject({ value: { Name: 'Staff' }, stale: true });
  });

  it('prefers the answer of the call that began last, whichever ended last', async () => {
    const { cache, clock } = aCache();
    const slow = new Load();
    const filled = cache.fill(key, slow.call);
    await clock.advance(1);
    await cache.fill(key, brings(aPool('New')), { insist: true });
    slow.answer(aPool('Old'));
    expect(await filled).toMatchObject({ value: aPool('Old') });
    expect(await cache.read(key)).toMatchObject({ value: { Name: 'New' } });
  });

  it('stores nothing with a time to live of 0', async () => {
    const { cache } = aCache({ ttlMs: 0 });
    expect(await cache.fill(key, brings(aPool('Staff')))).toMatchObject({ value: aPool('Staff') });
    await cache.fill(aKey('eu-central-1_absent'), brings(null));
    expect(await cache.read(key)).toBeUndefined();
    expect(await cache.read(aKey('eu-central-1_absent'))).toBeUndefined();
  });
});

describe('A cached pool', () => {
  it('cannot be changed by readers, and has its dates but not its secrets', async () => {
    const { cache } = aCache();
    const CreationDate = new Date('2026-11-23T07:53:00.123Z');
    const SmsConfiguration = { SnsCallerArn: 'arn:aws:iam::111122223333:role/sms', ExternalId: 'secret' };
    const loaded = { ...aPool('Staff'), CreationDate, SmsConfiguration, UserPoolTags: { team: 'a' } };
    expect(await cache.fill(key, brings(loaded))).toMatchObject({ value: loaded });

    const first = await cache.read(key);
    expect(() => Object.assign(first?.value ?? {}, { Name: 'changed' })).toThrow(TypeError);
    expect(await cache.read(key)).toHaveProperty('value', {
      ...loaded,
      SmsConfiguration: { SnsCallerArn: SmsConfiguration.SnsCallerArn },
    });
  });

  it('is evicted when there are too many, least recently used first', async () => {
    const { cache } = aCache({ maxPools: 2 });
    const [a, b, c] = [aKey('eu-central-1_a'), aKey('eu-central-1_b'), aKey('eu-central-1_c')];
    await cache.fill(a, brings(aPool('A')));
    await cache.fill(b, brings(aPool('B')));
    await cache.read(a);
    await cache.fill(c, brings(aPool('C')));
    expect(await cache.read(b)).toBeUndefined();
    expect(await cache.read(a)).toBeDefined();
    expect(await cache.read(c)).toBeDefined();
  });

  it('is evicted when the cache is too large', async () => {
    const { cache } = aCache({ maxPools: 200 });
    const EmailVerificationMessage = 'x'.repeat(20_000);
    const keys = Array.from({ length: 200 }, (_, index) => aKey(`eu-central-1_${index}`));
    for (const each of keys) await cache.fill(each, brings({ ...aPool('Staff'), EmailVerificationMessage }));
    const read = await Promise.all(keys.map((each) => cache.read(each)));
    expect(read.filter(Boolean).length).toBeLessThan(60);
    expect(read.at(-1)).toBeDefined();
  });
});

describe('A pool that does not exist', () => {
  const absent = aKey('eu-central-1_absent');

  it('counts as absent for 5 seconds', async () => {
    const { cache, clock } = aCache();
    expect(await cache.fill(absent, brings(null))).toMatchObject({ value: null });
    await clock.advance(4_999);
    expect(await cache.read(absent)).toMatchObject({ value: null, tier: 'local', stale: false });
    await clock.advance(1);
    expect(await cache.read(absent)).toBeUndefined();
  });

  it('is no longer served from the cache, and may come back', async () => {
    const { cache } = aCache();
    await cache.fill(key, brings(aPool('Staff')));
    await cache.fill(key, brings(null));
    expect(await cache.read(key)).toMatchObject({ value: null });
    await cache.fill(key, brings(aPool('Staff again')));
    expect(await cache.read(key)).toMatchObject({ value: { Name: 'Staff again' } });
  });

  it('evicts no existing pool, and is limited in number', async () => {
    const { cache } = aCache({ maxPools: 2 });
    await cache.fill(key, brings(aPool('Staff')));
    for (let n = 0; n <= 10_000; n++) await cache.fill(aKey(`eu-central-1_absent${n}`), brings(null));
    expect(await cache.read(key)).toBeDefined();
    expect(await cache.read(aKey('eu-central-1_absent0'))).toBeUndefined();
    expect(await cache.read(aKey('eu-central-1_absent1'))).toBeDefined();
  });
});

describe('A dropped pool', () => {
  it('is not cached, and is read from Cognito for 5 seconds', async () => {
    const { cache, clock } = aCache();
    await cache.fill(key, brings(aPool('Old')));
    await cache.fill(aKey('eu-central-1_other'), brings(aPool('Other')));
    await cache.forget(key);
    expect(await cache.read(key)).toBeUndefined();
    expect(await cache.read(aKey('eu-central-1_other'))).toBeDefined();
    expect(cache.writtenLately(aKey('eu-central-1_other'))).toBe(false);
    await clock.advance(4_999);
    expect(cache.writtenLately(key)).toBe(true);
    await clock.advance(1);
    expect(cache.writtenLately(key)).toBe(false);
  });

  it('is not cached from a call that began before', async () => {
    const { cache, clock } = aCache();
    const load = new Load();
    const filled = cache.fill(key, load.call);
    await cache.forget(key);
    await clock.advance(10_000);
    load.answer(aPool('Old'));
    expect(await filled).toMatchObject({ value: aPool('Old') });
    expect(await cache.read(key)).toBeUndefined();
  });

  it('is cached from the first call that begins after that time', async () => {
    const { cache, clock } = aCache();
    await cache.forget(key);
    // Cognito may answer with what was before for a moment.
    expect(await cache.fill(key, brings(aPool('Old?')))).toMatchObject({ value: aPool('Old?') });
    expect(await cache.read(key)).toBeUndefined();
    await clock.advance(5_000);
    await cache.fill(key, brings(aPool('New')));
    expect(await cache.read(key)).toMatchObject({ value: { Name: 'New' } });
  });
});
