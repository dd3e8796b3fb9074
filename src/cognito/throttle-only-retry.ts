import { StandardRetryStrategy } from '@smithy/core/retry';
import type { RetryErrorInfo, StandardRetryToken } from '@smithy/types';

const ATTEMPTS = 5;

/**
 * Repeats a request that Cognito throttled, and nothing else.
 *
 * The SDK's own strategy repeats a create on any 5xx, and three pools may be the result; it also takes
 * LimitExceededException, a full account, for a throttle. TooManyRequestsException alone says that nothing was done.
 */
export class ThrottleOnlyRetryStrategy extends StandardRetryStrategy {
  constructor() {
    super(ATTEMPTS);
  }

  override async refreshRetryTokenForRetry(
    token: StandardRetryToken,
    failed: RetryErrorInfo,
  ): Promise<StandardRetryToken> {
    const name = failed.error instanceof Error ? failed.error.name : undefined;
    if (name !== 'TooManyRequestsException') throw new Error('Only a throttled request may be sent again');
    return super.refreshRetryTokenForRetry(token, failed);
  }
}
