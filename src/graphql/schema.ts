import type { GraphQLSchema } from 'graphql';
import type { Context } from '../context.js';
import { enumValues } from '../mapping/enums.js';
import { outputResolvers } from '../mapping/output.js';
import { customAttributeResolvers } from '../resolvers/add-custom-attributes.js';
import { clientSecretResolvers } from '../resolvers/client-secrets.js';
import { mfaResolvers } from '../resolvers/set-user-pool-mfa.js';
import { domainResolvers } from '../resolvers/user-pool-domains.js';
import { createResolvers } from '../resolvers/resolvers.js';
import { mergeResolvers, standardResolvers } from '../resolvers/standard/standard-resolvers.js';
import { resources } from '../resources/resources.js';
import {
  assertEverythingGuarded,
  closeService,
  enforceOnFields,
  enforceOnReferences,
} from './authorization.js';
import { createMappingPlan } from './mapping-plan.js';
import { checkReferences } from './references.js';
import { scalars } from './scalars.js';
import { completeInSlices } from './slicing.js';
import { subgraphDocument } from './subgraph-document.js';
import { resolveWith, subgraphTypes } from './subgraph-schema.js';

export interface SchemaOptions {
  /** Whether the SDL is for operators and routers only. */
  readonly production: boolean;
}

/**
 * The executable subgraph schema: the SDL, the mapping as each field's own resolver, the few resolvers beside it, and
 * the rules of who may ask for what around them.
 *
 * @throws MappingError when the SDL does not agree with the AWS SDK
 */
export function createSchema({ production }: SchemaOptions): GraphQLSchema {
  const rules = new Map(subgraphDocument.rules);
  const schema = subgraphTypes();
  // The plan needs the types only, the resolvers need the plan.
  const plan = createMappingPlan(schema);
  const members = outputResolvers(plan, warnOfUnknownValue);
  const resolvers = mergeResolvers([
    members,
    standardResolvers(plan, rules, resources),
    clientSecretResolvers(plan),
    mfaResolvers(plan, rules),
    customAttributeResolvers(plan),
    domainResolvers(plan, rules),
    // What is written by hand is special, and goes before what follows from declarations.
    createResolvers(plan, rules),
  ]);

  resolveWith(schema, {
    ...enumValues(),
    ...scalars,
    ...enforceOnReferences(resolvers, rules),
  });
  assertEverythingGuarded(schema, rules);
  enforceOnFields(schema, rules);
  checkReferences(schema);
  completeInSlices(schema, (type, field) => members[type]?.[field] !== undefined);
  if (production) closeService(schema);
  return schema;
}

function warnOfUnknownValue(enumName: string, value: string, { log }: Context): void {
  log.warn(
    { enumName, value },
    'AWS returned a value that this version does not know; it is shown as UNKNOWN',
  );
}
