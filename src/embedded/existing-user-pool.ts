import { memberOf, type WireStructure } from '../rules/wire.js';
import { UserPoolNotFoundError } from './service-error.js';
import type { UserPool, UserPoolStore } from './user-pool-store.js';

/**
 * The pool that a request's `UserPoolId` names.
 *
 * @throws UserPoolNotFoundError
 */
export function existingUserPool(pools: Pick<UserPoolStore, 'get'>, input: WireStructure): UserPool {
  const id = String(memberOf(input, 'UserPoolId'));
  const pool = pools.get(id);
  if (!pool) throw new UserPoolNotFoundError(id);
  return pool;
}
