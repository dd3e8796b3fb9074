import { ForbiddenError } from '../../auth/scopes.js';
import { RefusedError, type RefusalCode } from '../../errors/refusal.js';
import { isUserPoolKey, ownIds, poolKeyOf, type ResourceKey } from '../read/key.js';

/**
 * Refuses a thing that does not exist. Hidden things get the same message.
 *
 * @throws RefusedError
 */
export function refuseAbsent(key: ResourceKey): never {
  const [userPoolId] = key.id;
  const own = ownIds(key);
  // A thing that exists once per pool is absent only with its pool.
  if (isUserPoolKey(key) || own.length === 0) {
    const message = `There is no user pool ${JSON.stringify(userPoolId)}.`;
    throw refusedFor('USER_POOL_NOT_FOUND', message, 'UserPoolId');
  }
  const name = own.map((each) => JSON.stringify(each)).join(' / ');
  const message = `There is no ${key.resource.noun} ${name} in the user pool ${JSON.stringify(userPoolId)}.`;
  throw refusedFor('NOT_FOUND', message, key.resource.id.at(-1) ?? '');
}

/** @throws ForbiddenError */
export function refuseChange(key: ResourceKey): never {
  throw new ForbiddenError(
    `The policy of this gateway does not allow you to change the user pool ${poolKeyOf(key).id[0]}.`,
  );
}

function refusedFor(code: RefusalCode, message: string, member: string): RefusedError {
  return new RefusedError([{ code, message, members: [member] }]);
}
