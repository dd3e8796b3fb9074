import { describe, expect, it } from '@jest/globals';
import { HttpResponse, type HttpHandler } from '@smithy/core/protocols';
import { Call } from '../../../../src/cognito/call/call.js';
import { Clients } from '../../../../src/cognito/call/clients.js';
import { Sender } from '../../../../src/cognito/call/send.js';
import { Limiters } from '../../../../src/cognito/limiter/limiters.js';
import { ManualClock } from '../../../support/manual-clock.js';
import { commandFor } from '../../../../src/sdk/commands.js';
import { RequestQuotas, type Quota } from '../../../../src/embedded/request-quotas.js';
import { aScope } from './scopes.js';

interface Situation {
  readonly calls: number;
  /** Of the answers, from 0 to 1. */
  readonly failing?: number;
  readonly quota?: Partial<Quota>;
  readonly deadline?: number;
  /** What is sent before this moment leaves at this moment: until then the process is busy. */
  readonly busyUntil?: number;
}

/** What each call looks like to AWS. */
const describePool = { region: 'eu-west-1', operation: 'DescribeUserPool', body: '{}' };

/** All calls at once, through the limiter, against the quota of AWS: what came of them, in seconds and parts. */
async function simulate({ calls, failing = 0, quota = {}, deadline = 200_000, busyUntil = 0 }: Situation) {
  const clock = new ManualClock();
  const random = randomNumbers(1);
  const server = new RequestQuotas({ UserPoolRead: { ratePerSecond: 15, burst: 15, ...quota } });
  let attempts = 0;
  let throttled = 0;

  let warm = false;

  const overTheNetwork: HttpHandler<object> = {
    async handle() {
      if (!warm) return answer(200);
      if (clock.now() < busyUntil) await clock.sleep(busyUntil - clock.now());
      // The first requests connect; the way of the others differs.
      await clock.sleep((clock.now() < 100 ? 40 : 5) + Math.round(random() * 25));
      attempts += 1;
      const allowed = server.take(describePool, clock.now());
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
  const clients = new Clients({
    regions: ['eu-west-1'],
    embedded: () => overTheNetwork,
    sleep: clock.sleep,
  });
  // The first request of a client reads the SDK's configuration from the disk, which takes time that is not simulated.
  await clients.of('eu-west-1').read.send(commandFor('ListUserPools', { MaxResults: 1 }));
  warm = true;
  const sender = new Sender({ clients, limiters, account: '123456789012', clock });
  const scope = aScope('request', { deadline });
  const request = { region: 'eu-west-1', input: { UserPoolId: 'eu-west-1_a' } };

  const read = () => sender.send(new Call('DescribeUserPool', scope), request);
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

describe('Under the quota of AWS', () => {
  it.each([200, 1_000])(
    '%d simultaneous reads are all answered, as fast as the quota allows',
    async (calls) => {
      const { failures, throttled, attempts, seconds } = await simulate({ calls });
      expect(failures).toBe(0);
      expect(attempts).toBeLessThanOrEqual(calls * 1.02);
      expect(throttled).toBeLessThanOrEqual(0.02);
      expect(seconds).toBeLessThanOrEqual(1.05 * ideal(calls));
    },
  );

  it('reads that a busy process sends late and all together are not throttled', async () => {
    const { throttled, seconds } = await simulate({ calls: 100, busyUntil: 600 });
    expect(throttled).toBe(0);
    expect(seconds).toBeLessThanOrEqual(0.6 + 1.05 * ideal(100));
  });

  it.each([200, 1_000])('%d reads, of which 30 %% fail, are not throttled either', async (calls) => {
    const { failures, throttled, attempts, seconds } = await simulate({ calls, failing: 0.3 });
    expect(failures).toBe(0);
    expect(attempts).toBeGreaterThan(calls * 1.3);
    expect(throttled).toBeLessThanOrEqual(0.02);
    expect(seconds).toBeLessThanOrEqual(1.05 * ideal(attempts));
  });

  it.each([200, 1_000])(
    '%d reads are all answered while another program uses half of the quota',
    async (calls) => {
      const quota = { usedByOthersPerSecond: 7.5 };
      const { failures, throttled, seconds } = await simulate({ calls, quota });
      expect(failures).toBe(0);
      expect(throttled).toBeLessThanOrEqual(0.1);
      expect(seconds).toBeLessThanOrEqual(1.1 * ideal(calls, 7.5));
    },
  );

  it('reads that cannot be answered before the deadline are refused without being sent', async () => {
    const { failures, attempts, seconds } = await simulate({ calls: 1_000, deadline: 25_000 });
    expect(failures).toBe(1_000 - attempts);
    expect(attempts).toBe(14 + 25 * 15 - 1);
    expect(seconds).toBeLessThan(25.1);
  });
});
