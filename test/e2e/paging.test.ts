import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { createPool } from '../support/gateway-with-cognito.js';
import { idsOf, listAll, pageOf, REGIONS, startListing } from '../support/listing.js';
import { ManualClock } from '../support/manual-clock.js';

const [US, EU] = REGIONS;
const KEPT_MS = 30_000;

/** What happens between two pages. */
const change = fc.record({
  deleted: fc.array(fc.nat(), { maxLength: 40 }),
  created: fc.array(fc.constantFrom(US, EU), { maxLength: 40 }),
  /** How the next page is asked for: by what is kept of Cognito's page, by a request that insists, or too late. */
  next: fc.constantFrom('soon' as const, 'fresh' as const, 'late' as const),
});

const nothing = { deleted: [], created: [], next: 'soon' } as const;

describe('Paging while pools come and go', () => {
  it('neither loses nor repeats a pool that stays', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(150),
        fc.nat(70),
        fc.integer({ min: 5, max: 100 }),
        fc.array(change, { minLength: 1, maxLength: 10 }),
        async (inUs, inEu, first, changes) => {
          const clock = new ManualClock();
          await using running = await startListing({ substitutes: { clock } });
          const { pools, list } = running;
          let there = [...pools.createMany(US, inUs), ...pools.createMany(EU, inEu)];
          const deleted: string[] = [];
          const seen: (string | undefined)[] = [];

          const initially = there;
          let after: string | undefined;
          let fresh = false;
          for (let page = 0; ; page += 1) {
            const answer = await list({ first, after, fresh });
            seen.push(...idsOf(answer));
            const { pageInfo } = pageOf(answer);
            if (!pageInfo.hasNextPage) break;
            after = pageInfo.endCursor;

            const { deleted: places, created, next } = changes[page] ?? nothing;
            // Also the one that was listed last.
            for (const place of [...places, there.indexOf(seen.at(-1) ?? '')]) {
              const id = changes[page] && there[place % there.length];
              if (id === undefined) continue;
              pools.delete(id);
              deleted.push(id);
              there = there.filter((each) => each !== id);
            }
            there = [...there, ...created.map((region) => pools.create(region))];
            fresh = next === 'fresh';
            if (next === 'late') await clock.advance(KEPT_MS);
          }

          expect(seen.filter((id, index) => seen.indexOf(id) !== index)).toEqual([]);
          const stayed = initially.filter((id) => !deleted.includes(id));
          expect(seen.filter((id) => stayed.includes(id ?? ''))).toEqual(stayed);
        },
      ),
      { numRuns: 20 },
    );
  }, 240_000);
});

describe('A Cognito page that was returned only in part', () => {
  /** The first 20 of 40 pools were listed. */
  async function start() {
    const clock = new ManualClock();
    const running = await startListing({ substitutes: { clock } });
    const ids = running.pools.createMany(US, 40);
    const answer = await running.list({ regions: [US] });
    const request = { regions: [US], after: pageOf(answer).pageInfo.endCursor };
    const calls = () => running.cognito.calls('ListUserPools');
    return { ...running, clock, ids, request, calls };
  }

  it('is kept for a request that continues inside it', async () => {
    await using running = await start();
    const { clock, list, ids, request, calls } = running;
    await clock.advance(KEPT_MS - 1);
    expect(idsOf(await list(request))).toEqual(ids.slice(20));
    expect(calls()).toBe(1);
  });

  it('is read again when it is too old', async () => {
    await using running = await start();
    const { clock, list, pools, ids, request, calls } = running;
    await clock.advance(KEPT_MS);
    pools.delete(ids[30] ?? '');
    expect(idsOf(await list(request))).toEqual(ids.slice(20).filter((id) => id !== ids[30]));
    expect(calls()).toBe(2);
  });

  it('is read again by a request with Cache-Control: no-cache', async () => {
    await using running = await start();
    const { list, pools, ids, request, calls } = running;
    pools.delete(ids[30] ?? '');
    expect(idsOf(await list({ ...request, fresh: true }))).not.toContain(ids[30]);
    expect(calls()).toBe(2);
  });

  it('is read again after a write of this gateway in its Region', async () => {
    await using running = await start();
    const { list, ids, request, calls } = running;
    const created = await createPool(running);
    expect(idsOf(await list({ ...request, first: 100 }))).toEqual([...ids.slice(20), created]);
    expect(calls()).toBe(2);
  });

  it('is not used for a list from the start', async () => {
    await using running = await start();
    const { list, pools, ids, calls } = running;
    pools.delete(ids[0] ?? '');
    expect(idsOf(await list({ regions: [US], first: 1 }))).toEqual([ids[1]]);
    expect(calls()).toBe(2);
  });

  it('is not used for a list that continues at its border', async () => {
    await using running = await startListing();
    const { list, pools, cognito } = running;
    const ids = pools.createMany(US, 130);
    const answer = await list({ first: 60 });
    const after = pageOf(answer).pageInfo.endCursor;
    await list({ first: 10, after });
    pools.delete(ids[60] ?? '');
    expect(idsOf(await list({ first: 1, after }))).toEqual([ids[61]]);
    expect(cognito.calls('ListUserPools')).toBe(3);
  });
});

describe('All pages', () => {
  it('are short, and the list continues, when the scan limit is reached', async () => {
    await using running = await startListing({ environment: { LIST_SCAN_PAGES: '2' } });
    const { pools, list, cognito } = running;
    pools.createMany(US, 250);
    const wanted = [pools.create(US, { PoolName: 'wanted' }), pools.create(EU, { PoolName: 'wanted' })];
    const answers = await listAll(list, { filter: { name: { prefix: 'wanted' } } });
    expect(answers.map(idsOf)).toEqual([[], [], wanted]);
    expect(cognito.calls('ListUserPools')).toBe(6);
  });
});
