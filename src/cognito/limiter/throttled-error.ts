import { GatewayError } from '../../errors/gateway-error.js';

/** A second's worth of quota is replenished in a second, so an earlier retry finds nothing new. */
const SHORTEST_RETRY_MS = 1_000;

/** The gateway's own refusal, before anything was sent to AWS: the call would not have had its turn in time. */
export class ThrottledError extends GatewayError {
  override readonly name = 'ThrottledError';
  readonly retryAfterMs: number;

  /**
   * @param retryAfterMs when a retry may succeed; at least a second
   * @param reason its turn would come after the deadline, or too many calls wait
   */
  constructor(
    message: string,
    retryAfterMs: number,
    readonly reason: 'late' | 'crowded' = 'late',
  ) {
    const told = Math.ceil(Math.max(retryAfterMs, SHORTEST_RETRY_MS));
    super('THROTTLED', `${message} Try again in ${told} ms.`, { retryAfterMs: told });
    this.retryAfterMs = told;
  }
}
