import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FairQueue, type Lane } from '../../../../src/cognito/limiter/fair-queue.js';

const lane = (id: string, background = false, callerName = id): Lane => ({ id, callerName, background });
const laneOf = (caller: string, id: string): Lane => lane(id, false, caller);
const a = lane('a');
const b = lane('b');
const background = lane('refresh', true);

function drained<Item>(queue: FairQueue<Item>): Item[] {
  const items: Item[] = [];
  for (let item = queue.next(); item !== undefined; item = queue.next()) items.push(item);
  return items;
}

function filled(...entries: readonly (readonly [string, Lane])[]): FairQueue<string> {
  const queue = new FairQueue<string>();
  for (const [item, of] of entries) queue.add(item, of);
  return queue;
}

describe('A fair queue', () => {
  it('lets lanes take turns, in order of arrival within each', () => {
    expect(drained(filled(['a1', a], ['a2', a], ['a3', a], ['b1', b], ['b2', b]))).toEqual([
      'a1',
      'b1',
      'a2',
      'b2',
      'a3',
    ]);
  });

  it('serves a late lane after one item of each other lane', () => {
    const queue = filled(['a1', a], ['a2', a], ['a3', a]);
    queue.next();
    queue.add('b1', b);
    expect(drained(queue)).toEqual(['a2', 'b1', 'a3']);
  });

  it('serves the background last, and reports when only the background waits', () => {
    const queue = filled(['r1', background], ['a1', a], ['a2', a]);
    expect(queue.hasForeground).toBe(true);
    expect([queue.next(), queue.next()]).toEqual(['a1', 'a2']);
    expect(queue.hasForeground).toBe(false);
    expect(drained(queue)).toEqual(['r1']);
  });

  it('serves an item of several lanes once, at the best of its places', () => {
    const queue = filled(['a1', a], ['a2', a], ['shared', a], ['shared', b], ['b1', b]);
    expect(queue.size).toBe(4);
    expect(drained(queue)).toEqual(['a1', 'shared', 'a2', 'b1']);
    expect(queue.size).toBe(0);
  });

  it('removes an item from all its lanes', () => {
    const queue = filled(['a1', a], ['shared', a], ['shared', b]);
    queue.delete('shared');
    queue.delete('shared');
    expect([...queue.items]).toEqual(['a1']);
    expect(drained(queue)).toEqual(['a1']);
  });

  it('removes an item from a lane to which it no longer belongs', () => {
    const left = new Set<Lane>();
    const queue = new FairQueue<string>((_item, of) => !left.has(of));
    for (const [item, of] of [
      ['shared', a],
      ['shared', b],
      ['b1', b],
      ['gone', a],
    ] as const) {
      queue.add(item, of);
    }
    queue.add('c1', lane('c'));
    left.add(a);
    expect(drained(queue)).toEqual(['shared', 'c1', 'b1']);
    expect(queue.size).toBe(0);
  });

  it('lets callers take turns, and the lanes of a caller within its turn', () => {
    const [one, another, third] = [laneOf('many', 'one'), laneOf('many', 'another'), laneOf('few', 'third')];
    const queue = filled(
      ['o1', one],
      ['o2', one],
      ['o3', one],
      ['a1', another],
      ['t1', third],
      ['t2', third],
    );
    expect(drained(queue)).toEqual(['o1', 't1', 'a1', 't2', 'o2', 'o3']);
  });

  it('gives a caller no extra turn for a late lane', () => {
    const queue = filled(['o1', laneOf('many', 'one')], ['o2', laneOf('many', 'one')], ['b1', b], ['b2', b]);
    expect(queue.next()).toBe('o1');
    queue.add('a1', laneOf('many', 'another'));
    expect(drained(queue)).toEqual(['b1', 'o2', 'b2', 'a1']);
  });

  it('separates lanes with the same id by caller', () => {
    const queue = filled(
      ['x1', laneOf('x', 'same')],
      ['x2', laneOf('x', 'same')],
      ['y1', laneOf('y', 'same')],
    );
    expect(drained(queue)).toEqual(['x1', 'y1', 'x2']);
  });

  it('serves an item of several callers once, at the first turn', () => {
    const [one, another] = [laneOf('many', 'one'), laneOf('many', 'another')];
    const queue = filled(['o1', one], ['o2', one], ['a1', another], ['shared', another], ['shared', b]);
    expect(drained(queue)).toEqual(['o1', 'shared', 'a1', 'o2']);
    expect(queue.hasForeground).toBe(false);
  });

  it('knows the place of the next arrival', () => {
    const lanes = fc.constantFrom(
      ...[a, b, laneOf('a', 'a2'), laneOf('a', 'a3'), laneOf('b', 'b2'), lane('c'), lane('d'), background],
    );
    fc.assert(
      fc.property(fc.array(lanes, { maxLength: 30 }), fc.nat(10), lanes, (waiting, served, newcomer) => {
        const queue = new FairQueue<number>();
        for (const [item, of] of waiting.entries()) queue.add(item, of);
        for (let times = 0; times < served; times += 1) queue.next();

        const place = queue.placeIn(newcomer);
        queue.add(-1, newcomer);
        expect(drained(queue).indexOf(-1)).toBe(place);
      }),
    );
  });

  it('never promises an earlier place than it gives, even with items in several lanes', () => {
    const lanes = fc.constantFrom(a, b, laneOf('a', 'a2'), laneOf('b', 'b2'), lane('c'), background);
    const places = fc.array(fc.tuple(fc.nat(12), lanes), { maxLength: 40 });
    fc.assert(
      fc.property(places, fc.nat(10), lanes, (waiting, served, newcomer) => {
        const queue = new FairQueue<number>();
        for (const [item, of] of waiting) queue.add(item, of);
        for (let times = 0; times < served; times += 1) queue.next();

        const place = queue.placeIn(newcomer);
        queue.add(-1, newcomer);
        expect(drained(queue).indexOf(-1)).toBeLessThanOrEqual(place);
      }),
    );
  });
});
