import { connections, typesNamedByArn, typesWithoutId } from '../generated/client-caches.js';

/** What `relayStylePagination` of Apollo Client makes of the arguments that tell one connection from another. */
type Pagination<Policy> = (keyArgs: readonly string[] | false) => Policy;

/** What Apollo Client's InMemoryCache knows of a type. */
interface TypePolicy<Policy> {
  /** What tells one from another; without it, its `id`. */
  keyFields?: string[];
  /** Whether what was read of an object before is kept beside what is read now. */
  merge?: true;
  fields?: Record<string, Policy>;
}

/**
 * The `typePolicies` of Apollo Client's InMemoryCache for the schema of poolgraph: what has an `id` or an `arn` is kept under it, what
 * has none is merged where it was found, and the pages of a connection are put together.
 *
 * @param pagination `relayStylePagination` of `@apollo/client/utilities`
 */
export function typePolicies<Policy>(pagination: Pagination<Policy>): Record<string, TypePolicy<Policy>> {
  const policies: Record<string, TypePolicy<Policy>> = {};
  for (const type of typesWithoutId) policies[type] = { merge: true };
  for (const type of typesNamedByArn) policies[type] = { keyFields: ['arn'] };
  for (const [type, fields] of Object.entries(connections)) {
    const paged = Object.entries(fields).map(([field, keyArgs]) => [
      field,
      pagination(keyArgs.length > 0 ? keyArgs : false),
    ]);
    policies[type] = { ...policies[type], fields: Object.fromEntries(paged) as Record<string, Policy> };
  }
  return policies;
}
