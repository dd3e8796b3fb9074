import { userPoolIdInArn } from '../../../aws/user-pool-names.js';
import { memberOf, type WireStructure } from '../../../rules/wire.js';
import { InvalidParameterError, UserPoolNotFoundError } from '../../service-error.js';
import type { Store } from '../../store.js';
import { userPoolKind, type UserPool } from '../user-pool/user-pool-kind.js';

/**
 * The pool that a request's `ResourceArn` names: it has exactly this ARN.
 *
 * @throws UserPoolNotFoundError, or InvalidParameterError for an ARN that is none of a pool
 */
export function taggedPool(store: Pick<Store, 'get'>, input: WireStructure): UserPool {
  const arn = memberOf(input, 'ResourceArn');
  const id = userPoolIdInArn(arn);
  if (id === undefined) throw new InvalidParameterError('The ResourceArn is not that of a user pool.');
  const pool = store.get(userPoolKind, [id]);
  if (!pool || memberOf(pool, 'Arn') !== arn) throw new UserPoolNotFoundError(id);
  return pool;
}
