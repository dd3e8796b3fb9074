import {
  getArgumentValues,
  GraphQLError,
  isNonNullType,
  Kind,
  valueFromAST,
  type ArgumentNode,
  type FieldNode,
  type GraphQLArgument,
  type GraphQLField,
  type ValueNode,
} from 'graphql';
import type { Variables } from './execution.js';

type Field = GraphQLField<unknown, unknown>;
type Values = Record<string, unknown>;

/** Reads one argument into the values of a field. */
type Read = (variables: Variables, values: Values) => void;

const noValues: Values = Object.freeze({});

/** An argument that GraphQL.js has to read, or refuse, at its place in the answer. */
class SpecialArgument extends Error {}

/** What reads the arguments of a field. Whatever does not depend on the request is read once. */
export function argumentsOf(field: Field, node: FieldNode): (variables: Variables) => Values {
  const { args } = field;
  const given = node.arguments ?? [];
  if (args.length === 0) return () => noValues;
  if (!given.some(({ value }) => dependsOnVariables(value))) {
    const values = constantValues(field, node);
    if (values) return () => values;
  }
  const byGraphQL = (variables: Variables): Values => getArgumentValues(field, node, variables);
  try {
    const reads = args.map((arg) =>
      reader(
        arg,
        given.find(({ name }) => name.value === arg.name),
      ),
    );
    return (variables) => {
      const values: Values = {};
      try {
        for (const read of reads) read(variables, values);
      } catch (error) {
        if (error instanceof SpecialArgument) return byGraphQL(variables);
        throw error;
      }
      return values;
    };
  } catch (error) {
    if (error instanceof SpecialArgument) return byGraphQL;
    throw error;
  }
}

/** @throws SpecialArgument unless it is a constant, a whole variable or left out */
function reader({ name, type, defaultValue }: GraphQLArgument, given: ArgumentNode | undefined): Read {
  if (given?.value.kind === Kind.VARIABLE) {
    const variable = given.value.name.value;
    const required = isNonNullType(type);
    return (variables, values) => {
      const value = variables[variable];
      // A variable that is left out can have the default of the argument.
      if (value === undefined || (value === null && required)) throw new SpecialArgument();
      values[name] = value;
    };
  }
  if (given && dependsOnVariables(given.value)) throw new SpecialArgument();
  const value: unknown = given ? valueFromAST(given.value, type) : defaultValue;
  if (value === undefined && (given || isNonNullType(type))) throw new SpecialArgument();
  return (_variables, values) => {
    if (value !== undefined) values[name] = value;
  };
}

/** Undefined for those that GraphQL.js refuses. */
function constantValues(field: Field, node: FieldNode): Values | undefined {
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
