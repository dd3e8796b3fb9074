import type { NormalizedSchema } from '@smithy/core/schema';
import type { MetadataBearer } from '@smithy/types';
import { asThrown } from '../../errors/thrown.js';
import { fromUpstream, UnusableAnswerError, type UpstreamCall } from '../../errors/upstream.js';
import { copyByShape, dateIn } from '../../sdk/copy-by-shape.js';

/**
 * A structure in an answer. The SDK also returns values of a wrong type or none at all: `200 {}` is not a user pool.
 *
 * @param value the member of the answer
 * @param noun such as "a user pool"
 * @throws UpstreamError if it is not such a structure; after a write the outcome is unknown
 */
export function structureIn<Value extends object>(
  answer: MetadataBearer,
  value: Value | undefined,
  { shape, noun }: { readonly shape: NormalizedSchema; readonly noun: string },
  call: UpstreamCall,
): Value {
  if (typeof value !== 'object') throw unusable(`Expected ${noun}, got none`, answer, call);
  check(shape, value, answer, call);
  return value;
}

/**
 * The items of a list in an answer.
 *
 * @param shape of each item; without it, items are not checked
 * @param noun such as "user pools"
 * @throws UpstreamError if there is no list: an empty account has an empty list
 */
export function itemsIn<Item>(
  answer: MetadataBearer,
  items: readonly Item[] | undefined,
  { shape, noun }: { readonly shape?: NormalizedSchema | undefined; readonly noun: string },
  call: UpstreamCall,
): readonly Item[] {
  // The SDK's type is a list, but the answer may contain anything.
  const given: unknown = items;
  if (items === undefined || !Array.isArray(given)) {
    throw unusable(`Expected a list of ${noun}, got none`, answer, call);
  }
  if (shape) for (const item of items) check(shape, item, answer, call);
  return items;
}

/**
 * The token for the next page of a list.
 *
 * @returns undefined after the last page
 * @throws UpstreamError if it is not a string
 */
export function nextTokenIn(answer: MetadataBearer, token: unknown, call: UpstreamCall): string | undefined {
  if (token === undefined || token === null) return undefined;
  if (typeof token !== 'string') throw unusable('Expected a token that is a string', answer, call);
  return token;
}

/** @param expected such as "Expected a user pool, got none" */
export function unusable(expected: string, { $metadata }: MetadataBearer, call: UpstreamCall): Error {
  const error = new UnusableAnswerError(`${expected} in the answer to ${call.operation}.`, $metadata);
  return fromUpstream(error, call);
}

function check(shape: NormalizedSchema, value: unknown, answer: MetadataBearer, call: UpstreamCall): void {
  try {
    copyByShape(shape, value, { timestamp: dateIn });
  } catch (error) {
    throw unusable(asThrown(error).message, answer, call);
  }
}
