import type { GraphQLSchema } from 'graphql';
import { enumValues } from '../mapping/enums.js';
import { planMapping, type MappingPlan } from '../mapping/plan.js';
import { mappingRoots } from '../mapping/roots.js';
import { resources } from '../resources/resources.js';
import { subgraphTypes } from './subgraph-schema.js';

/**
 * The plan that maps the SDL to the AWS SDK. Only types of the SDL are considered.
 *
 * @throws MappingError with every disagreement
 */
export function createMappingPlan(types: GraphQLSchema = subgraphTypes()): MappingPlan {
  return planMapping(types, mappingRoots(resources), enumValues());
}
