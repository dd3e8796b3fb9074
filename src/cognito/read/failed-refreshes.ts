import { GatewayError } from '../../errors/gateway-error.js';
import { asThrown } from '../../errors/thrown.js';
import { upstreamDetails, UpstreamError } from '../../errors/upstream.js';
import type { Log } from '../../telemetry/log.js';
import type { Clock } from '../../basics/clock.js';

/** If Cognito is down, every refresh fails. One line per interval is enough. */
const SAY_EVERY_MS = 10_000;

/** The call that was to refresh a cached answer. */
export interface FailedRefresh {
  readonly operation: string;
  readonly region: string;
}

/** Logs that cached answers are served because Cognito fails. The answers themselves do not say so. */
export class FailedRefreshes {
  #count = 0;
  #saidAt = -Infinity;

  constructor(
    private readonly log: Pick<Log, 'warn'>,
    private readonly clock: Pick<Clock, 'now'>,
  ) {}

  readonly add = (call: FailedRefresh, error: unknown): void => {
    this.#count += 1;
    if (this.clock.now() - this.#saidAt < SAY_EVERY_MS) return;
    const details =
      error instanceof UpstreamError ? upstreamDetails(error) : { cause: { name: asThrown(error).name } };
    const code = error instanceof GatewayError ? error.code : undefined;
    this.log.warn(
      { code, count: this.#count, ...call, ...details },
      'serving cached answers because they cannot be refreshed',
    );
    this.#count = 0;
    this.#saidAt = this.clock.now();
  };
}
