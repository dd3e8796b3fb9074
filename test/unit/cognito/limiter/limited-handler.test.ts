import { describe, expect, it } from '@jest/globals';
import { Readable } from 'node:stream';
import { HttpRequest, HttpResponse, type HttpHandler } from '@smithy/core/protocols';
import type { HttpHandlerOptions } from '@smithy/types';
import { Call } from '../../../../src/cognito/call.js';
import { callInProgress } from '../../../../src/cognito/limiter/call-in-progress.js';
import {
  LimitedHandler,
  type LimitedHandlerOptions,
} from '../../../../src/cognito/limiter/limited-handler.js';
import { Limiter } from '../../../../src/cognito/limiter/limiter.js';
import { TokenBucket } from '../../../../src/cognito/limiter/token-bucket.js';
import { ManualClock } from '../../../support/manual-clock.js';
import { aScope } from './scopes.js';

type Handle = (options: HttpHandlerOptions) => HttpResponse | Promise<HttpResponse>;

/** One call at once and one a second; an answer may take five. */
function aHandler(handle: Handle, options: Partial<LimitedHandlerOptions> = {}) {
  const clock = new ManualClock();
  const { now, sleep } = clock;
  const limiter = new Limiter({
    budget: new TokenBucket({ ratePerSecond: 1, burst: 1, now }),
    maxWaiting: 10,
    now,
    sleep,
  });
  let sent = 0;
  const inner: HttpHandler<object> = {
    async handle(_request, handed = {}) {
      sent += 1;
      return { response: await handle(handed) };
    },
    updateHttpClientConfig: () => undefined,
    httpHandlerConfigs: () => ({}),
  };
  const handler = new LimitedHandler({
    handler: inner,
    limiterOf: () => limiter,
    answerTimeoutMs: 5_000,
    sleep,
    ...options,
  });
  const scope = aScope('a');
  const callOf = (operation: string) => new Call(operation, scope);
  const send = (call: Call, handed: HttpHandlerOptions = {}) =>
    callInProgress.run(call, async () => handler.handle(aRequest(call.operation), handed));
  return { clock, limiter, scope, callOf, send, handler, sent: () => sent };
}

function aRequest(operation: string): HttpRequest {
  return new HttpRequest({
    method: 'POST',
    headers: { 'x-amz-target': `AWSCognitoIdentityProviderService.${operation}` },
  });
}

function anAnswer(statusCode = 200, body: unknown = '{}', headers: Record<string, string> = {}) {
  return new HttpResponse({
    statusCode,
    headers,
    body: typeof body === 'string' ? new TextEncoder().encode(body) : body,
  });
}

/** Ends when it is aborted, as the network's handler does. */
const hanging: Handle = ({ abortSignal }) =>
  new Promise((_resolve, reject) => {
    if (abortSignal) {
      abortSignal.onabort = () => {
        reject(Object.assign(new Error('Request aborted'), { name: 'AbortError' }));
      };
    }
  });

const outcomeOf = (promise: Promise<unknown>): Promise<unknown> => promise.catch((error: unknown) => error);

describe('The limited handler', () => {
  it('sends when the turn has come, and tells what happened', async () => {
    const told: unknown[] = [];
    const { clock, callOf, send } = aHandler(() => anAnswer(), {
      observer: {
        waited: (ms, { operation }) => told.push(['waited', ms, operation]),
        attempted: ({ operation }) => told.push(['attempted', operation]),
        throttled: ({ operation }) => told.push(['throttled', operation]),
      },
    });
    const call = callOf('DescribeUserPool');
    await clock.runUntil(Promise.all([send(call), send(call)]));
    expect(told).toEqual([
      ['waited', 0, 'DescribeUserPool'],
      ['attempted', 'DescribeUserPool'],
      ['waited', 1_000, 'DescribeUserPool'],
      ['attempted', 'DescribeUserPool'],
    ]);
    expect(clock.sleeping).toBe(0);
  });

  it('reads a body whole', async () => {
    const { callOf, send } = aHandler(() =>
      anAnswer(200, Readable.from([Buffer.from('{"a"'), Buffer.from(':1}')])),
    );
    const { response } = await send(callOf('DescribeUserPool'));
    expect(response.body).toBeInstanceOf(Uint8Array);
    expect(new TextDecoder().decode(response.body as Uint8Array)).toBe('{"a":1}');
  });

  it('passes on what the inner handler throws', async () => {
    const failure = Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' });
    const { callOf, send, clock } = aHandler(() => Promise.reject(failure));
    await expect(send(callOf('DescribeUserPool'))).rejects.toBe(failure);
    expect(clock.sleeping).toBe(0);
  });

  it.each([
    ['its header', anAnswer(400, '', { 'x-amzn-errortype': 'TooManyRequestsException:' })],
    ['its header without a colon', anAnswer(429, '', { 'x-amzn-errortype': 'TooManyRequestsException' })],
    [
      'its header with a place',
      anAnswer(400, '', { 'x-amzn-errortype': 'TooManyRequestsException:http://x/' }),
    ],
    ['its body', anAnswer(400, '{"__type":"aws.cognito#TooManyRequestsException"}')],
    [
      'its body that came in a stream',
      anAnswer(400, Readable.from([Buffer.from('{"__type":"TooManyRequestsException"}')])),
    ],
  ])('slows down when AWS throttles, told by %s', async (_how, answer) => {
    let throttled = 0;
    const { clock, limiter, callOf, send } = aHandler(() => answer, {
      observer: { throttled: () => (throttled += 1) },
    });
    expect((await send(callOf('DescribeUserPool'))).response).toBe(answer);
    await clock.advance(1_000);
    expect(limiter.remaining).toBe(0);
    expect(throttled).toBe(1);
  });

  it.each([
    ['another error', anAnswer(400, '{"__type":"LimitExceededException"}')],
    ['an error that is no JSON', anAnswer(500, '<html>')],
    ['an error without a name', anAnswer(500, 'null')],
    ['a pool that mentions it', anAnswer(200, '{"__type":"TooManyRequestsException"}')],
  ])('does not for %s', async (_what, answer) => {
    const { clock, limiter, callOf, send } = aHandler(() => answer);
    await send(callOf('DescribeUserPool'));
    await clock.advance(1_000);
    expect(limiter.remaining).toBe(1);
  });
});

