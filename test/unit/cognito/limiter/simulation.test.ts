import { describe, expect, it } from '@jest/globals';
import { HttpRequest, HttpResponse, type HttpHandler } from '@smithy/core/protocols';
import { Call } from '../../../../src/cognito/call.js';
import { callInProgress } from '../../../../src/cognito/limiter/call-in-progress.js';
import { LimitedHandler } from '../../../../src/cognito/limiter/limited-handler.js';
import { Limiters } from '../../../../src/cognito/limiter/limiters.js';
import { ManualClock } from '../../../support/manual-clock.js';
import { RequestQuotas, type Quota } from '../../../../src/embedded/request-quotas.js';
import { aScope } from './scopes.js';

interface Situation {
  readonly calls: number;
  /** Of the answers, from 0 to 1. */
  readonly failing?: number;
  readonly quota?: Partial<Quota>;
  readonly deadline?: number;
}

const request = new HttpRequest({
  headers: { 'x-amz-target': 'AWSCognitoIdentityProviderService.DescribeUserPool' },
});

/** All calls at once, through the limiter, against the quota of AWS: what came of them, in seconds and parts. */
async function simulate({ calls, failing = 0, quota = {}, deadline = 200_000 }: Situation) {
  const clock = new ManualClock();
  const random = randomNumbers(1);
  const server = new RequestQuotas({ UserPoolRead: { ratePerSecond: 15, burst: 15, ...quota } });
  let attempts = 0;
  let throttled = 0;

  const overTheNetwork: HttpHandler<object> = {
    async handle() {
      // The first requests connect; the way of the others differs.
      await clock.sleep((clock.now() < 100 ? 40 : 5) + Math.round(random() * 25));
      attempts += 1;
      const allowed = server.take('eu-west-1', 'DescribeUserPool', clock.now());
      if (!allowed) throttled += 1;
      const failed = random() < failing;
      await clock.sleep(5);
      if (!allowed) return answer(400, { 'x-amzn-errortype': 'TooManyRequestsException:' });
      return answer(failed ? 500 : 200);
    },
    updateHttpClientConfig: () => undefined,
    httpHandlerConfigs: () => ({}),
  };
  const limiters = new Limiters({
    quotas: { share: 1, overrides: [] },
    maxWaiting: 10_000,
    now: clock.now,
    sleep: clock.sleep,
  });
  const handler = new LimitedHandler({
    handler: overTheNetwork,
    limiterOf: (category) => limiters.of({ account: '123456789012', region: 'eu-west-1', category }),
    answerTimeoutMs: 5_000,
    sleep: clock.sleep,
  });
  const scope = aScope('request', { deadline });

  /** Reads as the gateway does: again until there is an answer. */
  const read = (): Promise<void> =>
    callInProgress.run(new Call('DescribeUserPool', scope), async () => {
      while ((await handler.handle(request)).response.statusCode !== 200);
    });
  const outcomes = await clock.runUntil(Promise.allSettled(Array.from({ length: calls }, read)));

  return {
    failures: outcomes.filter(({ status }) => status === 'rejected').length,
    throttled: throttled / attempts,
    attempts,
    seconds: clock.now() / 1_000,
  };
}

function answer(statusCode: number, headers: Record<string, string> = {}): { response: HttpResponse } {
  return { response: new HttpResponse({ statusCode, headers, body: new Uint8Array() }) };
}

/** Numbers from 0 to 1, the same ones in every run (a linear congruential generator, Numerical Recipes' constants). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Seconds in which the quota lets so many through. */
const ideal = (attempts: number, perSecond = 15): number => (attempts - 15) / perSecond;

describe('Against the quota of AWS', () => {
  it.each([200, 1_000])('%d reads at once are all answered, as fast as it allows', async (calls) => {
    const { failures, throttled, attempts, seconds } = await simulate({ calls });
    expect(failures).toBe(0);
    expect(attempts).toBeLessThanOrEqual(calls * 1.02);
    expect(throttled).toBeLessThanOrEqual(0.02);
    expect(seconds).toBeLessThanOrEqual(1.05 * ideal(calls));
  });

  it.each([200, 1_000])('%d reads of which 30 %% fail are not throttled either', async (calls) => {
    const { failures, throttled, attempts, seconds } = await simulate({ calls, failing: 0.3 });
    expect(failures).toBe(0);
    expect(attempts).toBeGreaterThan(calls * 1.3);
    expect(throttled).toBeLessThanOrEqual(0.02);
    expect(seconds).toBeLessThanOrEqual(1.05 * ideal(attempts));
  });

  it.each([200, 1_000])('%d reads are all answered while somebody else uses half of it', async (calls) => {
    const quota = { usedByOthersPerSecond: 7.5 };
    const { failures, throttled, seconds } = await simulate({ calls, quota });
    expect(failures).toBe(0);
    expect(throttled).toBeLessThanOrEqual(0.1);
    expect(seconds).toBeLessThanOrEqual(1.1 * ideal(calls, 7.5));
  });

  it('what cannot be answered before the deadline is refused without being sent', async () => {
    const { failures, attempts, seconds } = await simulate({ calls: 1_000, deadline: 25_000 });
    expect(failures).toBe(1_000 - attempts);
    expect(attempts).toBe(14 + 25 * 15 - 1);
    expect(seconds).toBeLessThan(25.1);
  });
});
