import {
  defaultFieldResolver,
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import {
  failed,
  isPromise,
  whenAll,
  type Completed,
  type Execution,
  type Path,
  type Text,
} from './execution.js';
import { argumentsOf } from './arguments.js';
import { completion, isLeaf, NO_PATH, type FieldOfValue } from './values.js';

/** A field of the answer, ready to be written. */
export interface CompiledField {
  readonly responseName: string;
  readonly run: (execution: Execution, source: unknown, parent: Path | undefined) => Completed;
}

type Field = GraphQLField<unknown, unknown>;

export function compiledField(
  schema: GraphQLSchema,
  parentType: GraphQLObjectType,
  field: Field,
  responseName: string,
  nodes: readonly [FieldNode, ...FieldNode[]],
  selectionOf: FieldOfValue['selectionOf'],
): CompiledField {
  const { name, type, resolve = defaultFieldResolver } = field;
  const infoOf: FieldOfValue['infoOf'] = ({ fragments, operation, variables }, path) => ({
    fieldName: name,
    fieldNodes: nodes,
    returnType: type,
    parentType,
    path,
    schema,
    fragments,
    rootValue: undefined,
    operation,
    variableValues: variables,
  });
  const complete = completion(type, { schema, parentType, name, nodes, infoOf, selectionOf });
  const valuesOf = argumentsOf(field, nodes[0]);
  // A resolver that names fewer parameters cannot see it.
  const seesInfo = resolve.length === 0 || resolve.length > 3;
  const needsPath = seesInfo || !isLeaf(type);

  const pathBelow = (prev: Path | undefined): Path => ({
    prev,
    key: responseName,
    typename: parentType.name,
  });

  const failure = (execution: Execution, error: unknown, parent: Path | undefined): null =>
    failed(execution, error, nodes, pathBelow(parent), type);

  return {
    responseName,
    run: (execution, source, parent) => {
      const path = needsPath ? pathBelow(parent) : NO_PATH;
      try {
        const info = seesInfo ? infoOf(execution, path) : (undefined as never);
        const value: unknown = resolve(source, valuesOf(execution.variables), execution.context, info);
        const completed = isPromise(value)
          ? value.then((kept) => complete(execution, kept, path))
          : complete(execution, value, path);
        if (!isPromise(completed)) return completed;
        return completed.then(undefined, (error: unknown) => failure(execution, error, parent));
      } catch (error) {
        return failure(execution, error, parent);
      }
    },
  };
}

/** Writes all fields of an object, and waits where one has to; of the root without a path. */
export type Select = (execution: Execution, source: unknown, path: Path | undefined) => Completed;

export function compiledSelection(fields: readonly CompiledField[]): Select {
  const runs = fields.map(({ run }) => run);
  // The JSON before each value.
  const names = fields.map(
    ({ responseName }, index) => `${index === 0 ? '{' : ','}${JSON.stringify(responseName)}:`,
  );
  const end = fields.length === 0 ? '{}' : '}';

  /** Writes the rest, from the first value that is promised. */
  const writeLate = (
    execution: Execution,
    source: unknown,
    path: Path | undefined,
    before: string,
    promised: Completed,
    from: number,
  ): Promise<string> => {
    const values: Completed[] = [promised];
    const joined = (texts: readonly Text[]): string =>
      texts.reduce<string>(
        (text, value, index) => `${text}${names[from + index] ?? ''}${value ?? 'null'}`,
        before,
      ) + end;
    try {
      for (const run of runs.slice(from + 1)) values.push(run(execution, source, path));
    } catch (error) {
      // The promises of other fields may reject, too, and unhandled rejections end the process.
      return whenAll(values)
        .then(joined)
        .finally(() => {
          throw error;
        });
    }
    return whenAll(values).then(joined);
  };

  return (execution, source, path) => {
    let text = '';
    let index = 0;
    for (const run of runs) {
      const value = run(execution, source, path);
      if (typeof value === 'object' && value !== null)
        return writeLate(execution, source, path, text, value, index);
      text += names[index] ?? '';
      text += value ?? 'null';
      index += 1;
    }
    return text + end;
  };
}
