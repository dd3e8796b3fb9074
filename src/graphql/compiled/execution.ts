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
import type { Parts } from './parts.js';
import type { TextBudget } from './text-budget.js';

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
  readonly text: TextBudget;
  /** Undefined where no text is kept. */
  readonly parts: Parts | undefined;
}

/** The JSON text of a value in the answer; null for null, which a field that is not nullable refuses. */
export type Text = string | null;

export type Completed = Text | Promise<Text>;

/** Looks at objects only: most values are strings and booleans, on which the look-up of a member is slow. */
export function isPromise(value: unknown): value is Promise<unknown> {
  return (
    typeof value === 'object' &&
    value !== null &&
    typeof (value as Partial<Promise<unknown>>).then === 'function'
  );
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

/** The texts of several values once all of them are there. */
export function whenAll(completed: readonly unknown[]): Promise<readonly Text[]> {
  // What is there already stays as it is, and what is promised are texts, too.
  return Promise.all(completed) as Promise<readonly Text[]>;
}
