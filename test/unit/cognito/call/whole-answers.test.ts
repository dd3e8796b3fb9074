import { describe, expect, it } from '@jest/globals';
import { Readable } from 'node:stream';
import { HttpRequest, HttpResponse, type HttpHandler } from '@smithy/core/protocols';
import type { HttpHandlerOptions } from '@smithy/types';
import { WholeAnswers } from '../../../../src/cognito/call/whole-answers.js';
import { ManualClock } from '../../../support/manual-clock.js';

type Handle = (options: HttpHandlerOptions) => HttpResponse | Promise<HttpResponse>;

/** An answer may take five seconds. */
function asking(handle: Handle) {
  const clock = new ManualClock();
  const handler: HttpHandler<object> = {
    handle: async (_request, options = {}) => ({ response: await handle(options) }),
    updateHttpClientConfig: () => undefined,
    httpHandlerConfigs: () => ({}),
  };
  const answers = new WholeAnswers({ handler, answerTimeoutMs: 5_000, sleep: clock.sleep });
  const ask = (options: HttpHandlerOptions = {}) =>
    answers.handle(new HttpRequest({ method: 'POST' }), options);
  return { clock, ask };
}

const answerOf = (body: unknown) => new HttpResponse({ statusCode: 200, headers: {}, body });

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

describe('An answer of Cognito', () => {
  it('is read completely before the SDK sees it', async () => {
    const { clock, ask } = asking(() => answerOf(Readable.from([Buffer.from('{"a"'), Buffer.from(':1}')])));
    const { response } = await ask();
    expect(response.body).toBeInstanceOf(Uint8Array);
    expect(new TextDecoder().decode(response.body as Uint8Array)).toBe('{"a":1}');
    expect(clock.sleeping).toBe(0);
  });

  it('fails as its connection does', async () => {
    const failure = Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' });
    const { clock, ask } = asking(() => Promise.reject(failure));
    await expect(ask()).rejects.toBe(failure);
    expect(clock.sleeping).toBe(0);
  });

  it.each<[string, Handle]>([
    ['it does not come', hanging],
    ['its handler heeds no signal', () => new Promise(() => undefined)],
    ['its body stalls', () => answerOf(new Readable({ read: () => undefined }))],
  ])('is cancelled after five seconds if %s', async (_what, handle) => {
    const { clock, ask } = asking(handle);
    const outcome = outcomeOf(ask());
    await clock.advance(4_999);
    expect(clock.sleeping).toBe(1);
    await clock.advance(1);
    expect(await outcome).toMatchObject({
      name: 'TimeoutError',
      code: 'ETIMEDOUT',
      message: 'The answer was not complete after 5000 ms.',
    });
    expect(clock.sleeping).toBe(0);
  });

  it('loses its connection if its body stalls', async () => {
    const body = new Readable({ read: () => undefined });
    const { clock, ask } = asking(() => answerOf(body));
    void outcomeOf(ask());
    await clock.advance(5_000);
    expect(body.destroyed).toBe(true);
  });

  it('is cancelled when the SDK cancels the request', async () => {
    const { clock, ask } = asking(hanging);
    const controller = new AbortController();
    const outcome = outcomeOf(ask({ abortSignal: controller.signal }));
    await clock.advance(10);
    controller.abort();
    expect(await outcome).toMatchObject({ name: 'AbortError' });
    expect(clock.sleeping).toBe(0);
  });
});
