import type { QuotaCategory } from '../operations/quotas.js';
import type { Tier } from './cache/remembered.js';

/** How a read of a pool was answered. */
type ReadSource = Tier | 'joined' | 'cognito';

/** The AWS limits that apply to a call. */
interface Limits {
  readonly category: QuotaCategory;
  /** The pool with a second limit for the operation of the call; undefined if AWS has none. */
  readonly pool: string | undefined;
}

/** Hooks for counting what happens on the way to Cognito. Nobody waits for a hook, and hooks must not throw. */
export interface Metrics {
  /** A pool was read: its source, and whether it was stale. */
  read?(source: ReadSource, stale: boolean): void;
  /** A call's turn came after this many milliseconds. */
  waited?(operation: string, region: string, ms: number, limits: Limits): void;
  /** A request was sent. Retries count too, as they do for AWS. */
  attempted?(operation: string, region: string): void;
  /** AWS throttled it despite the pacing. */
  throttled?(operation: string, region: string): void;
}
