import type { Backend } from '../backend.js';
import type { Policy } from '../auth/policy.js';
import type { Clock } from '../basics/clock.js';
import type { Log } from '../telemetry/log.js';

/** The settings and parts of the process that requests need. */
export interface RequestsOptions {
  readonly backend: Backend;
  readonly policy: { readonly policy: Policy; readonly policyMaxAgeMs: number };
  /** The maximum number of Cognito's list pages that one list of pools reads. */
  readonly scanPages: number;
  readonly timeoutMs: number;
  readonly clock: Clock;
  readonly log: Pick<Log, 'child'>;
}
