import type { UserPoolType } from '@aws-sdk/client-cognito-identity-provider';
import { AbsentError } from '../../errors/upstream.js';
import { poolIn } from '../pool-in.js';
import type { CallOptions, Sender } from '../call/send.js';
import type { UserPoolKey } from '../read/key.js';
import { unknownSettings } from './unknown-settings.js';

/** A pool as Cognito describes it at this moment. */
export interface PresentPool {
  readonly pool: UserPoolType;
  /** The paths of what the SDK has dropped, because AWS added it after this version was made. */
  readonly unknown: readonly string[];
}

/**
 * Describes a pool for a change: by a call of its own, whatever is remembered.
 *
 * @returns null where Cognito knows no such pool
 * @throws GatewayError when Cognito did not answer, or not in time
 */
export async function describePresentPool(
  sender: Pick<Sender, 'sendAlone'>,
  { region, id: [id] }: UserPoolKey,
  options: CallOptions,
): Promise<PresentPool | null> {
  const operation = 'DescribeUserPool';
  let body: Uint8Array | undefined;
  const onBody = (received: Uint8Array): void => {
    body = received;
  };
  const input = { UserPoolId: id };
  try {
    const answer = await sender.sendAlone(operation, { region, input, onBody }, options);
    const pool = poolIn(answer, { operation, region, kind: 'read', userPoolId: id });
    return { pool, unknown: unknownSettings(rawPool(body)) };
  } catch (error) {
    if (error instanceof AbsentError) return null;
    throw error;
  }
}

function rawPool(body: Uint8Array | undefined): Readonly<Record<string, unknown>> {
  // The SDK has just read the same text.
  const answer = JSON.parse(new TextDecoder().decode(body)) as {
    readonly UserPool?: Readonly<Record<string, unknown>>;
  };
  return answer.UserPool ?? {};
}
