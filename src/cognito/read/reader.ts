import type { RequestScope } from '../call/call.js';
import type { ReadStatistics } from './read-statistics.js';

/** On whose behalf, and how, something is read. */
export interface Reader {
  readonly scope: RequestScope;
  readonly statistics: ReadStatistics;
  /** Ask Cognito, whatever is remembered. */
  readonly fresh: boolean;
  /**
   * Milliseconds, for what must not be decided on older data: an answer counts only if the call that brought it began at
   * most so long before the read. Otherwise Cognito is asked, and when it fails, so does the read. By default any answer
   * counts that is remembered.
   */
  readonly maxAgeMs?: number | undefined;
}
