import { buildSubgraphSchema } from '@apollo/subgraph';
import { GraphQLScalarType, type GraphQLSchema } from 'graphql';
import { DateTimeResolver, JSONResolver, SafeIntResolver } from 'graphql-scalars';
import { enumValues } from '../mapping/enums.js';
import { outputResolvers, type OnUnknownEnumValue } from '../mapping/output.js';
import { createResolvers } from '../resolvers/resolvers.js';
import { authorizationRules, withoutAuthorization } from './authorization-rules.js';
import {
  assertEverythingGuarded,
  closeService,
  enforceOnFields,
  enforceOnReference,
} from './authorization.js';
import { createMappingPlan } from './mapping-plan.js';
import { checkReferences } from './references.js';
import { completeInSlices } from './slicing.js';
import { readTypeDefinitions } from './type-definitions.js';

export interface SchemaOptions {
  /** Told of every value that AWS returned and this version does not know. */
  readonly onUnknownEnumValue: OnUnknownEnumValue;
  /** Whether the SDL is for operators and routers only. */
  readonly production: boolean;
}

/**
 * The executable subgraph schema: the SDL, the mapping as each field's own resolver, the few resolvers beside it, and
 * the rules of who may ask for what around them.
 *
 * @throws MappingError when the SDL does not agree with the AWS SDK
 */
export function createSchema({ onUnknownEnumValue, production }: SchemaOptions): GraphQLSchema {
  const declared = readTypeDefinitions();
  const rules = authorizationRules(declared);
  const typeDefs = withoutAuthorization(declared);
  const enums = enumValues();
  // The plan needs the types only, the resolvers need the plan.
  const plan = createMappingPlan(typeDefs);
  const resolvers = createResolvers(plan, rules);
  const { UserPool } = resolvers;
  const members = outputResolvers(plan, onUnknownEnumValue);
  // A type of Cognito's may have fields of both kinds.
  const both = Object.fromEntries(
    Object.entries(resolvers).map(([type, own]) => [type, { ...members[type], ...own }]),
  );

  const schema = buildSubgraphSchema([
    {
      typeDefs,
      resolvers: {
        ...enums,
        ...members,
        ...both,
        UserPool: {
          ...both.UserPool,
          __resolveReference: enforceOnReference(UserPool.__resolveReference, 'UserPool', rules),
        },
        DateTime: DateTimeResolver,
        SafeInt: SafeIntResolver,
        UserPoolSettingValue: new GraphQLScalarType({
          ...JSONResolver.toConfig(),
          name: 'UserPoolSettingValue',
        }),
      },
    },
  ]);
  assertEverythingGuarded(schema, rules);
  enforceOnFields(schema, rules);
  checkReferences(schema);
  completeInSlices(schema, (type, field) => members[type]?.[field] !== undefined);
  if (production) closeService(schema);
  return schema;
}
