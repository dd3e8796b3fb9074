import { setTimeout as delay } from 'node:timers/promises';
import type { Clock } from '../../src/cognito/clock.js';

/** Unlike the gateway's clock it keeps the process alive: here whoever waits for a turn is all there is. */
export const waitingClock: Clock = {
  now: () => performance.now(),
  sleep: (ms, signal) => delay(ms, undefined, signal ? { signal } : {}),
};
