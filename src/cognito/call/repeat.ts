import type { Clock } from '../../basics/clock.js';
import { meaningOf } from '../../errors/meanings.js';
import { operations } from '../../operations/operations.js';
import type { Call } from './call.js';

export interface Repetition<Answer> {
  /** Resolves when an attempt may be sent. The result slows down the following calls if AWS throttles the attempt. */
  readonly turn: () => Promise<() => void>;
  readonly attempt: () => Promise<Answer>;
  /** Thrown when the last attempt has failed. */
  readonly failure: (error: unknown) => unknown;
  readonly clock: Clock;
}

/**
 * Failures other than throttles are retried for a limited time, because Cognito may be down for longer than anybody
 * waits.
 */
const MOST_FAILURES = 10;
const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 1_000;

/** An attempt must begin this long before the deadline to be useful. */
const SHORTEST_ATTEMPT_MS = 20;

/**
 * Attempts a call until it is answered or no longer useful:
 *
 * - A throttle is retried until the deadline, without a pause, because the limiter paces every attempt.
 * - A read is retried after failures that do not concern the request itself: a 5xx, a reset, garbage.
 * - Nothing else is retried. A write that was sent may have taken effect.
 *
 * @throws the failure of the last attempt; the reason of the call's signal when nobody waits for a read any more
 */
export async function repeat<Answer>(
  call: Call,
  { turn, attempt, failure, clock }: Repetition<Answer>,
): Promise<Answer> {
  const { kind } = operations[call.operation];
  for (let failures = 0; ;) {
    const slowDown = await turn();
    try {
      return await attempt();
    } catch (error) {
      // Only errors of the SDK are judged: a bug of ours while waiting stays a bug.
      if (call.signal.aborted && kind === 'read') throw call.signal.reason;
      const meaning = meaningOf(error).kind;
      if (meaning === 'throttled') slowDown();
      else if (meaning === 'failed' && kind === 'read' && failures < MOST_FAILURES - 1) failures += 1;
      else throw failure(error);

      const pause = meaning === 'throttled' ? 0 : pauseAfter(failures);
      if (clock.now() + pause + SHORTEST_ATTEMPT_MS > call.deadline) {
        call.endedForDeadline = call.deadline;
        throw failure(error);
      }
      if (pause > 0) await clock.sleep(pause, call.signal);
    }
  }
}

/** Milliseconds after this many failures. */
function pauseAfter(failures: number): number {
  return Math.min(FIRST_PAUSE_MS * 2 ** (failures - 1), LONGEST_PAUSE_MS);
}
