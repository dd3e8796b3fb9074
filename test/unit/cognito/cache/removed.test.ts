import { describe, expect, it } from '@jest/globals';
import { childKey } from '../../../../src/cognito/read/key.js';
import { userPoolGroup } from '../../../../src/resources/user-pool-group.js';
import { until } from '../../../support/until.js';
import { aKey, aPool, brings, Load } from './pools.js';
import { a, b, redis } from './two-replicas.js';

const pool = aKey();
const another = aKey('eu-central-1_AbCdEfGhI2');
const group = childKey(pool, userPoolGroup, 'admins');
const inAnother = childKey(another, userPoolGroup, 'admins');
const admins = { GroupName: 'admins' };

describe('What belonged to a removed thing', () => {
  it('is dropped at once, and what belongs to other things is not', async () => {
    await a.cache.fill(group, brings(admins));
    await a.cache.fill(inAnother, brings(admins));
    await a.cache.forget(pool, { removed: true });
    expect(a.cache.peek(group)).toBeUndefined();
    expect(a.cache.writtenLately(group)).toBe(true);
    expect(a.cache.peek(inAnother)?.value).toEqual(admins);
    expect(a.cache.writtenLately(inAnother)).toBe(false);
  });

  it('is dropped by another replica that gets the message', async () => {
    await a.cache.fill(group, brings(admins));
    expect((await b.cache.read(group))?.value).toEqual(admins);
    await a.cache.forget(pool, { removed: true });
    await until(() => b.forgotten.includes(pool.name));
    expect(b.cache.peek(group)).toBeUndefined();
    expect(await b.cache.read(group)).toBeUndefined();
  });

  it('is not read from Redis by a replica that was not told', async () => {
    b.redis.deaf = true;
    await a.cache.fill(group, brings(admins));
    await a.cache.forget(pool, { removed: true });
    expect(await b.cache.read(group)).toBeUndefined();
    // Nor stored there by a call that is made now: it may show what was before.
    await b.cache.fill(group, brings(admins));
    await b.clock.advance(5_000);
    expect(await b.cache.read(group)).toBeUndefined();
  });

  it('is not stored by a call that began before', async () => {
    b.redis.deaf = true;
    const load = new Load();
    const filled = b.cache.fill(group, load.call);
    await load.begun;
    await a.cache.forget(pool, { removed: true });
    load.answer(admins);
    await filled;
    expect(b.cache.peek(group)).toBeUndefined();
    expect(await b.cache.read(group)).toBeUndefined();
  });

  it('stays cached if the thing was only changed', async () => {
    await a.cache.fill(group, brings(admins));
    await a.cache.forget(pool);
    expect(a.cache.peek(group)?.value).toEqual(admins);
    expect(a.cache.writtenLately(group)).toBe(false);
  });

  it('is gone from Redis after the last possible store', async () => {
    await a.cache.fill(pool, brings(aPool('Staff')));
    await a.cache.forget(pool, { removed: true });
    const left = Number(await redis.command('PTTL', `poolgraph:v2:{${pool.name}}:gone`));
    expect(left).toBeGreaterThan(3_890_000);
    expect(left).toBeLessThanOrEqual(3_900_000);
  });

  it('is not read from Redis before Redis knows of the removal', async () => {
    await a.cache.fill(group, brings(admins));
    await redis.command('CLIENT', 'PAUSE', '1000', 'WRITE');
    await a.cache.forget(pool, { removed: true });
    expect(await a.cache.read(group)).toBeUndefined();
  });
});
