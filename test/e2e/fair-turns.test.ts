import { describe, expect, it } from '@jest/globals';
import { setTimeout as delay } from 'node:timers/promises';
import { EmbeddedCognito } from '../../src/embedded/embedded-cognito.js';
import { startGateway } from '../support/gateway.js';
import { Issuer, timeOfDay } from '../support/issuer.js';
import { ManualClock } from '../support/manual-clock.js';
import { RecordingHandler } from '../support/recording-handler.js';

const REGION = 'us-east-1';

/** Asks for so many pools, none of which is there, by ids that begin with a name. */
function queryFor(name: string, pools: number): string {
  const reads = Array.from(
    { length: pools },
    (_, n) => `r${n}: userPool(id: "${REGION}_${name}${n}") { id }`,
  );
  return `{ ${reads.join(' ')} }`;
}

/** A gateway with the quotas of AWS, whose clock goes on only when it is told to. */
async function start() {
  const clock = new ManualClock();
  const issuer = await Issuer.start();
  const embedded = new EmbeddedCognito({ account: '123456789012', now: () => new Date(0) });
  const cognito = new RecordingHandler(REGION, embedded.handlerFor(REGION));
  const gateway = await startGateway(
    {
      EMBEDDED_QUOTAS: 'aws',
      AUTH_ISSUERS: JSON.stringify([{ issuer: issuer.url, clientIds: ['a-client'] }]),
    },
    { clock, timeOfDay, cognito: () => cognito },
  );
  let requests = 0;
  return {
    clock,
    /** The names in the ids that Cognito was asked for, in order. */
    described: () => cognito.requests.map(({ body }) => /_([a-z]+)/.exec(body)?.[1]),
    /** Begins a request, and resolves once what it needs waits for its turn; its answer is still to come then. */
    begin: async (subject: string, query: string) => {
      const authorization = `Bearer ${await issuer.accessToken({ sub: subject })}`;
      const answered = gateway.post(JSON.stringify({ query }), { authorization });
      requests += 1;
      // Each request sleeps until its deadline, and the limiter until the next right to send.
      while (clock.sleeping < requests + 1) await delay(1);
      await clock.advance(0);
      return { answered: answered.then(({ status }) => status) };
    },
    async [Symbol.asyncDispose]() {
      await gateway.stop();
      await issuer[Symbol.asyncDispose]();
    },
  };
}

describe('Callers with reads queued for the quota', () => {
  it('take turns, however many requests each has', async () => {
    await using running = await start();
    const { clock, described, begin } = running;
    const first = await begin('greedy', queryFor('first', 60));
    const second = await begin('greedy', queryFor('second', 60));
    const modest = await begin('modest', queryFor('modest', 20));
    const progress = { done: false };
    const answered = Promise.all([first.answered, second.answered, modest.answered]).finally(() => {
      progress.done = true;
    });
    while (!progress.done) {
      // Slowly: an answer over the socket takes its time by the clock of the machine.
      await clock.advance(20);
      await delay(1);
    }
    expect(await answered).toEqual([200, 200, 200]);

    const names = described();
    const turns = names.slice(names.indexOf('modest'), names.lastIndexOf('modest') + 1);
    const others = turns.filter((_name, turn) => turn % 2 === 1);
    expect(turns.filter((_name, turn) => turn % 2 === 0)).toEqual(Array(20).fill('modest'));
    expect(new Set(others)).toEqual(new Set(['first', 'second']));
  });
});
