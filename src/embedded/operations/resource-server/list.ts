import type { WireStructure } from '../../../rules/wire.js';
import type { OperationContext } from '../../embedded-operation.js';
import { limitOf } from '../../limit-of.js';
import { pageOfPool } from '../../page-of-pool.js';
import { resourceServerKind } from './resource-server-kind.js';

const greatestPage = 50;

/**
 * The resource servers of a pool, complete as in DescribeResourceServer.
 *
 * @throws UserPoolNotFoundError, or InvalidParameterError for a NextToken that is not of this list
 */
export function listResourceServers(
  { store }: Pick<OperationContext, 'store'>,
  input: WireStructure,
): WireStructure {
  const count = limitOf(input, 'MaxResults', greatestPage);
  const { things, next } = pageOfPool(store, resourceServerKind, input, count);
  return { ResourceServers: things, ...next };
}
