import {
  Kind,
  type ArgumentNode,
  type FieldNode,
  type GraphQLArgument,
  type GraphQLField,
  type OperationDefinitionNode,
  type ValueNode,
} from 'graphql';
import { plus, times, type Amount } from './amount.js';
import { valuesInText } from './input.js';
import { weightOf } from './list-sizes.js';
import { expectAtMost, type OperationLimits } from './operation-limits.js';

type ArgumentLimits = Pick<OperationLimits, 'inputEntries'>;

/** Measures of the arguments in one operation. */
export class Arguments {
  readonly #defaults: ReadonlyMap<string, ValueNode>;

  constructor(
    { variableDefinitions = [] }: OperationDefinitionNode,
    private readonly limits: ArgumentLimits,
  ) {
    this.#defaults = new Map(
      variableDefinitions.flatMap(({ variable, defaultValue }) =>
        defaultValue ? [[variable.name.value, defaultValue]] : [],
      ),
    );
  }

  /** All values in a field's arguments, and the entries of each argument by its weight. */
  cost(field: GraphQLField<unknown, unknown>, { arguments: given = [] }: FieldNode): Amount {
    let cost: Amount = 0;
    for (const { name, value } of given) {
      const argument = field.args.find((each) => each.name === name.value);
      cost = plus(cost, this.#values(value, this.#mostEntries(argument)));
      const weight = argument ? weightOf(argument) : 1;
      // The values already count each entry once.
      if (weight > 1) cost = plus(cost, times(weight - 1, this.#entries(value)));
    }
    return cost;
  }

  /** The number of entries of a list, or the number itself; undefined if the argument is missing and has no default. */
  size(
    field: GraphQLField<unknown, unknown>,
    { arguments: given = [] }: FieldNode,
    name: string,
  ): Amount | undefined {
    const node = given.find((argument) => argument.name.value === name)?.value;
    const standard = defaultOf(field.args.find((argument) => argument.name === name));
    if (!node) return standard;
    if (node.kind !== Kind.VARIABLE) return sizeOfLiteral(node) ?? standard;
    const fallback = this.#defaults.get(node.name.value);
    const otherwise = (fallback && sizeOfLiteral(fallback)) ?? standard ?? 0;
    return (variables) => {
      const given = variables.get(node.name.value);
      if (!given) return otherwise;
      return given.number === undefined ? given.entries : Math.max(0, given.number);
    };
  }

  #entries(node: ArgumentNode['value']): Amount {
    if (node.kind !== Kind.VARIABLE) return entriesOf(node);
    const name = node.name.value;
    const fallback = this.#defaults.get(name);
    return (variables) => variables.get(name)?.entries ?? (fallback ? entriesOf(fallback) : 0);
  }

  #values(node: ValueNode, mostEntries: number): Amount {
    const { inputEntries } = this.limits;
    switch (node.kind) {
      case Kind.VARIABLE: {
        const name = node.name.value;
        const fallback = this.#defaults.get(name);
        const otherwise = fallback ? this.#values(fallback, mostEntries) : 0;
        // A default contains no variables.
        return (variables) => variables.get(name)?.values ?? (otherwise as number);
      }
      case Kind.LIST:
        expectAtMost('inputEntries', mostEntries, node.values.length);
        return node.values.reduce<Amount>((sum, value) => plus(sum, this.#values(value, inputEntries)), 1);
      case Kind.OBJECT:
        expectAtMost('inputEntries', inputEntries, node.fields.length);
        return node.fields.reduce<Amount>(
          (sum, { value }) => plus(sum, this.#values(value, inputEntries)),
          1,
        );
      case Kind.STRING:
        return valuesInText(node.value);
      default:
        return 1;
    }
  }

  /** References are limited in total, over all fields. */
  #mostEntries(argument: GraphQLArgument | undefined): number {
    return argument?.name === 'representations' ? Infinity : this.limits.inputEntries;
  }
}

function defaultOf(argument: GraphQLArgument | undefined): number | undefined {
  return typeof argument?.defaultValue === 'number' ? argument.defaultValue : undefined;
}

function sizeOfLiteral(node: ValueNode): number | undefined {
  if (node.kind === Kind.NULL) return undefined;
  return node.kind === Kind.INT ? Math.max(0, Number(node.value)) : entriesOf(node);
}

function entriesOf(node: ValueNode): number {
  return node.kind === Kind.LIST ? node.values.length : Number(node.kind !== Kind.NULL);
}
