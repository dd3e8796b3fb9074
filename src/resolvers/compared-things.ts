import type { Context, Key } from '../context.js';
import { BadUserInputError } from '../errors/gateway-error.js';
import type { Document } from '../mapping/document.js';
import type { MappingPlan } from '../mapping/plan.js';
import { idIn, ownMembers } from '../resources/ids.js';
import type { Listable } from '../resources/resource.js';
import { settingsDocument } from './standard/settings-document.js';
import type { Standard } from './standard/things.js';

type ComparedList = Standard & Listable;

/** The things of a kind in one pool, for comparing them with those of other pools. */
export interface ComparedThings {
  /** By name; the last one of several with the same name. */
  readonly documents: Readonly<Record<string, Document>>;
  /** Names that occur more than once and so cannot be compared. */
  readonly ambiguous: readonly string[];
}

/** Pages of a list. Each thing on them may cost a describe. */
const MOST_PAGES = 5;

/** The maximum page size of a list whose declaration has none. */
const PAGE = 60;

/**
 * Reads everything of a kind in a pool from Cognito, because cached values could look like differences.
 *
 * @throws BadUserInputError if there are more than can be compared
 */
export async function comparedThings(
  plan: MappingPlan,
  resource: ComparedList,
  pool: Key,
  { connections, loader, slices }: Context,
): Promise<ComparedThings> {
  const keys = await keysIn(resource, pool, connections);
  const found = await Promise.all(keys.map(async (key) => loader.get(key, { withSecrets: true })));
  const member = resource.name ?? ownMembers(resource).at(-1) ?? '';
  const documents = new Map<string, Document>();
  const ambiguous = new Set<string>();
  for (const value of found) {
    if (!value) continue;
    await slices.next();
    const name = idIn(resource, member, value);
    if (documents.has(name)) ambiguous.add(name);
    documents.set(name, settingsDocument(plan, resource, value, [member]));
  }
  return {
    documents: Object.fromEntries(documents),
    ambiguous: [...ambiguous],
  };
}

/**
 * Reads something that exists once per pool from Cognito.
 *
 * @returns its settings, empty if the pool is gone
 */
export async function comparedThing(
  plan: MappingPlan,
  resource: Standard,
  userPoolId: string,
  { keys, loader }: Context,
): Promise<Document> {
  const value = await loader.get(keys.within(userPoolId, resource), { withSecrets: true });
  return value ? settingsDocument(plan, resource, value) : {};
}

async function keysIn<R extends ComparedList>(
  resource: R,
  pool: Key,
  connections: Context['connections'],
): Promise<Key<R>[]> {
  const first = resource.list.size?.most ?? PAGE;
  const keys: Key<R>[] = [];
  let after: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const connection = await connections.page(pool, resource, { first, after });
    keys.push(...(connection?.edges ?? []).map(({ key }) => key));
    if (!connection?.hasNextPage) return keys;
    after = connection.endCursor;
  }
  throw new BadUserInputError(
    `The user pool ${pool.id[0]} has more than ${MOST_PAGES * first} ${resource.noun}s, the most that can be compared. Leave this kind out of the comparison.`,
  );
}
