import { beforeAll, describe, expect, it } from '@jest/globals';
import type { HttpHandlerOptions } from '@smithy/types';
import { HttpResponse, type HttpHandler } from '@smithy/core/protocols';
import { Call } from '../../../../src/cognito/call/call.js';
import { TokenBucket } from '../../../../src/cognito/limiter/token-bucket.js';
import { EmbeddedCognito } from '../../../../src/embedded/embedded-cognito.js';
import { ManualClock } from '../../../support/manual-clock.js';
import { aSender } from '../a-sender.js';
import { aScope } from '../limiter/scopes.js';

type Handle = (options: HttpHandlerOptions) => Promise<HttpResponse>;

/** Ten calls a second and one at once, each answered so. */
function sending(handle: Handle, { deadline = 60_000 } = {}) {
  const clock = new ManualClock();
  const signed: string[] = [];
  const handler: HttpHandler<object> = {
    async handle({ headers }, options = {}) {
      signed.push(headers['x-amz-date'] ?? '');
      return { response: await handle(options) };
    },
    updateHttpClientConfig: () => undefined,
    httpHandlerConfigs: () => ({}),
  };
  const budget = new TokenBucket({ ratePerSecond: 10, burst: 1, now: clock.now });
  const seen: string[] = [];
  const metrics = {
    waited: (operation: string, region: string, ms: number) =>
      void seen.push(`${operation} ${region} waited ${ms}`),
    attempted: () => void seen.push('attempted'),
    throttled: () => void seen.push('throttled'),
  };
  const { sender, limiter } = aSender({ clock, cognito: () => handler, budget, metrics });
  const scope = aScope('a', { deadline });
  const input = { UserPoolId: 'us-east-1_a' };
  const read = () => new Call('DescribeUserPool', scope);
  const write = () => new Call('DeleteUserPool', scope);
  const send = (call: Call<'DescribeUserPool'> | Call<'DeleteUserPool'>): Promise<unknown> =>
    sender.send(call, { region: 'us-east-1', input });
  /** How often a call that fails was attempted, and for how long. */
  const attemptsOf = async (call: Call<'DescribeUserPool'> | Call<'DeleteUserPool'>) => {
    const error = await clock.runUntil(
      send(call).then(
        () => undefined,
        (thrown: unknown) => thrown,
      ),
    );
    return { attempts: call.attempts, ms: clock.now(), error };
  };
  return { clock, sender, limiter, scope, seen, signed, read, write, send, attemptsOf };
}

const answer =
  (status: number, body: string, headers: Record<string, string> = {}): Handle =>
  async () =>
    new HttpResponse({ statusCode: status, headers, body: new TextEncoder().encode(body) });
const exception = (type: string, status = 400): Handle =>
  answer(status, JSON.stringify({ __type: type, message: type }));
const thrown =
  (error: object): Handle =>
  () =>
    Promise.reject(Object.assign(new Error('failed'), error));

const throttled = exception('TooManyRequestsException');
const failures: readonly (readonly [string, Handle])[] = [
  ['a 5xx', exception('InternalErrorException', 500)],
  ['a reset', thrown({ code: 'ECONNRESET' })],
  ['a time-out', thrown({ name: 'TimeoutError', code: 'ETIMEDOUT' })],
  ['a refused connection', thrown({ code: 'ECONNREFUSED', syscall: 'connect' })],
  ['an answer that is no JSON', answer(200, '<html>')],
];
const refusals: readonly (readonly [string, Handle])[] = [
  ['there is no such pool', exception('ResourceNotFoundException')],
  ['AWS denies the gateway', exception('AccessDeniedException')],
  ['the request is wrong', exception('InvalidParameterException')],
  ['the account is full, which the SDK takes for a throttle', exception('LimitExceededException')],
];

// The first request of a process reads the SDK's configuration from the disk, in time that the clock does not know.
beforeAll(async () => {
  const { send, read } = sending(answer(200, '{"UserPool":{}}'));
  await send(read());
});

