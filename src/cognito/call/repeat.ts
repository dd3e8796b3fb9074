import type { Clock } from '../../basics/clock.js';
import { meaningOf } from '../../errors/meanings.js';
import { operations } from '../../operations/operations.js';
import type { Call } from './call.js';

export interface Repetition<Answer> {
  /** Resolves when the turn of an attempt has come, to what makes the following calls slower if AWS throttles it. */
  readonly turn: () => Promise<() => void>;
  readonly attempt: () => Promise<Answer>;
  /** What is thrown when the last attempt has failed so. */
  readonly failure: (error: unknown) => unknown;
  readonly clock: Clock;
}

/** A failure that is no throttle is met with patience that ends: Cognito may be down for longer than anybody waits. */
const MOST_FAILURES = 10;
const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 1_000;

/** An attempt is worth it only if it begins so long before the deadline. */
const SHORTEST_ATTEMPT_MS = 20;

/**
 * Attempts a call until it is answered, or it makes no sense any more:
 *
 * - A throttle is repeated until the deadline, without a pause of its own, because the limiter paces every attempt.
 * - A read is repeated after a failure that says nothing about the request itself: a 5xx, a reset, garbage.
 * - Nothing else is repeated. A write that was sent may have happened.
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
      // Only what the SDK throws is looked at: a fault of ours while it waits stays a fault.
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

/** Milliseconds after so many failures. */
function pauseAfter(failures: number): number {
  return Math.min(FIRST_PAUSE_MS * 2 ** (failures - 1), LONGEST_PAUSE_MS);
}
