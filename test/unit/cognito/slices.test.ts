import { describe, expect, it } from '@jest/globals';
import { Slices } from '../../../src/cognito/slices.js';

/** Slices by a clock that every piece of work moves on. */
function aRequest() {
  let now = 0;
  const scope: { ended: Error | undefined } = { ended: undefined };
  const slices = new Slices({ now: () => now, scope });
  const work = (ms: number): void => {
    now += ms;
  };
  return { slices, work, scope };
}

/** Counts the turns of the event loop from now on. */
function countTurns(): { readonly turns: number; [Symbol.dispose](): void } {
  let turns = 0;
  const turn = (): void => {
    turns += 1;
    next = setImmediate(turn);
  };
  let next = setImmediate(turn);
  return {
    get turns() {
      return turns;
    },
    [Symbol.dispose]: () => {
      clearImmediate(next);
    },
  };
}

describe('The work of a request, in slices', () => {
  it('continues at once for a single thing', () => {
    expect(aRequest().slices.next()).toBeUndefined();
  });

  it('is done in order, each thing completely before the next one', async () => {
    const { slices } = aRequest();
    const done: string[] = [];
    const complete = async (name: string): Promise<void> => {
      await slices.next();
      done.push(`${name} begins`);
      // More promises than any resolver makes of a value.
      for (let step = 0; step < 50; step += 1) await Promise.resolve();
      done.push(`${name} ends`);
    };
    await Promise.all(['a', 'b', 'c'].map(complete));
    expect(done).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
  });

  it.each([
    [1_000, 0, 0],
    [1_000, 1, 1_000 / 5],
    [100, 50, 100],
  ])('yields to the event loop after each slice: %d things of %d ms', async (things, ms, expected) => {
    const { slices, work } = aRequest();
    using counted = countTurns();
    await Promise.all(
      Array.from({ length: things }, async () => {
        await slices.next();
        work(ms);
      }),
    );
    expect(counted.turns).toBeGreaterThanOrEqual(Math.floor(expected * 0.9));
    expect(counted.turns).toBeLessThanOrEqual(expected + 1);
  });

  it('pauses within a thing that uses up its slice', async () => {
    const { slices, work } = aRequest();
    await slices.next();
    expect(slices.pause()).toBeUndefined();
    work(5);
    const pause = slices.pause();
    expect(pause).toBeInstanceOf(Promise);
    using counted = countTurns();
    await pause;
    expect(counted.turns).toBe(1);
    expect(slices.pause()).toBeUndefined();
  });

  it('ends when the client disconnects, without the rest', async () => {
    const { slices, work, scope } = aRequest();
    const done: number[] = [];
    const things = await Promise.allSettled(
      Array.from({ length: 100 }, async (_, n) => {
        await slices.next();
        done.push(n);
        work(1);
        if (n === 9) scope.ended = new Error('The client closed the connection');
      }),
    );
    expect(done).toEqual(Array.from({ length: 10 }, (_, n) => n));
    expect(things.at(-1)).toMatchObject({
      status: 'rejected',
      reason: { message: 'The client closed the connection' },
    });
    expect(() => slices.next()).toThrow('The client closed the connection');
  });

  it('starts reads in order, in slices', async () => {
    const { slices, work } = aRequest();
    using counted = countTurns();
    const begun = await slices.each([1, 2, 3, 4, 5, 6], async (n) => {
      work(2);
      return n * n;
    });
    expect(await Promise.all(begun)).toEqual([1, 4, 9, 16, 25, 36]);
    expect(counted.turns).toBe(2);
  });
});
