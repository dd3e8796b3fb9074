import {
  Kind,
  type ConstDirectiveNode,
  type ConstValueNode,
  type GraphQLArgument,
  type GraphQLField,
} from 'graphql';

/** The number of entries of a list field, from the SDL's `@listSize`. */
export interface ListSize {
  /** Used if no argument gives it. */
  readonly assumed: number | undefined;
  /** The arguments that give it; the greatest counts. */
  readonly slicingArguments: readonly string[];
  /** The fields of the returned object that have this size, such as `edges`. Without any, the field itself. */
  readonly sizedFields: readonly string[];
}

type Field = Pick<GraphQLField<unknown, unknown>, 'astNode'>;

export function listSizeOf({ astNode }: Field): ListSize | undefined {
  const given = argumentsOf(astNode?.directives, 'listSize');
  if (!given) return undefined;
  return {
    assumed: intIn(given.get('assumedSize')),
    slicingArguments: textsIn(given.get('slicingArguments')),
    sizedFields: textsIn(given.get('sizedFields')),
  };
}

/** The SDL's `@cost` of a field, or of each entry of an argument; 1 by default. */
export function weightOf({ astNode }: Field | Pick<GraphQLArgument, 'astNode'>): number {
  return intIn(argumentsOf(astNode?.directives, 'cost')?.get('weight')) ?? 1;
}

function argumentsOf(
  directives: readonly ConstDirectiveNode[] | undefined,
  name: string,
): ReadonlyMap<string, ConstValueNode> | undefined {
  const found = directives?.find((directive) => directive.name.value === name);
  return found && new Map(found.arguments?.map(({ name: { value }, value: given }) => [value, given]));
}

function intIn(node: ConstValueNode | undefined): number | undefined {
  return node?.kind === Kind.INT ? Number(node.value) : undefined;
}

function textsIn(node: ConstValueNode | undefined): string[] {
  if (node?.kind !== Kind.LIST) return [];
  return node.values.flatMap((value) => (value.kind === Kind.STRING ? [value.value] : []));
}
