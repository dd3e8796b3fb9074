import type { WireStructure } from '../../../rules/wire.js';
import type { OperationContext } from '../../embedded-operation.js';
import { idIn } from '../../kind.js';
import { existingGroup } from './existing-group.js';
import { groupKind } from './group-kind.js';

/** @throws UserPoolNotFoundError, or ServiceError for a group that does not exist */
export function deleteGroup({ store }: Pick<OperationContext, 'store'>, input: WireStructure): WireStructure {
  existingGroup(store, input);
  store.delete(groupKind, idIn(groupKind, input));
  return {};
}
