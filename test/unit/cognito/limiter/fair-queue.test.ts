import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FairQueue, type Lane } from '../../../../src/cognito/limiter/fair-queue.js';

const lane = (id: string, background = false): Lane => ({ id, background });
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
  it('lets lanes take turns, first come first served in each', () => {
    expect(drained(filled(['a1', a], ['a2', a], ['a3', a], ['b1', b], ['b2', b]))).toEqual([
      'a1',
      'b1',
      'a2',
      'b2',
      'a3',
    ]);
  });

  it('serves a lane that comes late after one item of each other lane', () => {
    const queue = filled(['a1', a], ['a2', a], ['a3', a]);
    queue.next();
    queue.add('b1', b);
    expect(drained(queue)).toEqual(['a2', 'b1', 'a3']);
  });

  it('serves the background last, and tells when there is nothing else', () => {
    const queue = filled(['r1', background], ['a1', a], ['a2', a]);
    expect(queue.hasForeground).toBe(true);
    expect([queue.next(), queue.next()]).toEqual(['a1', 'a2']);
    expect(queue.hasForeground).toBe(false);
    expect(drained(queue)).toEqual(['r1']);
  });

  it('serves an item of several lanes once, in the best of its places', () => {
    const queue = filled(['a1', a], ['a2', a], ['shared', a], ['shared', b], ['b1', b]);
    expect(queue.size).toBe(4);
    expect(drained(queue)).toEqual(['a1', 'shared', 'a2', 'b1']);
    expect(queue.size).toBe(0);
  });

  it('forgets an item in all its lanes', () => {
    const queue = filled(['a1', a], ['shared', a], ['shared', b]);
    queue.delete('shared');
    queue.delete('shared');
    expect([...queue.items]).toEqual(['a1']);
    expect(drained(queue)).toEqual(['a1']);
  });

  it('takes the place in a lane from an item that no longer belongs to it', () => {
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

  it('knows the place of whoever comes next', () => {
    const lanes = fc.constantFrom(a, b, lane('c'), lane('d'), background);
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
});
