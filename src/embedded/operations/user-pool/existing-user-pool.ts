import { memberOf, type WireStructure } from '../../../rules/wire.js';
import { idIn } from '../../kind.js';
import { UserPoolNotFoundError } from '../../service-error.js';
import type { Store } from '../../store.js';
import { userPoolKind, type UserPool } from './user-pool-kind.js';

/**
 * The pool named by a request's `UserPoolId`.
 *
 * @throws UserPoolNotFoundError
 */
export function existingUserPool(store: Pick<Store, 'get'>, input: WireStructure): UserPool {
  const pool = store.get(userPoolKind, idIn(userPoolKind, input));
  if (!pool) throw new UserPoolNotFoundError(String(memberOf(input, 'UserPoolId')));
  return pool;
}
