import type { WireStructure } from '../../../rules/wire.js';
import type { OperationContext } from '../../embedded-operation.js';
import { existingGroup } from './existing-group.js';

/** @throws UserPoolNotFoundError, or ServiceError for a group that does not exist */
export function getGroup({ store }: Pick<OperationContext, 'store'>, input: WireStructure): WireStructure {
  return { Group: existingGroup(store, input) };
}
