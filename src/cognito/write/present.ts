import type { Described } from '../../resources/resource.js';
import type { Readable } from '../../resources/shapes.js';
import type { CallOptions, Sender } from '../call/send.js';
import { describe } from '../read/describe.js';
import type { ResourceKey } from '../read/key.js';
import { unknownSettings } from './unknown-settings.js';

/** Something as Cognito describes it at this moment. */
export interface Present<R extends Readable> {
  readonly value: Described<R> & object;
  /** The paths of what the SDK has dropped, because AWS added it after this version was made. */
  readonly unknown: readonly string[];
}

/**
 * Describes something for a change: by a call of its own, whatever is remembered.
 *
 * @returns null where Cognito knows none
 * @throws GatewayError when Cognito did not answer, or not in time
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
  // The SDK has just read the same text.
  const answer = JSON.parse(new TextDecoder().decode(body)) as Readonly<Record<string, unknown>>;
  const raw = (member === undefined ? answer : answer[member]) as Readonly<Record<string, unknown>>;
  return { value, unknown: unknownSettings(key.resource, raw) };
}
