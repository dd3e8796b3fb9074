import type { RequestScope } from '../call/call.js';
import type { ReadStatistics } from './read-statistics.js';

/** Who reads, and how. */
export interface Reader {
  readonly scope: RequestScope;
  readonly statistics: ReadStatistics;
  /** Bypasses the cache. */
  readonly fresh: boolean;
  /**
   * In milliseconds, for decisions that must not use older data. An answer is used only if its call began at most
   * this long before the read. Otherwise Cognito is called, and if it fails, so does the read. By default every
   * cached answer is used.
   */
  readonly maxAgeMs?: number | undefined;
}
