import type { HttpHandler } from '@smithy/core/protocols';
import { Clients } from '../../../src/cognito/call/clients.js';
import { Sender, type SenderOptions } from '../../../src/cognito/call/send.js';
import { Limiter } from '../../../src/cognito/limiter/limiter.js';
import type { Budget } from '../../../src/cognito/limiter/token-bucket.js';
import { unlimited } from '../../../src/cognito/limiter/unlimited.js';
import type { ManualClock } from '../../support/manual-clock.js';

export interface SenderParts {
  readonly clock: ManualClock;
  /** Answers in the place of Cognito, in a Region. */
  readonly cognito: (region: string) => HttpHandler<object>;
  readonly regions?: readonly [string, ...string[]];
  readonly budget?: Budget;
  readonly metrics?: SenderOptions['metrics'];
}

/** An answer that a test holds back is not given up. */
const timeouts = { connectionTimeout: 1_000, requestTimeout: 1_000_000_000 };

/** What sends to Cognito, with one limiter for everything; unlimited by default. */
export function aSender({
  clock,
  cognito,
  regions = ['us-east-1'],
  budget = unlimited,
  metrics,
}: SenderParts) {
  const { now, sleep } = clock;
  const clients = new Clients({ regions, embedded: cognito, sleep, timeouts });
  const limiter = new Limiter({ budget, maxWaiting: 10_000, now, sleep });
  const limiters = { of: () => limiter, gateOf: () => undefined };
  const sender = new Sender({ clients, limiters, account: '123456789012', clock, metrics });
  return { sender, clients, limiter };
}
