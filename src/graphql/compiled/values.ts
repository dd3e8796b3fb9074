import {
  defaultTypeResolver,
  getNullableType,
  GraphQLError,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type FieldNode,
  type GraphQLAbstractType,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
} from 'graphql';
import {
  failed,
  isPromise,
  type Complete,
  type Completed,
  type Execution,
  type Path,
  type Text,
} from './execution.js';
import { leafText } from './leaf-text.js';
import { isEntityType, part } from './parts.js';

/** The path of scalars and enums, which have nothing below them that would need it. */
export const NO_PATH: Path = Object.freeze({ prev: undefined, key: '', typename: undefined });

/** The field whose value is completed. */
export interface FieldOfValue {
  readonly schema: GraphQLSchema;
  readonly parentType: GraphQLObjectType;
  readonly name: string;
  readonly nodes: readonly FieldNode[];
  readonly infoOf: (execution: Execution, path: Path) => GraphQLResolveInfo;
  /** Completes an object by what is selected of it. */
  readonly selectionOf: (type: GraphQLObjectType) => Complete;
}

/** @param inList whether it completes the items of a list */
export function completion(type: GraphQLOutputType, field: FieldOfValue, inList = false): Complete {
  if (isNonNullType(type)) return nonNull(completion(type.ofType, field, inList), field);
  if (isListType(type)) return list(type.ofType, field);
  if (isLeafType(type)) return leaf(type);
  if (isObjectType(type)) return present(object(type, field, inList));
  if (isAbstractType(type)) return present(abstract(type, field, inList));
  throw new TypeError(`Expected an output type, got ${String(type)}`);
}

function object(type: GraphQLObjectType, { schema, selectionOf }: FieldOfValue, inList: boolean): Complete {
  return part(selectionOf(type), { isEntity: inList && isEntityType(schema, type) });
}

/** Null stays null, and an error that is returned is as one that is thrown. */
function present(complete: Complete): Complete {
  return (execution, value, path) => {
    if (value === null || value === undefined) return null;
    if (value instanceof Error) throw value;
    return complete(execution, value, path);
  };
}

function nonNull(complete: Complete, { parentType, name }: FieldOfValue): Complete {
  return (execution, value, path) => {
    const completed = complete(execution, value, path);
    if (completed === null)
      throw new Error(`Cannot return null for non-nullable field ${parentType.name}.${name}.`);
    return completed;
  };
}

/** As `present`, in one function because most fields are leaves. */
function leaf(type: GraphQLLeafType): Complete {
  const textOf = leafText(type);
  return ({ text }, value) => {
    if (value === null || value === undefined) return null;
    if (value instanceof Error) throw value;
    return text.take(textOf(value));
  };
}

function list(itemType: GraphQLOutputType, field: FieldOfValue): Complete {
  const { parentType, name, nodes } = field;
  const complete = completion(itemType, field, true);

  const hasPath = !isLeaf(itemType);

  const failure = (execution: Execution, error: unknown, list: Path, index: number): null =>
    failed(execution, error, nodes, itemPath(list, index), itemType);

  const item = (execution: Execution, value: unknown, list: Path, index: number): Completed => {
    const path = hasPath ? itemPath(list, index) : NO_PATH;
    try {
      const completed = isPromise(value)
        ? value.then((kept) => complete(execution, kept, path))
        : complete(execution, value, path);
      if (!isPromise(completed)) return completed;
      return completed.then(undefined, (error: unknown) => failure(execution, error, list, index));
    } catch (error) {
      return failure(execution, error, list, index);
    }
  };

  const items: Complete = (execution, value, path) => {
    if (!isIterable(value))
      throw new GraphQLError(
        `Expected Iterable, but did not find one for field "${parentType.name}.${name}".`,
      );
    const texts: Completed[] = [];
    let promised = false;
    for (const each of value) {
      const completed = item(execution, each, path, texts.length);
      if (isPromise(completed)) promised = true;
      texts.push(completed);
    }
    return promised ? lateListText(texts) : listText(texts as readonly Text[]);
  };
  return present(isLeaf(itemType) ? items : part(items, { isEntity: false }));
}

function itemPath(prev: Path, key: number): Path {
  return { prev, key, typename: undefined };
}

function listText(items: readonly Text[]): string {
  let text = '[';
  for (let index = 0; index < items.length; index += 1)
    text += `${index === 0 ? '' : ','}${items[index] ?? 'null'}`;
  return `${text}]`;
}

/**
 * The text of a list once all items are there. Like `Promise.all`, but it resolves with the text itself: with another `then`, errors
 * would be in another order than those of GraphQL.js.
 */
function lateListText(items: readonly Completed[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const texts: Text[] = [];
    let left = items.length;
    for (const [index, item] of items.entries()) {
      const add = (text: Text): void => {
        texts[index] = text;
        left -= 1;
        if (left === 0) resolve(listText(texts));
      };
      Promise.resolve(item).then(add, reject);
    }
  });
}

/** Whether its values have nothing below them. */
export function isLeaf(type: GraphQLOutputType): boolean {
  return isLeafType(getNullableType(type));
}

function isIterable(value: unknown): value is Iterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.iterator in value;
}

function abstract(type: GraphQLAbstractType, field: FieldOfValue, inList: boolean): Complete {
  const { schema, nodes, infoOf } = field;
  const resolveType = type.resolveType ?? defaultTypeResolver;
  const possible = schema.getPossibleTypes(type);
  const selections = new Map(possible.map((each) => [each.name, object(each, field, inList)]));

  const selectionFor = (name: unknown): Complete => {
    const selection = typeof name === 'string' ? selections.get(name) : undefined;
    if (selection) return selection;
    throw new GraphQLError(
      `Abstract type "${type.name}" was resolved to a type "${String(name)}" that does not exist inside the schema.`,
      { nodes },
    );
  };

  return (execution, value, path) => {
    const name = resolveType(value, execution.context, infoOf(execution, path), type);
    return isPromise(name)
      ? name.then((kept) => selectionFor(kept)(execution, value, path))
      : selectionFor(name)(execution, value, path);
  };
}
