import type { WireStructure } from '../../../rules/wire.js';
import type { OperationContext } from '../../embedded-operation.js';
import { limitOf } from '../../limit-of.js';
import { pageOfPool } from '../../page-of-pool.js';
import { groupKind } from './group-kind.js';

/**
 * The groups of a pool, whole, as GetGroup returns them.
 *
 * @throws UserPoolNotFoundError, or InvalidParameterError for a NextToken that this backend did not give out for the
 *   groups of this pool
 */
export function listGroups({ store }: Pick<OperationContext, 'store'>, input: WireStructure): WireStructure {
  const { things, next } = pageOfPool(store, groupKind, input, limitOf(input));
  return { Groups: things, ...next };
}
