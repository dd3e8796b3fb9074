import type { WireStructure } from '../../../rules/wire.js';
import type { OperationContext } from '../../embedded-operation.js';
import { limitOf } from '../../limit-of.js';
import { pageOfPool } from '../../page-of-pool.js';
import { groupKind } from './group-kind.js';

/**
 * The groups of a pool, complete as in GetGroup.
 *
 * @throws UserPoolNotFoundError, or InvalidParameterError for a NextToken that is not of this list
 */
export function listGroups({ store }: Pick<OperationContext, 'store'>, input: WireStructure): WireStructure {
  const { things, next } = pageOfPool(store, groupKind, input, limitOf(input));
  return { Groups: things, ...next };
}
