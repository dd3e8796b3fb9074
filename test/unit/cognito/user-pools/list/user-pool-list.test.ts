import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { Place } from '../../../../../src/cognito/user-pools/list/place.js';
import { UserPoolList, type ListRequest } from '../../../../../src/cognito/user-pools/list/user-pool-list.js';
import type { UserPoolPage } from '../../../../../src/cognito/user-pools/list/user-pool-pages.js';
import type { ResourceKey } from '../../../../../src/cognito/read/key.js';
import { Keys } from '../../../../../src/cognito/read/keys.js';
import type { ResourceLoader } from '../../../../../src/cognito/read/resource-loader.js';
import type { Access } from '../../../../../src/cognito/read/access.js';
import { ReadStatistics } from '../../../../../src/cognito/read/read-statistics.js';
import { aScope } from '../../limiter/scopes.js';

const REGION = 'us-east-1';
const PAGE = 60;

/** A list in the order of the ids, as a key-value store has it: what is new may come in anywhere. */
class SortedPools {
  readonly ids = new Set<string>();
  readonly asked: Place[] = [];

  readonly read = async (place: Place): Promise<UserPoolPage> => {
    this.asked.push(place);
    const { region, token } = place;
    const behind = [...this.ids].sort().filter((id) => id > (token ?? ''));
    const page = behind.slice(0, PAGE);
    return {
      region,
      token,
      pools: page.map((Id) => ({ Id, Name: Id })),
      next: behind.length > PAGE ? page.at(-1) : undefined,
      begunAt: 0,
      writes: 0,
    };
  };
}

interface Options {
  readonly access?: Pick<Access, 'decide' | 'sees'>;
  readonly get?: (id: string) => Promise<object | null>;
}

const seesAll = { decide: () => true, sees: async () => true };

function listOf(pools: SortedPools, { access = seesAll, get = async () => null }: Options = {}) {
  const list = new UserPoolList({
    regions: [REGION],
    pages: { read: pools.read, keep: () => undefined },
    // What a list needs of a loader, which is typed by the kinds of keys.
    loader: { get: ({ id: [id] }: ResourceKey) => get(id) } as Pick<ResourceLoader, 'get'>,
    keys: new Keys('123456789012', { assertServed: () => undefined }),
    access,
    reader: { scope: aScope('a'), statistics: new ReadStatistics({}), fresh: false },
    now: () => 0,
    scanPages: 10,
  });
  return async (request: Omit<ListRequest, 'first'> & { readonly first?: number } = {}) => {
    const page = await list.page({ first: 20, ...request });
    return { ...page, ids: page.edges.map(({ pool }) => pool.Id) };
  };
}

const idOf = (number: number) => `${REGION}_${String(number).padStart(5, '0')}`;

