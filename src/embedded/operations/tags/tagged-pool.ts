import { userPoolIdInArn } from '../../../aws/user-pool-names.js';
import { memberOf, type WireStructure } from '../../../rules/wire.js';
import { InvalidParameterError, UserPoolNotFoundError } from '../../service-error.js';
import type { Store } from '../../store.js';
import { userPoolKind, type UserPool } from '../user-pool/user-pool-kind.js';

/**
 * The pool whose ARN equals a request's `ResourceArn`.
 *
 * @throws UserPoolNotFoundError, or InvalidParameterError for an ARN that is not a pool's
 */
export function taggedPool(store: Pick<Store, 'get'>, input: WireStructure): UserPool {
  const arn = memberOf(input, 'ResourceArn');
  const id = userPoolIdInArn(arn);
  if (id === undefined) throw new InvalidParameterError('The ResourceArn is not that of a user pool.');
  const pool = store.get(userPoolKind, [id]);
  if (!pool || memberOf(pool, 'Arn') !== arn) throw new UserPoolNotFoundError(id);
  return pool;
}
