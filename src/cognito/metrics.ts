import type { QuotaCategory } from '../operations/quotas.js';
import type { Tier } from './cache/remembered.js';

/** How a read of a pool was answered. */
type ReadSource = Tier | 'joined' | 'cognito';

/** The limits of AWS that a call has to keep to. */
interface Limits {
  readonly category: QuotaCategory;
  /** The pool whose calls of the same operation have a limit besides; undefined where AWS has none. */
  readonly pool: string | undefined;
}

/** Told of what happens on the way to Cognito, so that it can be counted. Nobody waits for a hook, and none may throw. */
export interface Metrics {
  /** A pool was read, from where, and whether it was past its time. */
  read?(source: ReadSource, stale: boolean): void;
  /** A call's turn has come, after so many milliseconds. */
  waited?(operation: string, region: string, ms: number, limits: Limits): void;
  /** A request was sent; retries count too, as they do for AWS. */
  attempted?(operation: string, region: string): void;
  /** AWS throttled it all the same. */
  throttled?(operation: string, region: string): void;
}
