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

/** Turns what a resolver returned into the JSON text of the answer. */
export type Complete = (execution: Execution, value: unknown, path: Path) => Completed;

/** Parts of answers whose text is kept. */
export interface Parts {
  /**
   * The kept text of a value.
   *
   * @param place in the operation: what completes the value there
   * @returns undefined if none is kept
   */
  find(place: Complete, value: object, execution: Execution): string | undefined;
  /**
   * Begins to write a value whose text is to be kept.
   *
   * @param isEntity whether it is an entity in a list, which is kept if it comes again; others are kept if they are shared
   * @returns undefined if its text is not to be kept
   */
  begin(place: Complete, value: object, execution: Execution, isEntity: boolean): PartToKeep | undefined;
}

export interface PartToKeep {
  /** With it the value has to be written, so that it is known what its text depends on. */
  readonly execution: Execution;
  /** Keeps the text, if it depends on nothing that could change. */
  keep(text: string): void;
}

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
