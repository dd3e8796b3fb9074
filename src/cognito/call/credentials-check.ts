import { asThrown } from '../../errors/thrown.js';
import { upstreamDetails, UpstreamError } from '../../errors/upstream.js';
import type { Log } from '../../telemetry/log.js';
import type { Clock } from '../../basics/clock.js';
import { openScope } from './request-scope.js';
import type { Sender } from './send.js';

export interface CredentialsCheckOptions {
  /** The Regions served. They are tried in turn, so that an outage of one does not prevent the start. */
  readonly regions: readonly [string, ...string[]];
  readonly sender: Pick<Sender, 'sendAlone'>;
  readonly clock: Clock;
  readonly log: Pick<Log, 'warn' | 'error'>;
}

/** One attempt, with all its retries and its wait for the quota. */
const ATTEMPT_MS = 10_000;

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;

const HINT =
  'Set AWS_PROFILE, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or give the host, task or pod a role. /readyz answers 503 until AWS accepts the credentials.';

/** AWS knows the credentials and denies them one operation. Other operations may be allowed. */
const acceptedButDenied = new Set(['AccessDeniedException', 'NotAuthorizedException']);

/**
 * Waits until AWS accepts the gateway's credentials, which it finds out with the cheapest call, one read of the
 * quota. Each new cause of a failure is logged once. The pause between attempts grows from 1 to 30 seconds.
 *
 * @param stopped ends the wait
 * @returns true once they are accepted, false if it was stopped before
 */
export async function credentialsAccepted(
  { regions, sender, clock, log }: CredentialsCheckOptions,
  stopped: AbortSignal,
): Promise<boolean> {
  const isStopped = (): boolean => stopped.aborted;
  let logged: string | undefined;
  for (let attempt = 0; !isStopped(); attempt++) {
    const region = regions[attempt % regions.length] ?? regions[0];
    const failure = await tryCredentials(sender, region, clock);
    if (isStopped()) break;
    if (!failure) return true;
    const { name, details } = failure;
    if (acceptedButDenied.has(name)) {
      log.warn(
        details,
        `AWS accepts the gateway's credentials, but they may not call ListUserPools in ${region}: lists will fail`,
      );
      return true;
    }
    if (logged !== name) log.error(details, whatFailed(name, region));
    logged = name;
    await clock
      .sleep(Math.min(FIRST_PAUSE_MS * 2 ** attempt, LONGEST_PAUSE_MS), stopped)
      .catch(() => undefined);
  }
  return false;
}

interface Failure {
  /** Of AWS's exception, or of the error before anything was sent. */
  readonly name: string;
  /** For the log. */
  readonly details: object;
}

/** @returns undefined if AWS answered */
async function tryCredentials(
  sender: Pick<Sender, 'sendAlone'>,
  region: string,
  clock: Clock,
): Promise<Failure | undefined> {
  const scope = openScope(
    { id: 'credentials', callerName: 'credentials', background: true, timeoutMs: ATTEMPT_MS },
    clock,
  );
  try {
    await sender.sendAlone('ListUserPools', { region, input: { MaxResults: 1 } }, { scope });
    return undefined;
  } catch (error) {
    if (error instanceof UpstreamError) {
      return { name: asThrown(error.cause).name, details: upstreamDetails(error) };
    }
    const { name, message } = asThrown(error);
    return { name, details: { operation: 'ListUserPools', region, cause: { name, message } } };
  } finally {
    scope.close();
  }
}

function whatFailed(name: string, region: string): string {
  // The SDK's names of errors before anything is sent.
  if (name === 'CredentialsProviderError' || name === 'TokenProviderError') {
    return `No usable AWS credentials were found. ${HINT}`;
  }
  return `AWS has not accepted the gateway's credentials yet: ListUserPools in ${region} failed. ${HINT}`;
}
