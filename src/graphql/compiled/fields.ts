import {
  defaultFieldResolver,
  getArgumentValues,
  GraphQLError,
  Kind,
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  type ValueNode,
} from 'graphql';
import {
  failed,
  isPromise,
  whenKept,
  type Completed,
  type Execution,
  type Path,
  type Variables,
} from './execution.js';
import { completion, type FieldOfValue } from './values.js';

/** A field of the answer, ready to be filled. */
export interface CompiledField {
  readonly responseName: string;
  readonly run: (execution: Execution, source: unknown, parent: Path | undefined) => Completed;
}

type Field = GraphQLField<unknown, unknown>;
type Values = Record<string, unknown>;

const noValues: Values = Object.freeze({});

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

  return {
    responseName,
    run: (execution, source, parent) => {
      const path = { prev: parent, key: responseName, typename: parentType.name };
      try {
        const info = seesInfo ? infoOf(execution, path) : (undefined as never);
        const value: unknown = resolve(source, valuesOf(execution.variables), execution.context, info);
        const completed = isPromise(value)
          ? value.then((kept) => complete(execution, kept, path))
          : complete(execution, value, path);
        if (!isPromise(completed)) return completed;
        return completed.then(undefined, (error: unknown) => failed(execution, error, nodes, path, type));
      } catch (error) {
        return failed(execution, error, nodes, path, type);
      }
    },
  };
}

/** Fills all fields of an object, and waits where one has to; of the root without a path. */
export type Select = (execution: Execution, source: unknown, path: Path | undefined) => Completed;

export function compiledSelection(fields: readonly CompiledField[]): Select {
  return (execution, source, path) => {
    const members: Record<string, unknown> = {};
    let promised = false;
    try {
      for (const { responseName, run } of fields) {
        const completed = run(execution, source, path);
        members[responseName] = completed;
        if (isPromise(completed)) promised = true;
      }
    } catch (error) {
      if (!promised) throw error;
      // What the other fields wait for may fail, too, and somebody has to hear it.
      return whenKept(members).finally(() => {
        throw error;
      });
    }
    return promised ? whenKept(members) : members;
  };
}

/** What does not depend on the request is read once. */
function argumentsOf(field: Field, node: FieldNode): (variables: Variables) => Values {
  if (field.args.length === 0) return () => noValues;
  if (!node.arguments?.some(({ value }) => dependsOnVariables(value))) {
    const values = valuesIn(field, node);
    if (values) return () => values;
  }
  return (variables) => getArgumentValues(field, node, variables);
}

/** Undefined for those that GraphQL.js refuses, which it has to do at their place in the answer. */
function valuesIn(field: Field, node: FieldNode): Values | undefined {
  try {
    return Object.freeze(getArgumentValues(field, node));
  } catch (error) {
    if (error instanceof GraphQLError) return undefined;
    throw error;
  }
}

function dependsOnVariables(value: ValueNode): boolean {
  if (value.kind === Kind.VARIABLE) return true;
  if (value.kind === Kind.LIST) return value.values.some(dependsOnVariables);
  return value.kind === Kind.OBJECT && value.fields.some((member) => dependsOnVariables(member.value));
}
