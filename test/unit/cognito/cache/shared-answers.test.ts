import { describe, expect, it } from '@jest/globals';
import type { UserPoolType } from '@aws-sdk/client-cognito-identity-provider';
import { aKey, aPool, brings, Load } from './pools.js';
import { until } from '../../../support/until.js';
import { inRedis } from './replica.js';
import { a, b, redis } from './two-replicas.js';

const key = aKey();

describe('An answer that two replicas share', () => {
  it('is read from Redis once, and then from the process for 5 seconds', async () => {
    await a.cache.fill(key, brings(aPool('Staff')));
    expect(await b.cache.read(key)).toMatchObject({ value: aPool('Staff'), tier: 'shared', stale: false });
    await redis.command('DEL', inRedis(key, 'answer'));
    await b.clock.advance(4_999);
    expect(await b.cache.read(key)).toMatchObject({ tier: 'local' });
    await b.clock.advance(1);
    expect(await b.cache.read(key)).toBeUndefined();
    // Nor from the process again, when nobody can ask Redis.
    b.redis.close();
    expect(await b.cache.read(key)).toBeUndefined();
  });

  it('has the age that Redis reports, whatever the clocks of the replicas', async () => {
    await a.cache.fill(key, brings(aPool('Staff')));
    await redis.command('PEXPIRE', inRedis(key, 'answer'), String(3_600_000 + 500));
    expect(await b.cache.read(key)).toMatchObject({ tier: 'shared', stale: false });
    await b.clock.advance(1_000);
    expect(await b.cache.read(key)).toMatchObject({ tier: 'local', stale: true });
    await redis.command('PEXPIRE', inRedis(key, 'answer'), '3600000');
    await b.clock.advance(5_000);
    expect(await b.cache.read(key)).toMatchObject({ tier: 'shared', stale: true });
  });

  it('is dated from the start of its call, and leaves nothing in Redis after it expires', async () => {
    const load = new Load();
    const filled = a.cache.fill(key, load.call);
    await load.begun;
    await a.clock.advance(60_000);
    load.answer(aPool('Staff'));
    await filled;
    const left = Number(await redis.command('PTTL', inRedis(key, 'answer')));
    expect(left).toBeLessThanOrEqual(3_840_000);
    expect(left).toBeGreaterThan(3_830_000);
    expect(Number(await redis.command('PTTL', inRedis(key, 'epoch')))).toBeGreaterThan(3_830_000);
    expect(await redis.command('EXISTS', inRedis(key, 'lock'))).toBe('0');
  });

  it('has its dates, and no secrets', async () => {
    const CreationDate = new Date('2026-11-23T07:53:00.123Z');
    await a.cache.fill(
      key,
      brings({
        ...aPool('Staff'),
        CreationDate,
        SmsConfiguration: { SnsCallerArn: 'arn', ExternalId: 's3cret' },
      }),
    );
    expect((await b.cache.read(key))?.value).toEqual({
      ...aPool('Staff'),
      CreationDate,
      SmsConfiguration: { SnsCallerArn: 'arn' },
    });
    expect(await redis.command('HGETALL', inRedis(key, 'answer'))).not.toContain('s3cret');
  });

  it('may say for 5 seconds that the pool does not exist', async () => {
    expect(await a.cache.fill(key, brings(null))).toMatchObject({ value: null });
    expect(await b.cache.read(key)).toMatchObject({ value: null, tier: 'shared', stale: false });
    expect(Number(await redis.command('PTTL', inRedis(key, 'answer')))).toBeLessThanOrEqual(5_000);
  });

  it('is not replaced by one whose call began earlier', async () => {
    const slow = new Load();
    const filled = a.cache.fill(key, slow.call);
    await slow.begun;
    await a.clock.advance(1_000);
    await b.cache.fill(key, brings(aPool('New')), { insist: true });
    slow.answer(aPool('Old'));
    await filled;
    expect(await a.cache.read(key)).toMatchObject({ value: { Name: 'New' }, tier: 'shared' });
  });

  it('counts as missing if it cannot be read, and is replaced', async () => {
    await a.cache.fill(key, brings(aPool('Staff')));
    await redis.command('HSET', inRedis(key, 'answer'), 'text', '{');
    expect(await b.cache.read(key)).toBeUndefined();
    await b.clock.advance(1);
    await b.cache.fill(key, brings(aPool('Staff')));
    await a.clock.advance(5_000);
    expect(await a.cache.read(key)).toMatchObject({ value: { Name: 'Staff' }, tier: 'shared' });
  });

  it.each<[string, string]>([
    ['a number', '7'],
    ['a text', '"pool"'],
    ['a boolean', 'true'],
    ['a list', '[]'],
    ['nothing', ''],
    ['a pool without an id', '{"Name":"Evil"}'],
    ['another pool', '{"Id":"eu-central-1_Other","Name":"Evil"}'],
    ['a pool whose id is a list', '{"Id":["eu-central-1_AbCdEfGhI"],"Name":"Evil"}'],
    ['a pool with a name of another type', '{"Id":"eu-central-1_AbCdEfGhI","Name":{"a":1}}'],
    ['a pool with a date that is none', '{"Id":"eu-central-1_AbCdEfGhI","CreationDate":"now"}'],
    ['a pool with a list that is none', '{"Id":"eu-central-1_AbCdEfGhI","SchemaAttributes":"x"}'],
    ['a pool with a map that is none', '{"Id":"eu-central-1_AbCdEfGhI","UserPoolTags":[1]}'],
    ['a pool with a tag of another type', '{"Id":"eu-central-1_AbCdEfGhI","UserPoolTags":{"tenant":["a"]}}'],
    ['a pool behind a prototype', '{"__proto__":{"Id":"eu-central-1_AbCdEfGhI","Name":"Evil"}}'],
    ['a constructor', '{"constructor":{"prototype":{"Id":"eu-central-1_AbCdEfGhI"}}}'],
  ])('counts as missing if it is %s', async (_what, stored) => {
    await a.cache.fill(key, brings(aPool('Staff')));
    await redis.command('HSET', inRedis(key, 'answer'), 'text', stored);
    expect(await b.cache.read(key)).toBeUndefined();
    expect(await b.cache.fill(key, brings(aPool('Staff')))).toMatchObject({ value: { Name: 'Staff' } });
    expect(({} as { Id?: string }).Id).toBeUndefined();
    expect(b.redis.usable).toBe(true);
  });

  it('does not change the prototype of the decoded value', async () => {
    await a.cache.fill(key, brings(aPool('Staff')));
    const text =
      '{"Id":"eu-central-1_AbCdEfGhI","UserPoolTags":{"__proto__":"x"},"__proto__":{"Name":"Evil"}}';
    await redis.command('HSET', inRedis(key, 'answer'), 'text', text);
    const pool: UserPoolType | null | undefined = (await b.cache.read(key))?.value;
    expect(pool?.Name).toBeUndefined();
    expect(Object.getPrototypeOf(pool)).toBe(Object.prototype);
    expect(Object.keys(pool?.UserPoolTags ?? {})).toEqual(['__proto__']);
  });

  it.each(['epoch', 'answer', 'lock'] as const)(
    'is shared again, and Redis stays in use, if another value is under its %s',
    async (part) => {
      for (const command of [
        ['SADD', inRedis(key, part), 'garbage'],
        ['SET', inRedis(key, part), 'garbage'],
        ['HSET', inRedis(key, part), 'epoch', '', 'life', 'long', 'text', '{}'],
      ]) {
        await redis.command('FLUSHALL');
        await redis.command(...command);
        expect(await b.cache.read(key)).toBeUndefined();
        expect(await b.cache.fill(key, brings(aPool('Staff')))).toMatchObject({ value: { Name: 'Staff' } });
        expect(b.redis.usable).toBe(true);
        expect(await a.cache.read(key)).toMatchObject({ value: { Name: 'Staff' } });
        await a.clock.advance(5_000);
        await b.clock.advance(5_000);
      }
    },
  );

  it('is not affected by foreign messages', async () => {
    await a.cache.fill(key, brings(aPool('Staff')));
    for (const message of [
      '',
      'error',
      'ended x error',
      'forgotten x __proto__',
      'ended',
      '\u0000'.repeat(100),
    ]) {
      await redis.command('PUBLISH', 'poolgraph:v2:answers', message);
    }
    await redis.command('PUBLISH', 'poolgraph:v2:answers', `forgotten x ${key.name}`);
    await until(() => a.forgotten.includes(key.name));
  });

  it('is a miss once its epoch was evicted, and calls in progress then store nothing', async () => {
    await a.cache.fill(key, brings(aPool('Staff')));
    const load = new Load();
    const filled = a.cache.fill(key, load.call, { insist: true });
    await load.begun;
    await redis.command('DEL', inRedis(key, 'epoch'));
    expect(await b.cache.read(key)).toBeUndefined();
    load.answer(aPool('Staff'));
    await filled;
    expect(await b.cache.read(key)).toBeUndefined();
  });
});

