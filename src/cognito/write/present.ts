import type { Described } from '../../resources/resource.js';
import type { Readable } from '../../resources/shapes.js';
import type { CallOptions, Sender } from '../call/send.js';
import { describe } from '../read/describe.js';
import type { ResourceKey } from '../read/key.js';
import { unknownSettings } from './unknown-settings.js';

/** The current description of a thing. */
export interface Present<R extends Readable> {
  readonly value: Described<R> & object;
  /** The paths of members that the SDK dropped, because AWS added them after this version was made. */
  readonly unknown: readonly string[];
}

/**
 * Describes a thing for a change, bypassing the cache.
 *
 * @returns null if it does not exist in Cognito
 * @throws GatewayError if Cognito did not answer, or not in time
 */
export async function describePresent<R extends Readable>(
  sender: Pick<Sender, 'sendAlone'>,
  key: ResourceKey<R>,
  options: CallOptions,
): Promise<Present<R> | null> {
  const { operation, answer: member } = key.resource.read;
  let body: Uint8Array | undefined;
  const onBody = (received: Uint8Array): void => {
    body = received;
  };
  const value = await describe(key, (request) =>
    sender.sendAlone(operation, { ...request, onBody }, options),
  );
  if (value === null) return null;
  // The SDK has just parsed the same text.
  const answer = JSON.parse(new TextDecoder().decode(body)) as Readonly<Record<string, unknown>>;
  const raw = (member === undefined ? answer : answer[member]) as Readonly<Record<string, unknown>>;
  return { value, unknown: unknownSettings(key.resource, raw) };
}
