import { describe, expect, it } from '@jest/globals';
import { aKey, aPool, brings, Load } from './pools.js';
import { until } from '../../../support/until.js';
import { inRedis, type Replica } from './replica.js';
import { a, b, redis } from './two-replicas.js';

const key = aKey();

/** A call of A's that is on its way. */
async function onItsWay(): Promise<{ load: Load; filled: Promise<unknown> }> {
  const load = new Load();
  const filled = a.cache.fill(key, load.call);
  await load.begun;
  // A's clock stands still and renews nothing, while the lock would expire by that of the server.
  await redis.command('PEXPIRE', inRedis(key, 'lock'), '600000');
  return { load, filled };
}

/** B waits for the call of another replica. */
async function following(replica: Replica): Promise<void> {
  await until(() => replica.clock.sleeping > 0);
}

describe('A pool that two replicas request', () => {
  it('is loaded once, and the other replica gets the answer at once', async () => {
    const { load, filled } = await onItsWay();
    const second = new Load();
    const followed = b.cache.fill(key, second.call);
    await following(b);
    load.answer(aPool('Staff'));
    // No time passes: the message that A is done is enough.
    expect(await followed).toMatchObject({ value: aPool('Staff') });
    expect(await filled).toMatchObject({ value: aPool('Staff') });
    expect(second.calls).toBe(0);
    expect(await b.cache.read(key)).toMatchObject({ tier: 'local', stale: false });
  });

  it('is loaded once even if the message about the load is lost', async () => {
    b.redis.deaf = true;
    const { load } = await onItsWay();
    const second = new Load();
    const followed = b.cache.fill(key, second.call);
    await following(b);
    load.answer(aPool('Staff'));
    expect(await b.pass(followed)).toMatchObject({ value: aPool('Staff') });
    expect(second.calls).toBe(0);
  });

  it('is loaded once if it does not exist', async () => {
    const { load } = await onItsWay();
    const second = new Load();
    const followed = b.cache.fill(key, second.call);
    await following(b);
    load.answer(null);
    expect(await followed).toMatchObject({ value: null });
    expect(second.calls).toBe(0);
  });

  it('is not loaded if the other replica did so between the read and the fill', async () => {
    expect(await b.cache.read(key)).toBeUndefined();
    await a.cache.fill(key, brings(aPool('Staff')));
    const load = new Load();
    expect(await b.cache.fill(key, load.call)).toMatchObject({ value: aPool('Staff') });
    expect(load.calls).toBe(0);
  });

  it('is loaded by the second replica if the first fails', async () => {
    const { load, filled } = await onItsWay();
    const followed = b.cache.fill(key, brings(aPool('Staff')));
    await following(b);
    load.fail(new Error('away'));
    await expect(filled).rejects.toThrow('away');
    expect(await followed).toMatchObject({ value: aPool('Staff') });
  });

  it('is loaded by the second replica if the first takes too long', async () => {
    const { load, filled } = await onItsWay();
    const started = b.clock.now();
    expect(await b.pass(b.cache.fill(key, brings(aPool('Staff'))))).toMatchObject({ value: aPool('Staff') });
    expect(b.clock.now() - started).toBeGreaterThanOrEqual(25_000);
    load.answer(aPool('Staff'));
    await filled;
  });

  it('is loaded by the second replica if the first has died', async () => {
    await redis.command('SET', inRedis(key, 'lock'), 'dead', 'PX', '300');
    expect(await b.pass(b.cache.fill(key, brings(aPool('Staff'))))).toMatchObject({ value: aPool('Staff') });
    expect(await redis.command('EXISTS', inRedis(key, 'lock'))).toBe('0');
  });

  it('stays leased for as long as the call lasts', async () => {
    const { load, filled } = await onItsWay();
    await redis.command('PEXPIRE', inRedis(key, 'lock'), '60000');
    await a.clock.advance(1_000);
    // Renewed: back to the 3 seconds that it lives.
    await until(async () => Number(await redis.command('PTTL', inRedis(key, 'lock'))) <= 3_000);
    expect(await redis.command('EXISTS', inRedis(key, 'lock'))).toBe('1');
    load.answer(aPool('Staff'));
    await filled;
    expect(a.clock.sleeping).toBe(0);
  });

  it('is not waited for after the request has left', async () => {
    const { load, filled } = await onItsWay();
    const leaving = new AbortController();
    const followed = b.cache.fill(key, brings(aPool('Staff')), { signal: leaving.signal });
    await following(b);
    leaving.abort(new Error('hung up'));
    await expect(followed).rejects.toThrow('hung up');
    expect(b.clock.sleeping).toBe(0);
    load.answer(aPool('Staff'));
    await filled;
  });

  it('is left to the other replica by a background refresh', async () => {
    const { load, filled } = await onItsWay();
    const second = new Load();
    expect(await b.cache.fill(key, second.call, { background: true })).toBeUndefined();
    expect(second.calls).toBe(0);
    load.answer(aPool('Staff'));
    await filled;
    expect(await b.cache.fill(key, second.call, { background: true })).toMatchObject({
      value: aPool('Staff'),
    });
    expect(second.calls).toBe(0);
  });

  it('is loaded again for a request that bypasses the cache, and that answer is shared', async () => {
    const { load, filled } = await onItsWay();
    expect(await b.cache.fill(key, brings(aPool('Own')), { insist: true })).toMatchObject({
      value: aPool('Own'),
    });
    expect(await redis.command('HGET', inRedis(key, 'answer'), 'text')).toContain('Own');
    load.answer(aPool('Staff'));
    await filled;
    expect(await b.cache.fill(key, brings(aPool('Own again')), { insist: true })).toMatchObject({
      value: aPool('Own again'),
    });
  });

  it('is refreshed by one replica when it is stale', async () => {
    await a.cache.fill(key, brings(aPool('Old')));
    await redis.command('PEXPIRE', inRedis(key, 'answer'), '3600000');
    const load = new Load();
    const filled = a.cache.fill(key, load.call, { background: true });
    await load.begun;
    expect(await b.cache.read(key)).toMatchObject({ value: { Name: 'Old' }, stale: true });
    expect(await b.cache.fill(key, brings(aPool('Unasked')), { background: true })).toBeUndefined();
    load.answer(aPool('New'));
    await filled;
    await b.clock.advance(5_000);
    expect(await b.cache.read(key)).toMatchObject({ value: { Name: 'New' }, stale: false });
  });
});
