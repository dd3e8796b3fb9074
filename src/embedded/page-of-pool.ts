import { isGiven, memberOf, type WireStructure } from '../rules/wire.js';
import type { Kind } from './kind.js';
import { existingUserPool } from './operations/user-pool/existing-user-pool.js';
import { pageToken, positionOf } from './page-token.js';
import type { Store } from './store.js';

/** A page of the things in a pool, and the next token in the member that the answer has for it. */
export interface PageOfPool<Thing> {
  readonly things: readonly Thing[];
  readonly next: { readonly NextToken?: string };
}

/**
 * The things of a kind for a request with `UserPoolId` and `NextToken`.
 *
 * @param count maximum number
 * @throws UserPoolNotFoundError, or InvalidParameterError for a token that is not of this list
 */
export function pageOfPool<Thing extends WireStructure>(
  store: Pick<Store, 'get' | 'page'>,
  kind: Kind<Thing>,
  input: WireStructure,
  count: number,
): PageOfPool<Thing> {
  const { Id } = existingUserPool(store, input);
  // No pool has this id, so tokens of the pool's other lists are refused.
  const list = `${Id}-${kind.name.replaceAll(' ', '-')}s`;
  const token = memberOf(input, 'NextToken');
  const after = isGiven(token) ? positionOf(list, String(token)) : 0;
  const { things, next } = store.page(kind, { within: [Id], after, count });
  return { things, next: next === undefined ? {} : { NextToken: pageToken(list, next) } };
}
