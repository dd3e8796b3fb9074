import { describe, expect, it } from '@jest/globals';
import { JoinedCalls } from '../../../../../src/cognito/call/joined-calls.js';
import { startOf, type Place } from '../../../../../src/cognito/user-pools/list/place.js';
import { userPool } from '../../../../../src/resources/user-pool.js';
import { UserPoolPages } from '../../../../../src/cognito/user-pools/list/user-pool-pages.js';
import { ReadStatistics } from '../../../../../src/cognito/read/read-statistics.js';
import { EmbeddedCognito } from '../../../../../src/embedded/embedded-cognito.js';
import { ManualClock } from '../../../../support/manual-clock.js';
import { RecordingHandler } from '../../../../support/recording-handler.js';
import { aSender } from '../../a-sender.js';
import { aScope } from '../../limiter/scopes.js';

const REGION = 'us-east-1';
const beginning = startOf(REGION);
const middle: Place = { ...beginning, position: 1 };

function start() {
  const clock = new ManualClock();
  const embedded = new EmbeddedCognito({ account: '123456789012', now: () => new Date(0) });
  const cognito = new RecordingHandler(REGION, embedded.handlerFor(REGION));
  const { sender } = aSender({ clock, cognito: () => cognito, regions: [REGION, 'eu-west-1'] });
  const pages = new UserPoolPages({ sender, joined: new JoinedCalls(), account: '123456789012', clock });
  const create = (suffix: string) => {
    embedded.insert(REGION, { PoolName: suffix }, { id: `${REGION}_${suffix}`, createdAt: new Date(0) });
  };
  const aReader = (id = 'a') => {
    const scope = aScope(id, { deadline: Infinity });
    const statistics = new ReadStatistics({});
    return { scope, statistics, fresh: false };
  };
  const names = async (place: Place) => (await pages.read(place, aReader())).pools.map(({ Name }) => Name);
  return { clock, cognito, pages, create, aReader, names, calls: () => cognito.calls('ListUserPools') };
}

describe('The pages of a list of pools', () => {
  it('are read once for all concurrent requests', async () => {
    const { pages, create, aReader, calls } = start();
    create('one');
    const readers = ['a', 'b', 'c'].map(aReader);
    const read = await Promise.all(readers.map((reader) => pages.read(beginning, reader)));
    expect(read.map(({ pools }) => pools.length)).toEqual([1, 1, 1]);
    expect(calls()).toBe(1);
    expect(readers.map(({ statistics }) => statistics.cost().joined)).toEqual([0, 1, 1]);
    expect(readers.map(({ statistics }) => statistics.cost().calls)).toEqual([1, 0, 0]);
  });

  it('are still returned to the remaining waiters when one leaves', async () => {
    const { pages, create, aReader } = start();
    create('one');
    const [leaving, staying] = [aReader('a'), aReader('b')];
    const left = pages.read(beginning, leaving);
    const stayed = pages.read(beginning, staying);
    leaving.scope.hangUp();
    await expect(left).rejects.toThrow('aborted');
    expect((await stayed).pools).toHaveLength(1);
  });

  it('are kept only on request, for places inside them', async () => {
    const { pages, create, aReader, names, calls } = start();
    create('one');
    const page = await pages.read(beginning, aReader());
    create('two');
    expect(await names(middle)).toEqual(['one', 'two']);
    pages.keep(page);
    expect(await names(middle)).toEqual(['one']);
    expect(await names(beginning)).toEqual(['one', 'two']);
    expect(calls()).toBe(3);
  });

  it('are not kept for long', async () => {
    const { clock, pages, aReader, names, calls } = start();
    pages.keep(await pages.read(beginning, aReader()));
    await clock.advance(29_999);
    await names(middle);
    expect(calls()).toBe(1);
    await clock.advance(1);
    await names(middle);
    expect(calls()).toBe(2);
  });

  it('are dropped by a write in their Region, and not kept if they are older than it', async () => {
    const { pages, create, aReader, names } = start();
    const before = await pages.read(beginning, aReader());
    pages.keep(before);
    create('new');
    pages.forget({ resource: userPool, region: 'eu-west-1' });
    expect(await names(middle)).toEqual([]);
    pages.forget({ resource: userPool, region: REGION });
    expect(await names(middle)).toEqual(['new']);
    pages.keep(before);
    expect(await names(middle)).toEqual(['new']);
  });

  it('in progress when a write ends are not joined by later requests', async () => {
    const { pages, aReader, calls } = start();
    const underWay = pages.read(beginning, aReader('a'));
    pages.forget({ resource: userPool, region: REGION });
    await Promise.all([underWay, pages.read(beginning, aReader('b'))]);
    expect(calls()).toBe(2);
    pages.keep(await underWay);
    await pages.read(middle, aReader());
    expect(calls()).toBe(3);
  });

  it('are kept in limited number, least recently used evicted first', async () => {
    const { pages, aReader, names, calls } = start();
    const page = await pages.read(beginning, aReader());
    for (let index = 0; index < 200; index += 1) pages.keep({ ...page, token: `token${index}` });
    await names({ ...middle, token: 'token0' });
    expect(calls()).toBe(1);
    pages.keep(page);
    await names({ ...middle, token: 'token0' });
    expect(calls()).toBe(1);
    await names(middle);
    expect(calls()).toBe(1);
    await expect(names({ ...middle, token: 'token1' })).rejects.toMatchObject({ code: 'INVALID_CURSOR' });
    expect(calls()).toBe(2);
  });
});
