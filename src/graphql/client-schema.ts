import { GraphQLObjectType, GraphQLSchema, isSpecifiedDirective } from 'graphql';

/**
 * Whether a type, a root field or a directive is there for routers only: `_Any`, `_entities`, `federation__FieldSet`,
 * `link__Import`. Not `__Type`, which is GraphQL's.
 */
export function isOfFederation(name: string): boolean {
  return /^_(?!_)|^(federation|link)__/.test(name);
}

/** What a subgraph is to a client: the same schema without what is there for routers only. */
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
