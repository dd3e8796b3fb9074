import { describe, expect, it } from '@jest/globals';
import { Clients } from '../../../src/cognito/clients.js';
import type { DescribedPools } from '../../../src/cognito/described-pools.js';
import { allowAll, type Policy } from '../../../src/cognito/policy.js';
import { ReadStatistics } from '../../../src/cognito/read-statistics.js';
import { openScope } from '../../../src/cognito/request-scope.js';
import { cacheKey } from '../../../src/cognito/user-pool-key.js';
import { UserPools } from '../../../src/cognito/user-pools.js';
import { EmbeddedCognito } from '../../../src/embedded/embedded-cognito.js';
import { ManualClock } from '../../support/manual-clock.js';

/** The pools of one request, and what it asked to have looked up. */
function requestOf(policy: Policy) {
  const clock = new ManualClock();
  const cognito = new EmbeddedCognito({ account: '123456789012', now: () => new Date(0) });
  const asked: string[] = [];
  const described: Pick<DescribedPools, 'get' | 'forget'> = {
    get: async (key) => {
      asked.push(`get ${cacheKey(key)}`);
      return null;
    },
    forget: async ({ id }) => {
      asked.push(`forget ${id}`);
    },
  };
  const pools = new UserPools({
    clients: new Clients({
      regions: ['us-east-1'],
      embedded: (region) => cognito.handlerFor(region),
      limited: (handler) => handler,
      retry: clock,
    }),
    described,
    account: '123456789012',
    policy,
    caller: { kind: 'anonymous' },
    reader: {
      scope: openScope({ id: 'request', timeoutMs: 1_000 }, clock),
      statistics: new ReadStatistics({}),
      fresh: false,
    },
    log: { info: () => undefined },
  });
  return { pools, asked };
}

describe('The pools of a request', () => {
  it('are looked up by account, Region and id', async () => {
    const { pools, asked } = requestOf(allowAll);
    await pools.get('us-east-1_aBcDeFgHi');
    expect(asked).toEqual(['get 123456789012/us-east-1/us-east-1_aBcDeFgHi']);
  });

  it('do not exist for whom the policy hides them, before anything is looked up', async () => {
    const { pools, asked } = requestOf({ maySee: (_caller, { id }) => id.endsWith('_visible') });
    expect(await pools.get('us-east-1_hidden')).toBeNull();
    await pools.get('us-east-1_visible');
    expect(asked).toEqual(['get 123456789012/us-east-1/us-east-1_visible']);
  });

  it('include the one that it created, without a look-up, once nothing older is remembered of its id', async () => {
    const { pools, asked } = requestOf(allowAll);
    const created = await pools.create({ PoolName: 'acme' });
    const id = created.Id ?? '';
    expect(await pools.get(id)).toBe(created);
    expect(await pools.get(id, { withSecrets: true })).toBe(created);
    expect(asked).toEqual([`forget ${id}`]);
  });
});