describe('A read sent to Cognito', () => {
  it.each(failures)('is attempted ten times after %s, with growing pauses', async (_what, handle) => {
    const { read, attemptsOf } = sending(handle);
    const { attempts, ms, error } = await attemptsOf(read());
    expect(attempts).toBe(10);
    // The limiter, at ten calls a second, lets the second attempt wait a little longer.
    expect(ms).toBe(100 + 100 + 200 + 400 + 800 + 4 * 1_000);
    expect(error).toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' });
  });

  it('is attempted until its deadline while AWS throttles it', async () => {
    const { read, attemptsOf, seen } = sending(throttled, { deadline: 20_000 });
    const { attempts, ms, error } = await attemptsOf(read());
    expect(attempts).toBeGreaterThan(20);
    expect(ms).toBeLessThanOrEqual(20_000);
    expect(seen.filter((each) => each === 'throttled')).toHaveLength(attempts);
    expect(error).toMatchObject({ code: 'THROTTLED' });
  });

  it('is not retried if the deadline would pass first', async () => {
    const { read, attemptsOf } = sending(exception('InternalErrorException', 500), { deadline: 300 });
    expect(await attemptsOf(read())).toMatchObject({ attempts: 3, ms: 200 });
  });

  it.each(refusals)('is not retried if %s', async (_what, handle) => {
    const { read, attemptsOf } = sending(handle);
    expect(await attemptsOf(read())).toMatchObject({ attempts: 1, ms: 0 });
  });

  it('is cancelled when nobody waits any more', async () => {
    const { clock, read, scope, send } = sending(
      ({ abortSignal }) =>
        new Promise((_resolve, reject) => {
          if (abortSignal)
            abortSignal.onabort = () => {
              reject(Object.assign(new Error('Request aborted'), { name: 'AbortError' }));
            };
        }),
    );
    const call = read();
    const outcome = send(call).catch((error: unknown) => error);
    await clock.advance(10);
    call.leave(scope);
    expect(await outcome).toMatchObject({ name: 'AbortError' });
    await clock.advance(10_000);
    expect(call.attempts).toBe(1);
    expect(clock.sleeping).toBe(0);
  });

  it('reports its wait and its number of attempts', async () => {
    const { clock, read, send, seen } = sending(answer(200, '{"UserPool":{}}'));
    const calls = [read(), read()];
    await clock.runUntil(Promise.all(calls.map(send)));
    expect(seen).toEqual([
      'DescribeUserPool us-east-1 waited 0',
      'attempted',
      'DescribeUserPool us-east-1 waited 100',
      'attempted',
    ]);
    expect(calls.map(({ waitedMs }) => waitedMs)).toEqual([0, 100]);
  });
});

describe('A write sent to Cognito', () => {
  it('is attempted until its deadline while AWS throttles it', async () => {
    const { write, attemptsOf } = sending(throttled, { deadline: 20_000 });
    expect((await attemptsOf(write())).attempts).toBeGreaterThan(20);
  });

  it.each([...failures, ...refusals])('is not retried after %s', async (_what, handle) => {
    const { write, attemptsOf } = sending(handle);
    expect(await attemptsOf(write())).toMatchObject({ attempts: 1, ms: 0 });
  });

  it('continues if the client disconnects after it was sent', async () => {
    let respond: (response: HttpResponse) => void = () => undefined;
    const { clock, write, scope, send } = sending(
      () =>
        new Promise((resolve) => {
          respond = resolve;
        }),
    );
    const call = write();
    const outcome = send(call);
    await clock.advance(10);
    call.leave(scope);
    await clock.advance(10);
    respond(new HttpResponse({ statusCode: 200, headers: {}, body: new TextEncoder().encode('{}') }));
    expect(await outcome).toMatchObject({ $metadata: { httpStatusCode: 200 } });
  });

  it('is not sent if the client disconnects while it waits', async () => {
    const { clock, write, scope, send } = sending(answer(200, '{}'));
    await clock.runUntil(send(write()));
    const call = write();
    const outcome = send(call).catch((error: unknown) => error);
    await clock.advance(10);
    call.leave(scope);
    expect(await outcome).toMatchObject({ name: 'AbortError' });
    await clock.advance(10_000);
    expect(call.attempts).toBe(0);
  });
});

describe('The sender of calls to Cognito', () => {
  it('slows down after a throttle, and after no other failure', async () => {
    for (const [handle, remaining] of [
      [throttled, 0],
      [exception('LimitExceededException'), 1],
      [answer(500, '<html>'), 1],
      [answer(200, '{"__type":"TooManyRequestsException"}'), 1],
    ] as const) {
      const { clock, limiter, write, attemptsOf } = sending(handle, { deadline: 10 });
      await attemptsOf(write());
      await clock.advance(100);
      expect(limiter.remaining).toBe(remaining);
    }
  });

  it('refuses a Region that is not served, without a call', async () => {
    const { sender, read, signed } = sending(answer(200, '{}'));
    const request = { region: 'eu-west-1', input: { UserPoolId: 'eu-west-1_a' } };
    await expect(sender.send(read(), request)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(signed).toEqual([]);
  });

  it('passes on a fault of its own limiter unchanged', async () => {
    const clock = new ManualClock();
    const fault = new TypeError('a bug');
    const cognito = new EmbeddedCognito({ account: '123456789012', now: () => new Date(0) });
    const { sender } = aSender({
      clock,
      cognito: (region) => cognito.handlerFor(region),
      budget: {
        take: () => Promise.reject(fault),
        left: () => undefined,
        slowDown: () => undefined,
        msUntil: () => 0,
        remaining: 1,
      },
    });
    const call = new Call('DescribeUserPool', aScope('a'));
    const request = { region: 'us-east-1', input: { UserPoolId: 'us-east-1_a' } };
    await expect(sender.send(call, request)).rejects.toBe(fault);
  });

  it('passes on the body of an answer unchanged', async () => {
    const { sender, scope, clock } = sending(answer(200, '{"UserPool":{"Tomorrow":1}}'));
    const bodies: string[] = [];
    const answered = await clock.runUntil(
      sender.sendAlone(
        'DescribeUserPool',
        {
          region: 'us-east-1',
          input: { UserPoolId: 'us-east-1_a' },
          onBody: (body) => void bodies.push(new TextDecoder().decode(body)),
        },
        { scope },
      ),
    );
    expect(answered.UserPool).toEqual({});
    expect(bodies).toEqual(['{"UserPool":{"Tomorrow":1}}']);
  });
});
