import { isGiven, memberOf, type WireStructure } from '../../../rules/wire.js';
import type { OperationContext } from '../../embedded-operation.js';
import { pageToken, positionOf } from '../../page-token.js';
import { existingUserPool } from '../user-pool/existing-user-pool.js';
import { clientKind } from './client-kind.js';

/** Without `MaxResults`. AWS's default is not documented. */
const usualPage = 60;

/**
 * The ids and names of a pool's clients.
 *
 * @throws UserPoolNotFoundError, or InvalidParameterError for a NextToken that is not of this list
 */
export function listUserPoolClients(
  { store }: Pick<OperationContext, 'store'>,
  input: WireStructure,
): WireStructure {
  const { Id } = existingUserPool(store, input);
  // No pool has this id, so tokens of the pool's other lists are refused.
  const list = `${Id}-clients`;
  const token = memberOf(input, 'NextToken');
  const after = isGiven(token) ? positionOf(list, String(token)) : 0;
  const count = Number(memberOf(input, 'MaxResults') ?? usualPage);
  const { things, next } = store.page(clientKind, { within: [Id], after, count });
  return {
    UserPoolClients: things.map(({ ClientId, UserPoolId, ClientName }) => ({
      ClientId,
      UserPoolId,
      ClientName,
    })),
    ...(next === undefined ? {} : { NextToken: pageToken(list, next) }),
  };
}
