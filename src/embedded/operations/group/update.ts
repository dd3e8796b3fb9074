import type { WireStructure } from '../../../rules/wire.js';
import type { OperationContext } from '../../embedded-operation.js';
import { idIn } from '../../kind.js';
import { secondsLaterThan } from '../../seconds-later-than.js';
import { existingGroup } from './existing-group.js';
import { groupAsSent } from './group-as-sent.js';
import { groupKind } from './group-kind.js';

/**
 * Replaces a group: members that the request leaves out are absent afterwards. It is not known what AWS does with
 * them; docs/safe-updates.md explains why this backend resets them.
 *
 * @throws UserPoolNotFoundError, or ServiceError for a group that does not exist
 */
export function updateGroup(
  { store, now }: Pick<OperationContext, 'store' | 'now'>,
  input: WireStructure,
): WireStructure {
  const { CreationDate, LastModifiedDate } = existingGroup(store, input);
  const group = groupAsSent(input, {
    CreationDate,
    LastModifiedDate: secondsLaterThan(LastModifiedDate, now),
  });
  store.replace(groupKind, idIn(groupKind, input), group);
  return { Group: group };
}
