import { groupsPerUserPool } from '../../../operations/quotas.js';
import type { WireStructure } from '../../../rules/wire.js';
import type { OperationContext } from '../../embedded-operation.js';
import { idIn } from '../../kind.js';
import { ServiceError } from '../../service-error.js';
import { existingUserPool } from '../user-pool/existing-user-pool.js';
import { groupAsSent } from './group-as-sent.js';
import { groupKind } from './group-kind.js';

/**
 * Creates a group. The message for a taken name is from aws-amplify/amplify-backend#1781. The message for a full pool
 * is this project's, because no report quotes AWS's.
 *
 * @throws UserPoolNotFoundError, or ServiceError if the name is taken or the pool is full
 */
export function createGroup(
  { store, now }: Pick<OperationContext, 'store' | 'now'>,
  input: WireStructure,
): WireStructure {
  const { Id } = existingUserPool(store, input);
  const id = idIn(groupKind, input);
  if (store.has(groupKind, id)) {
    throw new ServiceError('GroupExistsException', 'A group with the name already exists.');
  }
  if (store.count(groupKind, [Id]) >= groupsPerUserPool) {
    throw new ServiceError(
      'LimitExceededException',
      `The user pool ${Id} has reached the limit of ${groupsPerUserPool} groups.`,
    );
  }
  const seconds = now().getTime() / 1000;
  const group = groupAsSent(input, { CreationDate: seconds, LastModifiedDate: seconds });
  store.add(groupKind, id, group);
  return { Group: group };
}
