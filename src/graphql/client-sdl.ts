import { buildSubgraphSchema } from '@apollo/subgraph';
import { printSchema } from 'graphql';
import { withoutAuthorization } from './authorization-rules.js';
import { clientSchema } from './client-schema.js';
import { readTypeDefinitions } from './type-definitions.js';

/** The SDL for clients, without Federation: for code generators, relay-compiler and editors. */
export function clientSdl(): string {
  const typeDefs = withoutAuthorization(readTypeDefinitions());
  return printSchema(clientSchema(buildSubgraphSchema([{ typeDefs }])));
}
