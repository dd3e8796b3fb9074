import { beforeAll, describe, expect, it } from '@jest/globals';
import type { CognitoServer } from '../support/cognito-server.js';
import { createPool, startGatewayWithCognito } from '../support/gateway-with-cognito.js';
import { redisBinary } from '../support/redis-binary.js';
import { RedisServer } from '../support/redis.js';

const read = (id: string) => `{ userPool(id: "${id}") { name } }`;

/** The first run downloads the server where none is at hand. */
beforeAll(redisBinary, 120_000);

function startReplica(redis: RedisServer, cognito?: CognitoServer) {
  return startGatewayWithCognito({
    environment: { REDIS_URL: redis.url, REPLICAS: '2', COGNITO_QUOTAS: 'UserPoolRead=1000' },
    ...(cognito && { cognito }),
  });
}

describe('Two replicas on one Redis', () => {
  it('describe an uncached pool once in total, however many requests there are', async () => {
    await using redis = await RedisServer.start();
    await using one = await startReplica(redis);
    const { cognito } = one;
    const id = await createPool(one, 'shared');
    await using creator = await startGatewayWithCognito({ cognito });
    const cold = await createPool(creator, 'cold');
    await using other = await startReplica(redis, cognito);

    const asking = Array.from({ length: 40 }, (_, index) =>
      (index % 2 ? one : other).gateway.query(read(cold)),
    );
    for (const answer of await Promise.all(asking))
      expect(answer).toEqual({ data: { userPool: { name: 'cold' } } });
    expect(cognito.calls('DescribeUserPool')).toBe(1);
    expect(await other.gateway.query(read(id))).toEqual({ data: { userPool: { name: 'shared' } } });
  });

  it('answer every request while Redis is stalled, gone and back', async () => {
    await using redis = await RedisServer.start();
    await using one = await startReplica(redis);
    const { cognito } = one;
    await using other = await startReplica(redis, cognito);
    const ids: string[] = [];
    for (let index = 0; index < 5; index += 1) ids.push(await createPool(one, `pool ${index}`));

    const load = async () => {
      const asking = [one, other].flatMap(({ gateway }) => ids.map((id) => gateway.query(read(id))));
      for (const { data, errors } of await Promise.all(asking)) {
        expect(errors).toBeUndefined();
        expect(data).toEqual({ userPool: { name: expect.stringMatching(/^pool \d$/) } });
      }
    };
    await load();
    redis.pause();
    await load();
    await load();
    redis.resume();
    await load();
    await redis.kill();
    await load();
    await redis.restart();
    await load();
    expect(
      one.gateway.log.filter(({ msg }) => msg.startsWith('Redis does not respond')).length,
    ).toBeGreaterThan(0);
  });
});
