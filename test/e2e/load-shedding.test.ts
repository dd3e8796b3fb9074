import { describe, expect, it } from '@jest/globals';
import { ask, type Reply } from '../support/ask.js';
import { startGateway, type Gateway } from '../support/gateway.js';
import { until } from '../support/until.js';

const json = { 'content-type': 'application/json' };
const query = JSON.stringify({ query: '{ __typename }' });
const send = (gateway: Gateway, body = query): Promise<Reply> => ask(gateway, '/graphql', json, body);

/** Samples so often that no test waits for the next. */
const often = { loadSampleMs: 200 };

/** Asks, and lets the event loop stand still while the request comes. */
async function sendWhileBusy(gateway: Gateway): Promise<number> {
  const sent = send(gateway);
  // The request is on its way first.
  await new Promise((resolve) => {
    setImmediate(resolve);
  });
  for (const end = performance.now() + 200; performance.now() < end;);
  return (await sent).status;
}

describe('A gateway whose heap is full', () => {
  it('refuses requests with 503 and Retry-After, and still answers health routes', async () => {
    await using gateway = await startGateway({ MAX_HEAP_PERCENT: '1' }, often);
    await until(async () => (await send(gateway)).status === 503);
    const { status, headers, body } = await send(gateway);
    expect([status, headers['retry-after'], headers['content-type']]).toEqual([
      503,
      '1',
      'application/json; charset=utf-8',
    ]);
    expect(JSON.parse(body)).toEqual({
      errors: [
        {
          message: 'The gateway is overloaded. Try again later.',
          extensions: { code: 'OVERLOADED', retryAfterMs: 1_000 },
        },
      ],
    });
    for (const path of ['/healthz', '/readyz'])
      expect(await ask(gateway, path)).toMatchObject({ status: 200 });
    for (const path of ['/explorer', '/nowhere']) {
      expect(await ask(gateway, path)).toMatchObject({ status: 503 });
    }
  });

  it('does not read the body of a refused request, and closes its connection', async () => {
    await using gateway = await startGateway({ MAX_HEAP_PERCENT: '1' }, often);
    await until(async () => (await send(gateway)).status === 503);
    const { status, headers } = await send(gateway, 'x'.repeat(2_000_000));
    expect([status, headers.connection]).toEqual([503, 'close']);
  });

  it('logs the overload once a minute, however many requests arrive', async () => {
    await using gateway = await startGateway({ MAX_HEAP_PERCENT: '1' }, often);
    await until(async () => (await send(gateway)).status === 503);
    for (let time = 0; time < 20; time += 1) await send(gateway);
    expect(gateway.log.filter(({ level }) => level === 'warn')).toEqual([
      expect.objectContaining({
        msg: 'The gateway is overloaded and refuses requests',
        measure: 'heapUsedBytes',
        value: expect.any(Number),
        limit: expect.any(Number),
      }),
    ]);
  });

  it('lets pages of allowed origins read the 503 answer', async () => {
    const origin = 'https://studio.apollographql.com';
    await using gateway = await startGateway({ MAX_HEAP_PERCENT: '1', CORS_ORIGINS: origin }, often);
    await until(async () => (await send(gateway)).status === 503);
    const { headers } = await ask(gateway, '/graphql', { ...json, origin }, query);
    expect(headers['access-control-allow-origin']).toBe(origin);
  });
});

describe('A gateway whose event loop is late', () => {
  it('refuses no requests after a single stall', async () => {
    await using gateway = await startGateway({ MAX_EVENT_LOOP_DELAY_MS: '40', MAX_HEAP_PERCENT: '0' }, often);
    expect(await sendWhileBusy(gateway)).toBe(200);
    expect((await send(gateway)).status).toBe(200);
    expect(gateway.log.filter(({ level }) => level === 'warn')).toEqual([]);
  });

  it('refuses requests until it has caught up', async () => {
    await using gateway = await startGateway({ MAX_EVENT_LOOP_DELAY_MS: '40', MAX_HEAP_PERCENT: '0' }, often);
    await until(async () => (await sendWhileBusy(gateway)) === 503);
    expect(gateway.log).toContainEqual(expect.objectContaining({ level: 'warn', measure: 'eventLoopDelay' }));
    await until(async () => (await send(gateway)).status === 200);
  });

  it('accepts requests when the check is disabled', async () => {
    const off = { MAX_EVENT_LOOP_DELAY_MS: '0', MAX_HEAP_PERCENT: '0' };
    await using gateway = await startGateway(off, often);
    for (let time = 0; time < 5; time += 1) expect(await sendWhileBusy(gateway)).toBe(200);
  });
});
