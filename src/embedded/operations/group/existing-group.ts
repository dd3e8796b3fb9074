import type { WireStructure } from '../../../rules/wire.js';
import { idIn } from '../../kind.js';
import { ServiceError } from '../../service-error.js';
import type { Store } from '../../store.js';
import { existingUserPool } from '../user-pool/existing-user-pool.js';
import { groupKind, type Group } from './group-kind.js';

/**
 * The group named by a request's `UserPoolId` and `GroupName`.
 *
 * @throws UserPoolNotFoundError, or a ResourceNotFoundException with the message reported for AdminAddUserToGroup
 *   (aws-amplify/amplify-cli#2214)
 */
export function existingGroup(store: Pick<Store, 'get'>, input: WireStructure): Group {
  existingUserPool(store, input);
  const group = store.get(groupKind, idIn(groupKind, input));
  if (!group) throw new ServiceError('ResourceNotFoundException', 'Group not found.');
  return group;
}
