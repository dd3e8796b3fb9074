import { isGiven, memberOf, type WireStructure } from '../../../rules/wire.js';
import type { OperationContext } from '../../embedded-operation.js';
import { limitOf } from '../../limit-of.js';
import { pageToken, positionOf } from '../../page-token.js';
import { existingUserPool } from '../user-pool/existing-user-pool.js';
import { groupKind } from './group-kind.js';

/**
 * The groups of a pool, whole, as GetGroup returns them.
 *
 * @throws UserPoolNotFoundError, or InvalidParameterError for a NextToken that this backend did not give out for the
 *   groups of this pool
 */
export function listGroups({ store }: Pick<OperationContext, 'store'>, input: WireStructure): WireStructure {
  const { Id } = existingUserPool(store, input);
  // No pool has this for an id, so that the token of another list of the pool is refused.
  const list = `${Id}-groups`;
  const token = memberOf(input, 'NextToken');
  const after = isGiven(token) ? positionOf(list, String(token)) : 0;
  const { things, next } = store.page(groupKind, { within: [Id], after, count: limitOf(input) });
  return { Groups: things, ...(next === undefined ? {} : { NextToken: pageToken(list, next) }) };
}
