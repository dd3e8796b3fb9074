import { buildSubgraphSchema } from '@apollo/subgraph';
import type { DocumentNode } from 'graphql';
import { enumValues } from '../mapping/enums.js';
import { planMapping, type MappingPlan } from '../mapping/plan.js';
import { mappingRoots } from '../mapping/roots.js';
import { resources } from '../resources/resources.js';
import { readTypeDefinitions } from './type-definitions.js';

/**
 * How the SDL and the AWS SDK show the same things. Only the types of the SDL are looked at.
 *
 * @throws MappingError when they do not agree, with every disagreement
 */
export function createMappingPlan(typeDefs: DocumentNode = readTypeDefinitions()): MappingPlan {
  return planMapping(buildSubgraphSchema([{ typeDefs }]), mappingRoots(resources), enumValues());
}