describe('The limited handler ends', () => {
  it.each<[string, Handle]>([
    ['an answer that does not come', hanging],
    ['a handler that heeds no signal', () => new Promise(() => undefined)],
    ['a body that stalls', () => anAnswer(200, new Readable({ read: () => undefined }))],
  ])('%s', async (_what, handle) => {
    const { clock, callOf, send } = aHandler(handle);
    const outcome = outcomeOf(send(callOf('CreateUserPool')));
    await clock.advance(4_999);
    expect(clock.sleeping).toBe(1);
    await clock.advance(1);
    expect(await outcome).toMatchObject({
      name: 'TimeoutError',
      code: 'ETIMEDOUT',
      message: 'Expected the whole answer to CreateUserPool within 5000 ms.',
    });
    expect(clock.sleeping).toBe(0);
  });

  it('the connection of a body that stalls', async () => {
    const body = new Readable({ read: () => undefined });
    const { clock, callOf, send } = aHandler(() => anAnswer(200, body));
    void outcomeOf(send(callOf('DescribeUserPool')));
    await clock.advance(5_000);
    expect(body.destroyed).toBe(true);
  });

  it('a read that nobody waits for any more', async () => {
    const { clock, scope, callOf, send } = aHandler(hanging);
    const call = callOf('DescribeUserPool');
    const outcome = outcomeOf(send(call));
    await clock.advance(10);
    call.leave(scope);
    expect(await outcome).toMatchObject({ name: 'AbortError' });
    expect(clock.sleeping).toBe(0);
  });

  it('a read whose own signal is aborted', async () => {
    const { clock, callOf, send } = aHandler(hanging);
    const controller = new AbortController();
    const outcome = outcomeOf(send(callOf('DescribeUserPool'), { abortSignal: controller.signal }));
    await clock.advance(10);
    controller.abort();
    expect(await outcome).toMatchObject({ name: 'AbortError' });
  });
});

describe('A write', () => {
  it('goes on when the client hangs up after it was sent', async () => {
    let answer: (response: HttpResponse) => void = () => undefined;
    const { clock, scope, callOf, send } = aHandler(
      () =>
        new Promise((resolve) => {
          answer = resolve;
        }),
    );
    const call = callOf('CreateUserPool');
    const outcome = send(call, { abortSignal: call.signal });
    await clock.advance(10);
    call.leave(scope);
    await clock.advance(10);
    const answered = anAnswer();
    answer(answered);
    expect((await outcome).response).toBe(answered);
  });

  it('is not sent when the client hangs up while it waits', async () => {
    const { clock, scope, callOf, send, sent } = aHandler(() => anAnswer());
    await send(callOf('CreateUserPool'));
    const call = callOf('CreateUserPool');
    const outcome = outcomeOf(send(call));
    await clock.advance(10);
    call.leave(scope);
    expect(await outcome).toMatchObject({ name: 'AbortError' });
    await clock.advance(10_000);
    expect(sent()).toBe(1);
  });
});

describe('The limited handler refuses', () => {
  it('to send outside a call', async () => {
    const { handler } = aHandler(() => anAnswer());
    await expect(handler.handle(aRequest('DescribeUserPool'))).rejects.toThrow(
      'Expected DescribeUserPool to be sent inside callInProgress.run(call, …), got no call.',
    );
  });

  it('to send an operation that the table lacks', async () => {
    const { callOf, send } = aHandler(() => anAnswer());
    await expect(send(callOf('AdminGetUser'))).rejects.toThrow(
      'Expected an operation of operations.ts, got "AdminGetUser"',
    );
  });
});
