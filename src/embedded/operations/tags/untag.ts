import { listOf, structureOf, type WireStructure } from '../../../rules/wire.js';
import type { OperationContext } from '../../embedded-operation.js';
import { userPoolKind } from '../user-pool/user-pool-kind.js';
import { taggedPool } from './tagged-pool.js';

/**
 * Removes tags; unknown keys are ignored.
 *
 * @throws UserPoolNotFoundError, or InvalidParameterError
 */
export function untagResource(
  { store }: Pick<OperationContext, 'store'>,
  input: WireStructure,
): WireStructure {
  const pool = taggedPool(store, input);
  const keys = new Set(listOf(input, 'TagKeys'));
  const tags = Object.entries(structureOf(pool, 'UserPoolTags')).filter(([key]) => !keys.has(key));
  store.replace(userPoolKind, [pool.Id], { ...pool, UserPoolTags: Object.fromEntries(tags) });
  return {};
}
