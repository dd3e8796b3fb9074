import { GraphQLError, Kind } from 'graphql';
import type { ErrorCode } from '../errors/gateway-error.js';

/**
 * The code of an error that graphql-js or Apollo made for what the sender did, and gave no code; undefined where the
 * gateway is at fault. They throw such errors at three places:
 *
 * - Apollo, before anything is executed, with a status for HTTP: a persisted query of another hash or version;
 * - graphql-js, before it executes: variables with more faults than are counted;
 * - graphql-js, before it calls a resolver: arguments of a field or a directive that do not fit once the variables are
 *   known, such as null where only a default kept a nullable variable valid. Such an error points at the value in the
 *   document. One about a result, which is ours, points at the field, or at nothing.
 *
 * Whatever else is thrown, by a resolver or a scalar, has an original error that is not GraphQL's own.
 */
export function senderFault(error: unknown): ErrorCode | undefined {
  const origin = originOf(error);
  if (!(error instanceof GraphQLError) || !(origin instanceof GraphQLError)) return undefined;
  if (origin.nodes?.length) return origin.nodes.every(isValue) ? 'BAD_USER_INPUT' : undefined;
  // Without a path no resolver was called for it.
  if (error.path) return undefined;
  return origin.extensions.http ? 'BAD_REQUEST' : 'BAD_USER_INPUT';
}

/** What was thrown first: GraphQL wraps an error to say where it was thrown. */
function originOf(error: unknown): unknown {
  let origin = error;
  while (origin instanceof GraphQLError && origin.originalError) origin = origin.originalError;
  return origin;
}

function isValue({ kind }: { readonly kind: Kind }): boolean {
  return kind !== Kind.FIELD && kind !== Kind.OPERATION_DEFINITION;
}
