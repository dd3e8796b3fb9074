import {
  isNonNullType,
  locatedError,
  responsePathAsArray,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type OperationDefinitionNode,
} from 'graphql';
import type { CollectedErrors } from './collected-errors.js';

export type Path = GraphQLResolveInfo['path'];
export type Variables = Readonly<Record<string, unknown>>;

/** What one operation is carried out with. */
export interface Execution {
  readonly operation: OperationDefinitionNode;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly context: unknown;
  /** As they were coerced. */
  readonly variables: Variables;
  readonly errors: CollectedErrors;
}

/** A value of the answer, or what will be one. */
export type Completed = unknown;

/** As GraphQL.js tells one. */
export function isPromise(value: unknown): value is Promise<unknown> {
  return typeof (value as Partial<Promise<unknown>> | null | undefined)?.then === 'function';
}

/**
 * What stands at a place where something was thrown: null, with an error that says where it was.
 *
 * @throws GraphQLError where null cannot stand: then the place around it is null
 */
export function failed(
  { errors }: Execution,
  thrown: unknown,
  nodes: readonly FieldNode[],
  path: Path,
  type: GraphQLOutputType,
): null {
  const error = locatedError(thrown, nodes, responsePathAsArray(path));
  if (isNonNullType(type)) throw error;
  errors.add(error, path);
  return null;
}

/** The same object with its promises kept, once all of them are. */
export function whenKept(members: Readonly<Record<string, unknown>>): Promise<Record<string, unknown>> {
  return Promise.all(Object.values(members)).then((values) =>
    Object.fromEntries(Object.keys(members).map((name, index) => [name, values[index]])),
  );
}
