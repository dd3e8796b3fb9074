import { afterAll, afterEach, beforeAll, beforeEach } from '@jest/globals';
import { redisBinary } from '../../../support/redis-binary.js';
import { RedisServer } from '../../../support/redis.js';
import { Replica } from './replica.js';

/** One Redis for the file that imports this, emptied before each test, and two replicas on it for each test. */
export let redis: RedisServer;
export let a: Replica;
export let b: Replica;

beforeAll(redisBinary, 120_000);
beforeAll(async () => {
  redis = await RedisServer.start();
});
beforeEach(async () => {
  await redis.command('FLUSHALL');
  [a, b] = await Promise.all([Replica.start([redis.url]), Replica.start([redis.url])]);
});
afterEach(async () => {
  await Promise.all([a[Symbol.asyncDispose](), b[Symbol.asyncDispose]()]);
});
afterAll(() => redis.stop());
