import {
  DescribeUserPoolCommand,
  type DescribeUserPoolCommandInput,
  type DescribeUserPoolCommandOutput,
  type UserPoolType,
} from '@aws-sdk/client-cognito-identity-provider';
import type { HttpResponse } from '@smithy/core/protocols';
import type { DeserializeMiddleware } from '@smithy/types';
import { AbsentError, type UpstreamCall } from '../../errors/upstream.js';
import { poolIn } from '../answers.js';
import { callCognito, type CallOptions } from '../call-cognito.js';
import type { Clients } from '../clients.js';
import type { UserPoolKey } from '../user-pool-key.js';
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
  clients: Clients,
  { region, id }: UserPoolKey,
  options: CallOptions,
): Promise<PresentPool | null> {
  const upstream: UpstreamCall = {
    operation: 'DescribeUserPool',
    region,
    kind: 'read',
    userPoolId: id,
  };
  const { reads } = clients.of(region);
  try {
    return await callCognito(upstream, options, async (abortSignal) => {
      const command = new DescribeUserPoolCommand({ UserPoolId: id });
      const body = keepBody(command);
      const pool = poolIn(await reads.send(command, { abortSignal }), upstream);
      return { pool, unknown: unknownSettings(rawPool(body())) };
    });
  } catch (error) {
    if (error instanceof AbsentError) return null;
    throw error;
  }
}

/**
 * Keeps the body of the answer, before the SDK reads it: only there is what the SDK does not know.
 *
 * @returns what gives the body of the last answer
 */
function keepBody(command: DescribeUserPoolCommand): () => Uint8Array | undefined {
  let body: Uint8Array | undefined;
  const keep: DeserializeMiddleware<DescribeUserPoolCommandInput, DescribeUserPoolCommandOutput> =
    (next) => async (request) => {
      const result = await next(request);
      // The limiter's handler has read it whole.
      const received: unknown = (result.response as HttpResponse).body;
      if (received instanceof Uint8Array) body = received;
      return result;
    };
  // Low is nearest to the handler: nothing has read the answer yet.
  command.middlewareStack.add(keep, { step: 'deserialize', priority: 'low', name: 'keepBody' });
  return () => body;
}

function rawPool(body: Uint8Array | undefined): Readonly<Record<string, unknown>> {
  // The SDK has just read the same text.
  const answer = JSON.parse(new TextDecoder().decode(body)) as {
    readonly UserPool?: Readonly<Record<string, unknown>>;
  };
  return answer.UserPool ?? {};
}
