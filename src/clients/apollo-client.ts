import { connections, typesNamedByArn, typesWithoutId } from '../generated/client-caches.js';

/** The result of Apollo Client's `relayStylePagination`, for the arguments that distinguish connections. */
type Pagination<Policy> = (keyArgs: readonly string[] | false) => Policy;

/** Apollo Client's InMemoryCache settings of a type. */
interface TypePolicy<Policy> {
  /** The fields that identify an object; by default its `id`. */
  keyFields?: string[];
  /** Whether earlier fields of an object are kept together with new ones. */
  merge?: true;
  fields?: Record<string, Policy>;
}

/**
 * The `typePolicies` of Apollo Client's InMemoryCache for poolgraph's schema. Objects with an `id` or `arn` are
 * stored under it, others are merged in their parents, and the pages of a connection are joined.
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
