import { printSchema } from 'graphql';
import { clientSchema } from './client-schema.js';
import { subgraphTypes } from './subgraph-schema.js';

/** The SDL for clients, without Federation: for code generators, relay-compiler and editors. */
export function clientSdl(): string {
  return printSchema(clientSchema(subgraphTypes()));
}
