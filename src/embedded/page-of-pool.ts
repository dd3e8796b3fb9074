import { isGiven, memberOf, type WireStructure } from '../rules/wire.js';
import type { Kind } from './kind.js';
import { existingUserPool } from './operations/user-pool/existing-user-pool.js';
import { pageToken, positionOf } from './page-token.js';
import type { Store } from './store.js';

/** A page of what lies in one pool, and in the member that an answer has for it, the token of the next one. */
export interface PageOfPool<Thing> {
  readonly things: readonly Thing[];
  readonly next: { readonly NextToken?: string };
}

/**
 * The things of a kind that a request with `UserPoolId` and `NextToken` asks for.
 *
 * @param count at most so many
 * @throws UserPoolNotFoundError, or InvalidParameterError for a token that was not given out for this kind and pool
 */
export function pageOfPool<Thing extends WireStructure>(
  store: Pick<Store, 'get' | 'page'>,
  kind: Kind<Thing>,
  input: WireStructure,
  count: number,
): PageOfPool<Thing> {
  const { Id } = existingUserPool(store, input);
  // No pool has this for an id, so that the token of another list of the pool is refused.
  const list = `${Id}-${kind.name.replaceAll(' ', '-')}s`;
  const token = memberOf(input, 'NextToken');
  const after = isGiven(token) ? positionOf(list, String(token)) : 0;
  const { things, next } = store.page(kind, { within: [Id], after, count });
  return { things, next: next === undefined ? {} : { NextToken: pageToken(list, next) } };
}
