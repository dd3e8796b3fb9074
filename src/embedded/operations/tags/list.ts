import { structureOf, type WireStructure } from '../../../rules/wire.js';
import type { OperationContext } from '../../embedded-operation.js';
import { taggedPool } from './tagged-pool.js';

/** @throws UserPoolNotFoundError, or InvalidParameterError */
export function listTagsForResource(
  { store }: Pick<OperationContext, 'store'>,
  input: WireStructure,
): WireStructure {
  return { Tags: structureOf(taggedPool(store, input), 'UserPoolTags') };
}
