import { describe, expect, it } from '@jest/globals';
import { NamedQueues } from '../../../../src/cognito/write/named-queues.js';

const never = new AbortController().signal;

describe('Turns in a named queue', () => {
  it('come one at a time for a name, in order of arrival', async () => {
    const turns = new NamedQueues();
    const log: string[] = [];
    const change = async (who: string): Promise<void> => {
      const end = await turns.take('pool', never);
      log.push(`${who} begins`);
      await Promise.resolve();
      log.push(`${who} ends`);
      end();
    };
    await Promise.all(['a', 'b', 'c'].map(change));
    expect(log).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
  });

  it('do not wait for turns of another name', async () => {
    const turns = new NamedQueues();
    await turns.take('one', never);
    expect(await turns.take('other', never)).toEqual(expect.any(Function));
  });

  it('skip requests that have left', async () => {
    const turns = new NamedQueues();
    const endOfFirst = await turns.take('pool', never);
    const leaving = new AbortController();
    const left = turns.take('pool', leaving.signal);
    const third = turns.take('pool', never);
    leaving.abort(new Error('left'));
    await expect(left).rejects.toThrow('left');
    endOfFirst();
    expect(await third).toEqual(expect.any(Function));
  });

  it('are refused to requests that have already left', async () => {
    const turns = new NamedQueues();
    await expect(turns.take('pool', AbortSignal.abort(new Error('left')))).rejects.toThrow('left');
    expect(await turns.take('pool', never)).toEqual(expect.any(Function));
  });

  it('end once, however often they are ended', async () => {
    const turns = new NamedQueues();
    const endOfFirst = await turns.take('pool', never);
    const second = turns.take('pool', never);
    const third = turns.take('pool', never);
    endOfFirst();
    endOfFirst();
    const endOfSecond = await second;
    const progress = { third: false };
    void third.then(() => {
      progress.third = true;
    });
    await Promise.resolve();
    expect(progress.third).toBe(false);
    endOfSecond();
    await third;
  });
});
