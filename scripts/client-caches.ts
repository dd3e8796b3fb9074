import { buildSubgraphSchema } from '@apollo/subgraph';
import { isObjectType, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { clientSchema } from '../src/graphql/client-schema.js';
import { readTypeDefinitions } from '../src/graphql/type-definitions.js';

/** What pages a connection, and so names no other connection. */
const paging: readonly string[] = ['first', 'after', 'last', 'before'];

/** A codegen plugin: writes what the caches of clients have to know of the schema. */
export function plugin(): string {
  const schema = clientSchema(buildSubgraphSchema([{ typeDefs: readTypeDefinitions() }]));
  const types = objectTypes(schema);
  const others = types.filter((type) => !('id' in type.getFields()));
  const named = others.filter(isNamedByArn).map(({ name }) => name);
  const within = others.filter((type) => !isNamedByArn(type)).map(({ name }) => name);
  const connections = Object.fromEntries(
    [schema.getQueryType(), ...types]
      .filter((type) => type !== null && type !== undefined)
      .map((type) => [type.name, connectionsOf(type)] as const)
      .filter(([, fields]) => Object.keys(fields).length > 0),
  );
  return [
    '/** Types identified by their `arn`. Written by `npm run codegen`. */',
    `export const typesNamedByArn: readonly string[] = ${JSON.stringify(named.sort())};`,
    '',
    '/** Types that name nothing: a client keeps what is of them where it was found. Written by `npm run codegen`. */',
    `export const typesWithoutId: readonly string[] = ${JSON.stringify(within.sort())};`,
    '',
    '/** The connections of each type, with the arguments that tell one from another. Written by `npm run codegen`. */',
    `export const connections: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = ${JSON.stringify(connections)};`,
    '',
  ].join('\n');
}

/** Without the roots, which every cache knows. */
function objectTypes(schema: GraphQLSchema): GraphQLObjectType[] {
  const roots = [schema.getQueryType(), schema.getMutationType()];
  return Object.values(schema.getTypeMap()).filter(
    (type): type is GraphQLObjectType =>
      isObjectType(type) && !roots.includes(type) && !type.name.startsWith('__'),
  );
}

/** Resources of AWS, which Federation's `@key` names. */
function isNamedByArn({ astNode }: GraphQLObjectType): boolean {
  const keys = astNode?.directives?.filter(({ name }) => name.value === 'key') ?? [];
  return keys.some((key) =>
    key.arguments?.some(
      ({ name, value }) => name.value === 'fields' && 'value' in value && value.value === 'arn',
    ),
  );
}

function connectionsOf(type: GraphQLObjectType): Readonly<Record<string, readonly string[]>> {
  const fields = Object.values(type.getFields()).filter((field) => /Connection!?$/.exec(String(field.type)));
  return Object.fromEntries(
    fields.map(({ name, args }) => [
      name,
      args.map((argument) => argument.name).filter((argument) => !paging.includes(argument)),
    ]),
  );
}
