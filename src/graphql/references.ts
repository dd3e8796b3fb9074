import { isUnionType, Kind, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import type { Context } from '../context.js';
import { BadUserInputError } from '../errors/gateway-error.js';
import { shown } from '../errors/shown.js';

/** The names of the fields of a `@key`. */
type Key = readonly string[];

/**
 * Makes `_entities` check each representation before the subgraph library does. `_Any` accepts any JSON, and the
 * library fails for all representations together if one is not an object or has no type. A representation without a
 * usable key is the router's mistake, and an error at its position.
 */
export function checkReferences(schema: GraphQLSchema): void {
  const field = schema.getQueryType()?.getFields()._entities;
  const union = schema.getType('_Entity');
  if (!field?.resolve || !isUnionType(union)) return;
  const { resolve } = field;
  const keys = new Map(union.getTypes().map((type) => [type.name, keysOf(type)]));

  field.resolve = (source, values, context: Context, info): unknown => {
    // GraphQL has checked that it is a list, but not its elements.
    const { representations } = values as { readonly representations: readonly unknown[] };
    const problems = representations.map((representation) => problemOf(representation, keys));
    const sound = representations.filter((_representation, index) => !problems[index]);
    // A list, and all at once: the loader makes one batch of the references.
    const entities = (resolve(source, { representations: sound }, context, info) as unknown[]).values();
    return problems.map((problem) => inTurn(problem ?? entities.next().value, context));
  };
}

/** One reference after the other, also where one failed: an error is work, too. */
async function inTurn(entity: unknown, { slices }: Context): Promise<unknown> {
  try {
    return await entity;
  } finally {
    await slices.next();
  }
}

function problemOf(
  representation: unknown,
  keys: ReadonlyMap<unknown, readonly Key[]>,
): BadUserInputError | undefined {
  if (typeof representation !== 'object' || representation === null || Array.isArray(representation)) {
    return new BadUserInputError(
      `Expected a representation such as {"__typename": "UserPool", "id": "REGION_xxxxxxxxx"}, got ${shown(representation)}.`,
    );
  }
  const members = representation as Readonly<Record<string, unknown>>;
  const { __typename } = members;
  const known = keys.get(__typename);
  if (!known) {
    return new BadUserInputError(
      `Expected a representation whose __typename is an entity of this subgraph, such as UserPool, got ${shown(__typename)}.`,
    );
  }
  if (known.some((key) => key.every((name) => typeof members[name] === 'string'))) return undefined;
  return new BadUserInputError(
    `Expected a representation of ${String(__typename)} with ${known.map(namesOf).join(' or ')} as text, got ${shown(representation)}.`,
  );
}

function keysOf({ astNode }: GraphQLObjectType): Key[] {
  const directives = astNode?.directives?.filter(({ name }) => name.value === 'key') ?? [];
  return directives.map(({ arguments: given }) => {
    const fields = given?.find(({ name }) => name.value === 'fields')?.value;
    return fields?.kind === Kind.STRING ? fields.value.trim().split(/[\s,]+/) : [];
  });
}

function namesOf(key: Key): string {
  return key.map((name) => `"${name}"`).join(' and ');
}
