import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EmbeddedCognito } from '../../src/embedded/embedded-cognito.js';
import { builtCommand } from '../support/built-command.js';
import { CognitoServer } from '../support/cognito-server.js';
import type { Fault } from '../support/faults.js';
import { GatewayProcess, type Probe } from '../support/gateway-process.js';
import { get, send, type Reply, type Sent } from './requests.js';

/** One hostile request, and all that it may bring about. */
export interface Misuse {
  readonly what: string;
  readonly sent: Sent | (() => Promise<Sent>);
  /** What Cognito does meanwhile, to every call. */
  readonly fault?: Fault;
  readonly status: number;
  /** Of the first error; left out where there is none. */
  readonly code?: string;
  /** The beginning of the first error's message, or of the answer where there is no error. */
  readonly message: string;
  /** Calls to Cognito; by default none. */
  readonly calls?: number;
  /** The most calls in place of `calls`, where attempts are repeated for as long as the request lasts. */
  readonly mostCalls?: number;
  /** The most that the answer may have. */
  readonly bytes: number;
  /** The most lines in the log at `error`; by default none. */
  readonly errors?: number;
}

export interface Subject {
  readonly environment?: Readonly<Record<string, string>>;
  /** Starts what else is needed, before the gateway; gives more of its environment. */
  readonly prepare?: () => Promise<Readonly<Record<string, string>>>;
  readonly finish?: () => Promise<void>;
}

const REGION = 'us-east-1';

/** A pool that every request may read: its id. */
export const POOL = `${REGION}_Example01`;

/**
 * The longest stall of the event loop, in times of serializing a fixed megabyte of JSON in the same process: what a
 * machine that does much else makes longer, it makes longer for both. On a quiet machine the megabyte takes about a
 * millisecond; what this suite is there for were stalls of thousands of them.
 */
const MOST_MEGABYTES = 100;

/** A stall may be the machine's; three in a row are the request's. */
const ATTEMPTS = 3;

const START_MS = 60_000;

/** A write that is never answered takes 5 seconds, on a machine that does much else, three times. */
const CASE_MS = 60_000;

/**
 * Sends hostile requests to a gateway in a process of its own and checks each answer, its size, what it costs in calls to
 * Cognito and how long the event loop stands still; and, at the end, that the process lives and holds no more than before.
 */
export function describeMisuse(
  title: string,
  cases: readonly Misuse[],
  { environment = {}, prepare, finish }: Subject = {},
): void {
  describe(title, () => {
    let cognito: CognitoServer;
    let gateway: GatewayProcess;
    let before: Probe;

    beforeAll(async () => {
      const backend = new EmbeddedCognito({ account: '123456789012', now: () => new Date() });
      backend.insert(REGION, { PoolName: 'a pool' }, { id: POOL, createdAt: new Date(0) });
      cognito = await CognitoServer.start({ cognito: backend });
      gateway = await GatewayProcess.start(
        {
          COGNITO_BACKEND: 'aws',
          COGNITO_REGIONS: `${REGION},eu-west-1`,
          COGNITO_QUOTAS: 'UserPoolRead=100000/10000,UserPoolUpdate=100000/10000',
          AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: cognito.url,
          AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
          AWS_SECRET_ACCESS_KEY: 'secret-access-key-of-the-test',
          ...environment,
          ...(await prepare?.()),
        },
        builtCommand(),
      );
      // The gateway tries its credentials when it starts, which no request has cost.
      await cognito.asked('ListUserPools');
      // What is compiled and remembered by then is not what a request leaves behind.
      for (const { sent, fault } of cases) if (!fault) await answerTo(sent);
      before = await gateway.probe({ collected: true });
    }, START_MS * 3);
    afterAll(async () => {
      await gateway[Symbol.asyncDispose]();
      await cognito.close();
      await finish?.();
    });

    const answerTo = async (sent: Misuse['sent']): Promise<Reply> =>
      send(new URL(gateway.url), typeof sent === 'function' ? await sent() : sent);

    it.each(cases)(
      'is answered, and stalls nobody: $what',
      async (each) => {
        for (let attempt = 1; ; attempt += 1) {
          const calls = cognito.requests.length;
          const logged = gateway.log.length;
          let failing = true;
          if (each.fault) cognito.fail(() => failing, each.fault, Infinity);
          await gateway.probe();
          const reply = await answerTo(each.sent);
          failing = false;
          const { stallMs, megabyteMs } = await gateway.probe();

          expect(summaryOf(reply, each.message.length)).toEqual({
            status: each.status,
            code: each.code,
            message: each.message,
          });
          expect(Buffer.byteLength(reply.body)).toBeLessThanOrEqual(each.bytes);
          const called = cognito.requests.length - calls;
          if (each.mostCalls === undefined) expect(called).toBe(each.calls ?? 0);
          else expect(called).toBeLessThanOrEqual(each.mostCalls);
          const errors = gateway.log.slice(logged).filter((line) => line.includes('"level":"error"'));
          expect(errors.length).toBeLessThanOrEqual(each.errors ?? 0);
          if (stallMs <= MOST_MEGABYTES * megabyteMs) return;
          if (attempt === ATTEMPTS) expect(stallMs / megabyteMs).toBeLessThanOrEqual(MOST_MEGABYTES);
        }
      },
      CASE_MS,
    );

    it('leaves a process that lives, answers, and holds what it held before', async () => {
      expect(gateway.alive).toBe(true);
      const reply = await answerTo(get('/healthz'));
      expect([gateway.alive, reply.status]).toEqual([true, 200]);
      const after = await gateway.probe({ collected: true });
      expect(after.heapBytes).toBeLessThanOrEqual(before.heapBytes * 1.2);
      expect(after.handles).toBeLessThanOrEqual(before.handles * 1.2);
    });
  });
}

/** What an answer says first. */
function summaryOf({ status, body }: Reply, length: number) {
  const [error] = errorsIn(body);
  const message = (error?.message ?? body).slice(0, length);
  return { status, code: error?.extensions?.code, message };
}

interface AnsweredError {
  readonly message: string;
  readonly extensions?: { readonly code?: string };
}

function errorsIn(body: string): readonly AnsweredError[] {
  if (!body.startsWith('{')) return [];
  const { errors = [] } = JSON.parse(body) as { readonly errors?: readonly AnsweredError[] };
  return errors;
}
