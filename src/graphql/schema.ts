import { buildSubgraphSchema } from '@apollo/subgraph';
import { GraphQLScalarType, type GraphQLSchema } from 'graphql';
import { DateTimeResolver, JSONResolver, SafeIntResolver } from 'graphql-scalars';
import { bindings } from '../mapping/bindings.js';
import { enumValues } from '../mapping/enums.js';
import { outputResolvers, type OnUnknownEnumValue } from '../mapping/output.js';
import { planMapping } from '../mapping/plan.js';
import { createResolvers } from '../resolvers/resolvers.js';
import { readTypeDefinitions } from './type-definitions.js';

/**
 * The executable subgraph schema: the SDL, the mapping as each field's own resolver, and the few resolvers beside it.
 *
 * @throws MappingError when the SDL does not agree with the AWS SDK
 */
export function createSchema(onUnknownEnumValue: OnUnknownEnumValue): GraphQLSchema {
  const typeDefs = readTypeDefinitions();
  const enums = enumValues();
  // The plan needs the types only, the resolvers need the plan.
  const plan = planMapping(buildSubgraphSchema([{ typeDefs }]), bindings, enums);
  const resolvers = createResolvers(plan);
  const members = outputResolvers(plan, onUnknownEnumValue);
  // A type of Cognito's may have fields of both kinds.
  const both = Object.fromEntries(
    Object.entries(resolvers).map(([type, own]) => [type, { ...members[type], ...own }]),
  );

  return buildSubgraphSchema([
    {
      typeDefs,
      resolvers: {
        ...enums,
        ...members,
        ...both,
        DateTime: DateTimeResolver,
        SafeInt: SafeIntResolver,
        UserPoolSettingValue: new GraphQLScalarType({
          ...JSONResolver.toConfig(),
          name: 'UserPoolSettingValue',
        }),
      },
    },
  ]);
}