describe('A pool that one replica dropped', () => {
  it('is dropped by the other replica, which gets the message', async () => {
    await a.cache.fill(key, brings(aPool('Old')));
    await b.cache.read(key);
    await a.cache.forget(key);
    expect(a.cache.writtenLately(key)).toBe(true);
    await until(() => b.forgotten.length > 0);
    expect(b.forgotten).toEqual([key.name]);
    expect(b.cache.writtenLately(key)).toBe(true);
    expect(await b.cache.read(key)).toBeUndefined();
    expect(await a.cache.read(key)).toBeUndefined();
    expect(a.forgotten).toEqual([]);
  });

  it.each([
    ['', false],
    [', though the message was lost', true],
  ])('is not cached from a call of the other replica that began before%s', async (_name, deaf) => {
    b.redis.deaf = deaf;
    const load = new Load();
    const filled = b.cache.fill(key, load.call);
    await load.begun;
    await a.cache.forget(key);
    load.answer(aPool('Old'));
    expect(await filled).toMatchObject({ value: aPool('Old') });
    expect(await b.cache.read(key)).toBeUndefined();
    expect(await a.cache.read(key)).toBeUndefined();
    expect(await redis.command('EXISTS', inRedis(key, 'answer'))).toBe('0');
  });

  it('is read from Cognito by a replica that was not told, and cached again later', async () => {
    b.redis.deaf = true;
    await a.cache.forget(key);
    expect(await b.cache.fill(key, brings(aPool('Old?')))).toMatchObject({ value: aPool('Old?') });
    expect(await b.cache.read(key)).toBeUndefined();
    expect(Number(await redis.command('PTTL', inRedis(key, 'epoch')))).toBeLessThanOrEqual(5_000);
    await redis.command('PEXPIRE', inRedis(key, 'epoch'), '1');
    await until(async () => (await redis.command('EXISTS', inRedis(key, 'epoch'))) === '0');
    await b.cache.fill(key, brings(aPool('New')));
    expect(await a.cache.read(key)).toMatchObject({ value: { Name: 'New' }, tier: 'shared' });
  });

  it('is not served by a read that was in progress', async () => {
    await a.cache.fill(key, brings(aPool('Old')));
    const reading = b.cache.read(key);
    await b.cache.forget(key);
    expect(await reading).toBeUndefined();
  });

  it('is dropped within 5 seconds by a replica that was not told', async () => {
    await b.cache.fill(key, brings(aPool('Old')));
    b.redis.deaf = true;
    await a.cache.forget(key);
    await b.clock.advance(5_000);
    expect(await b.cache.read(key)).toBeUndefined();
  });
});

describe('A replica that may have missed messages', () => {
  it('checks all its answers with Redis', async () => {
    await a.cache.fill(key, brings(aPool('Staff')));
    expect(await a.cache.read(key)).toMatchObject({ tier: 'local' });
    await redis.command('CLIENT', 'KILL', 'TYPE', 'pubsub');
    await until(() => a.redis.gaps === 2);
    expect(await a.cache.read(key)).toMatchObject({ tier: 'shared' });
  });

  it('still shares the answer to a call in progress', async () => {
    const load = new Load();
    const filled = a.cache.fill(key, load.call);
    await load.begun;
    await redis.command('CLIENT', 'KILL', 'TYPE', 'pubsub');
    await until(() => a.redis.gaps === 2);
    load.answer(aPool('Staff'));
    await filled;
    expect(await b.cache.read(key)).toMatchObject({ value: { Name: 'Staff' }, tier: 'shared' });
  });
});
