import { isGiven, memberOf, type WireStructure } from '../../../rules/wire.js';
import type { OperationContext } from '../../embedded-operation.js';
import { limitOf } from '../../limit-of.js';
import { pageToken, positionOf } from '../../page-token.js';
import { existingUserPool } from './existing-user-pool.js';
import { readUserFilter } from './user-filter.js';
import type { UserPool } from './user-pool-kind.js';

/**
 * The users of a pool. This backend keeps none and invents as many as the pool is said to have, so that a pool with
 * users can be distinguished from one without. They have a name and a status but no attributes, so `AttributesToGet`
 * has no effect.
 *
 * @throws UserPoolNotFoundError, or InvalidParameterError for an invalid filter, or a token that is not of this list
 */
export function listUsers({ store }: Pick<OperationContext, 'store'>, input: WireStructure): WireStructure {
  const pool = existingUserPool(store, input);
  const matches = readUserFilter(memberOf(input, 'Filter'));
  const total = Number(memberOf(pool, 'EstimatedNumberOfUsers'));
  const token = memberOf(input, 'PaginationToken');
  const start = isGiven(token) ? positionOf(pool.Id, String(token)) : 0;
  const limit = limitOf(input);

  const users: WireStructure[] = [];
  for (let position = start; position < total; position += 1) {
    const candidate = user(pool, position + 1);
    if (!matches(candidate)) continue;
    if (users.length === limit) return { Users: users, PaginationToken: pageToken(pool.Id, position) };
    users.push(candidate);
  }
  return { Users: users };
}

function user({ CreationDate }: UserPool, number: number): WireStructure {
  return {
    Username: `user-${number}`,
    Attributes: [],
    UserCreateDate: CreationDate,
    UserLastModifiedDate: CreationDate,
    Enabled: true,
    UserStatus: 'CONFIRMED',
  };
}
