import { describe, expect, it } from '@jest/globals';
import { HttpResponse } from '@smithy/core/protocols';
import type { Metrics } from '../../src/cognito/metrics.js';
import { EmbeddedCognito } from '../../src/embedded/embedded-cognito.js';
import { throttled, type Fault } from '../support/faults.js';
import { startGateway } from '../support/gateway.js';
import { ManualClock } from '../support/manual-clock.js';
import { RecordingHandler } from '../support/recording-handler.js';

const REGION = 'us-east-1';
const ID = `${REGION}_remembered`;
const MINUTE = 60_000;
const denied: Fault = { kind: 'error', status: 400, type: 'AccessDeniedException' };
const read = (id: string) => `{ userPool(id: "${id}") { name } }`;

/** A gateway whose clock stands still, in front of one pool that can be renamed. */
async function start(metrics: Metrics = {}) {
  const clock = new ManualClock();
  const embedded = new EmbeddedCognito({ account: '123456789012', now: () => new Date(0) });
  embedded.insert(REGION, { PoolName: 'NAME' }, { id: ID, createdAt: new Date(0) });
  const pool = { name: 'first' };
  const inner = embedded.handlerFor(REGION);
  const renaming = Object.assign(Object.create(inner) as typeof inner, {
    handle: async (...request: Parameters<typeof inner.handle>) => {
      const { response } = await inner.handle(...request);
      const body = new TextDecoder().decode(response.body as Uint8Array).replace('NAME', pool.name);
      return {
        response: new HttpResponse({
          statusCode: response.statusCode,
          headers: response.headers,
          body: new TextEncoder().encode(body),
        }),
      };
    },
  });
  const cognito = new RecordingHandler(REGION, renaming);
  const gateway = await startGateway({}, { clock, metrics, cognito: () => cognito });
  return { clock, pool, cognito, gateway, [Symbol.asyncDispose]: () => gateway.stop() };
}

const named = (name: string) => ({ data: { userPool: { name } } });

describe('A cached pool', () => {
  it('is not read again while it is fresh', async () => {
    await using running = await start();
    const { clock, cognito, gateway } = running;
    await gateway.query(read(ID));
    await clock.advance(5 * MINUTE - 1);
    expect(await gateway.query(read(ID))).toEqual(named('first'));
    expect(cognito.calls('DescribeUserPool')).toBe(1);
  });

  it('is served stale while one refresh runs, and then fresh', async () => {
    await using running = await start();
    const { clock, pool, cognito, gateway } = running;
    await gateway.query(read(ID));
    pool.name = 'second';
    await clock.advance(5 * MINUTE);

    const stale = await Promise.all(Array.from({ length: 10 }, () => gateway.query(read(ID))));
    expect(stale).toContainEqual(named('first'));
    expect(await gateway.query(read(ID))).toEqual(named('second'));
    expect(cognito.calls('DescribeUserPool')).toBe(2);
  });

  it('is served while Cognito fails, until it is too old', async () => {
    await using running = await start();
    const { clock, cognito, gateway } = running;
    await gateway.query(read(ID));
    cognito.fail('DescribeUserPool', denied, Infinity);

    await clock.advance(30 * MINUTE);
    // Whoever reads is answered, and the failing refresh is not tried again at once.
    for (let time = 0; time < 10; time += 1) expect(await gateway.query(read(ID))).toEqual(named('first'));
    expect(cognito.calls('DescribeUserPool')).toBe(2);
    await clock.advance(34 * MINUTE);
    expect(await gateway.query(read(ID))).toEqual(named('first'));
    await clock.advance(MINUTE);
    expect(await gateway.query(read(ID))).toMatchObject({
      data: { userPool: null },
      errors: [{ extensions: { code: 'UPSTREAM_DENIED' } }],
    });
  });
});

describe('An id of no pool', () => {
  it('is not read again for a few seconds', async () => {
    await using running = await start();
    const { clock, cognito, gateway } = running;
    const unknown = read(`${REGION}_unknown`);
    for (let time = 0; time < 3; time += 1)
      expect(await gateway.query(unknown)).toEqual({ data: { userPool: null } });
    expect(cognito.calls('DescribeUserPool')).toBe(1);
    await clock.advance(MINUTE);
    await gateway.query(unknown);
    expect(cognito.calls('DescribeUserPool')).toBe(2);
  });
});

describe('The hooks for metrics', () => {
  it('report reads, waits, attempts and throttles', async () => {
    const told: string[] = [];
    await using running = await start({
      read: (source, stale) => told.push(`read ${source}${stale ? ' stale' : ''}`),
      waited: (operation) => told.push(`waited ${operation}`),
      attempted: (operation, region) => told.push(`attempted ${operation} ${region}`),
      throttled: (operation) => told.push(`throttled ${operation}`),
    });
    const { clock, cognito, gateway } = running;
    cognito.fail('DescribeUserPool', throttled);
    await gateway.query(read(ID));
    await gateway.query(read(ID));
    await clock.advance(5 * MINUTE);
    await gateway.query(read(ID));

    const attempt = ['waited DescribeUserPool', `attempted DescribeUserPool ${REGION}`];
    expect(told.slice(0, 8)).toEqual([
      ...attempt,
      'throttled DescribeUserPool',
      ...attempt,
      'read cognito',
      'read local',
      'read local stale',
    ]);
  });

  it('report the quota category of a call, and the pool if its calls have a separate limit', async () => {
    const limits: unknown[] = [];
    await using running = await start({
      waited: (operation, _region, _ms, limit) => limits.push([operation, limit]),
    });
    await running.gateway.query(`{ userPool(id: "${ID}") { name clients { nodes { clientId } } } }`);
    expect(limits).toEqual([
      ['DescribeUserPool', { category: 'UserPoolRead', pool: undefined }],
      ['ListUserPoolClients', { category: 'UserPoolClientRead', pool: ID }],
    ]);
  });
});
