import type { NormalizedSchema } from '@smithy/core/schema';
import type { MetadataBearer } from '@smithy/types';
import { asThrown } from '../../errors/thrown.js';
import { fromUpstream, UnusableAnswerError, type UpstreamCall } from '../../errors/upstream.js';
import { copyByShape, dateIn } from '../../sdk/copy-by-shape.js';

/**
 * A structure in an answer. The SDK hands on what is of another type, or not there: a `200 {}` is no user pool.
 *
 * @param value the member of the answer that holds it
 * @param noun such as "a user pool"
 * @throws UpstreamError where it is not one: of a write the outcome is unknown
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
 * @param shape of each; without it nothing is looked at but that they are there
 * @param noun such as "user pools"
 * @throws UpstreamError where there is no list: an empty account is an empty list
 */
export function itemsIn<Item>(
  answer: MetadataBearer,
  items: readonly Item[] | undefined,
  { shape, noun }: { readonly shape?: NormalizedSchema | undefined; readonly noun: string },
  call: UpstreamCall,
): readonly Item[] {
  // The SDK's type says a list, and what came may be anything.
  const given: unknown = items;
  if (items === undefined || !Array.isArray(given)) {
    throw unusable(`Expected a list of ${noun}, got none`, answer, call);
  }
  if (shape) for (const item of items) check(shape, item, answer, call);
  return items;
}

/**
 * What the next page of a list is asked for with.
 *
 * @returns undefined after the last one
 * @throws UpstreamError where it is no text
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
