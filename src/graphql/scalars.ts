import { GraphQLScalarType } from 'graphql';
import { DateTimeResolver, JSONResolver, SafeIntResolver } from 'graphql-scalars';

/** The custom scalars of the SDL: graphql-scalars parses and serializes them, the SDL describes them. */
export const scalars = {
  DateTime: describedBySdl('DateTime', DateTimeResolver),
  SafeInt: describedBySdl('SafeInt', SafeIntResolver),
  UserPoolSettingValue: describedBySdl('UserPoolSettingValue', JSONResolver),
};

/** The subgraph library overwrites the SDL with every property that is set, so `description` and `specifiedByURL` are not. */
function describedBySdl(name: string, scalar: GraphQLScalarType): GraphQLScalarType {
  const { serialize, parseValue, parseLiteral } = scalar.toConfig();
  return new GraphQLScalarType({ name, serialize, parseValue, parseLiteral });
}
