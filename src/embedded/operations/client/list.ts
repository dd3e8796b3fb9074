import { isGiven, memberOf, type WireStructure } from '../../../rules/wire.js';
import type { OperationContext } from '../../embedded-operation.js';
import { pageToken, positionOf } from '../../page-token.js';
import { existingUserPool } from '../user-pool/existing-user-pool.js';
import { clientKind } from './client-kind.js';

/** Without `MaxResults`: what AWS takes then is not documented. */
const usualPage = 60;

/**
 * The clients of a pool: their ids and names, no more.
 *
 * @throws UserPoolNotFoundError, or InvalidParameterError for a NextToken that this backend did not give out for the
 *   clients of this pool
 */
export function listUserPoolClients(
  { store }: Pick<OperationContext, 'store'>,
  input: WireStructure,
): WireStructure {
  const { Id } = existingUserPool(store, input);
  // No pool has this for an id, so that the token of another list of the pool is refused.
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
