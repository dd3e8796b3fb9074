import { GraphQLObjectType, GraphQLSchema, isSpecifiedDirective } from 'graphql';

/**
 * Whether a type, root field or directive is for routers only: `_Any`, `_entities`, `federation__FieldSet`,
 * `link__Import`. `__Type` is not: it belongs to GraphQL.
 */
export function isOfFederation(name: string): boolean {
  return /^_(?!_)|^(federation|link)__/.test(name);
}

/** The schema for clients: the subgraph without the types and fields for routers. */
export function clientSchema(subgraph: GraphQLSchema): GraphQLSchema {
  const { query, types, directives, ...others } = subgraph.toConfig();
  const withoutQuery = types.filter((type) => type !== query && !isOfFederation(type.name));
  return new GraphQLSchema({
    ...others,
    query: query ? withoutFederation(query) : null,
    types: withoutQuery,
    directives: directives.filter(isSpecifiedDirective),
  });
}

function withoutFederation(query: GraphQLObjectType): GraphQLObjectType {
  const { fields, ...others } = query.toConfig();
  return new GraphQLObjectType({
    ...others,
    fields: Object.fromEntries(Object.entries(fields).filter(([name]) => !isOfFederation(name))),
  });
}