describe('A list whose order only Cognito knows', () => {
  it('returns every pool that stays exactly once, wherever pools are created and deleted', async () => {
    const number = fc.nat(2_000);
    const change = fc.record({
      created: fc.array(number, { maxLength: 50 }),
      deleted: fc.array(number, { maxLength: 50 }),
      lastOne: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(number, { minLength: 100, maxLength: 400, size: 'max' }),
        fc.integer({ min: 1, max: 100 }),
        fc.array(change),
        async (numbers, first, changes) => {
          const pools = new SortedPools();
          for (const each of numbers) pools.ids.add(idOf(each));
          const page = listOf(pools);
          const deleted = new Set<string>();
          const seen: string[] = [];
          let after: string | undefined;
          for (let time = 0; ; time += 1) {
            const { ids, endCursor, hasNextPage } = await page({ first, after });
            seen.push(...ids);
            if (!hasNextPage) break;
            after = endCursor;
            const { created = [], deleted: gone = [], lastOne = false } = changes[time] ?? {};
            for (const id of [...gone.map(idOf), ...(lastOne ? ids.slice(-1) : [])]) {
              pools.ids.delete(id);
              deleted.add(id);
            }
            // An id is never given twice.
            for (const id of created.map(idOf)) if (!deleted.has(id)) pools.ids.add(id);
          }
          expect(new Set(seen).size).toBe(seen.length);
          const stayed = numbers.map(idOf).filter((id) => !deleted.has(id));
          expect(stayed.filter((id) => !seen.includes(id))).toEqual([]);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('does not repeat pools that new pools have pushed to the next page', async () => {
    const pools = new SortedPools();
    for (let number = 0; number < 100; number += 1) pools.ids.add(idOf(number * 10));
    const page = listOf(pools);
    const { ids, endCursor } = await page({ first: 59 });
    for (let number = 0; number < 30; number += 1) pools.ids.add(idOf(number * 10 + 5));
    const rest = await page({ first: 100, after: endCursor });
    expect(rest.ids.filter((id) => ids.includes(id))).toEqual([]);
    expect([...ids, ...rest.ids].sort()).toEqual([...pools.ids].sort());
  });
});

describe('A pool hidden from the caller', () => {
  const hides = (hidden: readonly string[]): Pick<Access, 'decide' | 'sees'> => ({
    decide: (action, { region, id = '' }) => action === 'see' && region === REGION && !hidden.includes(id),
    sees: () => Promise.reject(new Error('Expected no look-up: the id says it all')),
  });

  it('is left out before anything else is done with it', async () => {
    const pools = new SortedPools();
    for (let number = 0; number < 6; number += 1) pools.ids.add(idOf(number));
    const read: string[] = [];
    const get = async (id: string) => {
      read.push(id);
      return { UserPoolTags: { team: 'a' } };
    };
    const page = listOf(pools, { access: hides([idOf(1), idOf(4), idOf(5)]), get });
    const { ids, hasNextPage } = await page({ first: 3, filter: { tags: [{ key: 'team' }] } });
    expect(ids).toEqual([0, 2, 3].map(idOf));
    expect(read).toEqual(ids);
    // Nor does it show as a next page.
    expect(hasNextPage).toBe(false);
  });

  it('leaves no trace in a cursor', async () => {
    const [visible, hidden] = [new SortedPools(), new SortedPools()];
    for (const number of [1, 3, 5]) visible.ids.add(idOf(number));
    for (const number of [1, 2, 3, 4, 5]) hidden.ids.add(idOf(number));
    const { endCursor } = await listOf(visible)({ first: 2 });
    expect((await listOf(hidden, { access: hides([2, 4].map(idOf)) })({ first: 2 })).endCursor).toBe(
      endCursor,
    );
  });
});

describe('A filter by tags', () => {
  const tagged = { tags: [{ key: 'team', value: 'a' }] };

  it('reads at most 120 pools per request, and continues after them', async () => {
    const pools = new SortedPools();
    for (let number = 0; number < 150; number += 1) pools.ids.add(idOf(number));
    let reads = 0;
    const get = async (id: string) => {
      reads += 1;
      return { UserPoolTags: { team: id === idOf(130) ? 'a' : 'b' } };
    };
    const page = listOf(pools, { get });
    const first = await page({ filter: tagged });
    expect(first).toMatchObject({ ids: [], hasNextPage: true });
    expect(reads).toBe(120);
    const second = await page({ filter: tagged, after: first.endCursor });
    expect(second).toMatchObject({ ids: [idOf(130)], hasNextPage: false });
    expect(reads).toBe(150);
  });

  it('requests no page whose pools it may not read any more', async () => {
    const pools = new SortedPools();
    for (let number = 0; number < 150; number += 1) pools.ids.add(idOf(number));
    await listOf(pools)({ filter: tagged });
    expect(pools.asked).toHaveLength(2);
  });

  it('reads no more pools than it still needs', async () => {
    const pools = new SortedPools();
    for (let number = 0; number < 50; number += 1) pools.ids.add(idOf(number));
    const read: string[] = [];
    const get = async (id: string) => {
      read.push(id);
      return { UserPoolTags: { team: Number(id.slice(-5)) % 2 ? 'a' : 'b' } };
    };
    const { ids } = await listOf(pools, { get })({ first: 3, filter: tagged });
    expect(ids).toEqual([1, 3, 5].map(idOf));
    expect(read).toEqual([0, 1, 2, 3, 4, 5].map(idOf));
  });
});
