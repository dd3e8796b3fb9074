import { setTimeout as delay } from 'node:timers/promises';

/** Long even on a busy machine, and less than a test may take, so that the condition is named. */
const LONGEST_MS = 20_000;

/**
 * Polls until something holds. What is waited for has to be the whole condition of what comes next: where two
 * connections are needed, both.
 *
 * @throws when it does not hold within 20 seconds
 */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (const start = performance.now(); !(await holds());) {
    if (performance.now() - start > LONGEST_MS) throw new Error(`Expected in time: ${holds.toString()}`);
    await delay(5);
  }
}
