import type { GraphQLSchema } from 'graphql';
import { enumValues } from '../mapping/enums.js';
import { planMapping, type MappingPlan } from '../mapping/plan.js';
import { mappingRoots } from '../mapping/roots.js';
import { resources } from '../resources/resources.js';
import { subgraphTypes } from './subgraph-schema.js';

/**
 * How the SDL and the AWS SDK show the same things. Only the types of the SDL are looked at.
 *
 * @throws MappingError when they do not agree, with every disagreement
 */
export function createMappingPlan(types: GraphQLSchema = subgraphTypes()): MappingPlan {
  return planMapping(types, mappingRoots(resources), enumValues());
}
