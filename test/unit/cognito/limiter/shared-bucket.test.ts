import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { SharedBucket } from '../../../../src/cognito/limiter/shared-bucket.js';
import { RedisConnection } from '../../../../src/redis/connection.js';
import { Replicas } from '../../../../src/redis/replicas.js';
import { redisBinary } from '../../../support/redis-binary.js';
import { RedisServer } from '../../../support/redis.js';
import { until } from '../../../support/until.js';

const BUCKET = 'poolgraph:v2:{default/us-east-1/UserPoolRead}:bucket';
const LIVING = 'poolgraph:v2:{replicas}:living';
const ignore = () => undefined;

let redis: RedisServer;
let connection: RedisConnection;
let bucket: SharedBucket;

beforeAll(redisBinary, 120_000);
beforeAll(async () => {
  redis = await RedisServer.start();
  connection = new RedisConnection({ urls: [redis.url], log: { warn: ignore, info: ignore }, now: () => 0 });
  await until(() => connection.usable);
});
beforeEach(async () => {
  await redis.command('FLUSHALL');
  const name = 'default/us-east-1/UserPoolRead';
  bucket = new SharedBucket({ name, redis: connection, ratePerSecond: 10, burst: 5 });
});
afterAll(async () => {
  connection.close();
  await redis.stop();
});

const asking = { waiting: 0, apart: false };

describe('A foreign value under the key of a bucket in Redis', () => {
  it.each<[string, string[]]>([
    ['a text', ['SET', BUCKET, 'garbage']],
    ['a set', ['SADD', BUCKET, 'garbage']],
    ['one of words', ['HSET', BUCKET, 'tokens', 'many', 'pace', 'fast', 'at', 'now', 'line:x', 'a b c']],
    [
      'one without numbers',
      ['HSET', BUCKET, 'tokens', 'nan', 'pace', '-inf', 'at', 'inf', 'line:x', '1 nan inf'],
    ],
    [
      'one of huge numbers',
      ['HSET', BUCKET, 'tokens', '-1e300', 'pace', '-5', 'shared', '1e300', 'slowed', '1e300'],
    ],
  ])('is replaced by a full bucket if it is %s', async (_what, command) => {
    await redis.command(...command);
    const answer = await bucket.take(asking);
    expect(answer).toMatchObject({ pauseMs: 0, apartMs: 0, others: [] });
    expect(answer?.taken).toBe(true);
    expect(connection.usable).toBe(true);
  });
});

describe('The number of live replicas', () => {
  it('is right whatever else was stored under its key', async () => {
    await redis.command('SET', LIVING, 'garbage');
    const replicas = new Replicas({ redis: connection, configured: 1, now: () => 0 });
    await replicas.beat();
    expect(replicas.silentSince).toBeUndefined();
    expect(await redis.command('ZCARD', LIVING)).toBe('1');
    await replicas.close();
  });
});
