import { describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Policy } from '../../../../src/auth/policy.js';
import { openScope } from '../../../../src/cognito/call/request-scope.js';
import { TokenBucket } from '../../../../src/cognito/limiter/token-bucket.js';
import { Access } from '../../../../src/cognito/read/access.js';
import type { DescribedResources } from '../../../../src/cognito/read/described-resources.js';
import { HiddenPools } from '../../../../src/cognito/read/hidden-pools.js';
import { Keys } from '../../../../src/cognito/read/keys.js';
import { ReadStatistics } from '../../../../src/cognito/read/read-statistics.js';
import { ResourceLoader } from '../../../../src/cognito/read/resource-loader.js';
import { Slices } from '../../../../src/cognito/slices.js';
import { UserPoolCreations } from '../../../../src/cognito/user-pools/creations.js';
import { Changes } from '../../../../src/cognito/write/changes.js';
import { Memory, type ListName } from '../../../../src/cognito/write/memory.js';
import { WriteLock } from '../../../../src/cognito/write/write-lock.js';
import { EmbeddedCognito } from '../../../../src/embedded/embedded-cognito.js';
import { ManualClock } from '../../../support/manual-clock.js';
import { aSender } from '../a-sender.js';

interface Options {
  readonly policy?: Policy;
  readonly clock?: ManualClock;
  readonly upstream?: ReturnType<typeof aSender>;
}

function unpaced(clock: ManualClock) {
  const cognito = new EmbeddedCognito({ account: '123456789012', now: () => new Date(0) });
  return aSender({ clock, cognito: (region) => cognito.handlerFor(region) });
}

/** Somebody to whom a policy applies. */
const caller = {
  kind: 'authenticated',
  viaRouter: false,
  issuer: 'https://issuer.example.com',
  subject: 'ada',
  scopes: new Set<string>(),
  claims: {},
} as const;

/** The pools of one request, and what it asked to have looked up. */
function requestOf({ policy, clock = new ManualClock(), upstream = unpaced(clock) }: Options = {}) {
  const asked: string[] = [];
  const described: Pick<DescribedResources, 'peek' | 'get' | 'read' | 'forget'> = {
    peek: () => undefined,
    get: async (key) => {
      asked.push(`get ${key.name}`);
      return null;
    },
    read: async () => Promise.reject(new Error('Expected no look-up: the id says it all')),
    forget: async ({ resource: { type }, id: [id] }) => {
      asked.push(`forget ${type} ${id}`);
    },
  };
  const scope = openScope({ id: randomUUID(), callerName: 'a', timeoutMs: 30_000 }, clock);
  const statistics = new ReadStatistics({});
  const keys = new Keys('123456789012', { assertServed: () => undefined });
  const access = new Access({
    policy,
    caller,
    described: { ...described, writtenLately: () => false },
    hidden: new HiddenPools(clock),
    policyMaxAgeMs: 60_000,
  });
  const loader = new ResourceLoader({
    access,
    reader: { scope, statistics, fresh: false },
    slices: new Slices({ now: () => 0, scope }),
  });
  const lists = [
    {
      forget: ({ resource: { type }, region }: ListName) => {
        asked.push(`forget lists of ${type} in ${region}`);
      },
    },
  ];
  const memory = new Memory({ loader, described, lists });
  const { sender } = upstream;
  const changes = new Changes(
    { sender, lock: new WriteLock(), loader, access, memory },
    { scope, statistics, log: { info: () => undefined } },
  );
  const creations = new UserPoolCreations({ changes, clients: upstream.clients, keys });
  const get = async (id: string, options?: { readonly withSecrets: boolean }) =>
    loader.get(keys.userPool(id), options);
  return { creations, get, asked, scope };
}

describe('A create that waits for its turn', () => {
  /** One create a second, and none saved up beyond the first. */
  function start() {
    const clock = new ManualClock();
    const cognito = new EmbeddedCognito({ account: '123456789012', now: () => new Date(0) });
    const budget = new TokenBucket({ ratePerSecond: 1, burst: 1, now: clock.now });
    const upstream = aSender({ clock, cognito: (region) => cognito.handlerFor(region), budget });
    const listed = () => cognito.answer('us-east-1', 'ListUserPools', '{"MaxResults":60}').body;
    return { clock, upstream, listed };
  }

  it('is cancelled when its client disconnects, and gives its place to the next call', async () => {
    const { clock, upstream, listed } = start();
    await requestOf({ upstream, clock }).creations.create({ PoolName: 'first' });
    const leaving = requestOf({ upstream, clock });
    const abandoned = leaving.creations.create({ PoolName: 'abandoned' });
    const next = requestOf({ upstream, clock }).creations.create({ PoolName: 'next' });
    leaving.scope.hangUp();
    await expect(abandoned).rejects.toMatchObject({ name: 'HungUpError' });

    await clock.advance(1_000);
    expect(await next).toMatchObject({ Name: 'next' });
    await clock.advance(10_000);
    expect(listed()).not.toContain('abandoned');
  });

  it('is not sent after the deadline of its request', async () => {
    const { clock, upstream, listed } = start();
    const { creations } = requestOf({ upstream, clock });
    await clock.advance(60_000);
    await expect(creations.create({ PoolName: 'late' })).rejects.toMatchObject({ code: 'DEADLINE_EXCEEDED' });
    expect(listed()).not.toContain('late');
  });
});

describe('The pools of a request', () => {
  it('are cached by account, Region and id', async () => {
    const { get, asked } = requestOf();
    await get('us-east-1_aBcDeFgHi');
    expect(asked).toEqual(['get 123456789012/us-east-1/us-east-1_aBcDeFgHi']);
  });

  it('do not exist for callers from whom the policy hides them, before any look-up', async () => {
    const { get, asked } = requestOf({
      policy: [{ pools: { ids: ['us-east-1_visible'] }, may: 'see' }],
    });
    expect(await get('us-east-1_hidden')).toBeNull();
    await get('us-east-1_visible');
    expect(asked).toEqual(['get 123456789012/us-east-1/us-east-1_visible']);
  });

  it('include the pool that it created, without a look-up, once older answers for its id are dropped', async () => {
    const { creations, get, asked } = requestOf();
    const created = await creations.create({ PoolName: 'acme' });
    const id = created.Id ?? '';
    expect(await get(id)).toBe(created);
    expect(await get(id, { withSecrets: true })).toBe(created);
    expect(asked).toEqual([
      'forget lists of UserPool in us-east-1',
      'forget lists of UserPoolMfaConfig in us-east-1',
      `forget UserPool ${id}`,
      `forget UserPoolMfaConfig ${id}`,
    ]);
  });
});
