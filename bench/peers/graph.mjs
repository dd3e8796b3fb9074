import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import { DateTimeResolver, JSONResolver, SafeIntResolver } from 'graphql-scalars';
import { readdirSync, readFileSync } from 'node:fs';

/** The same schema over the same pools for every peer. The pools are in the shape of the answer already, which spares them the mapping. */

const sdl = new URL('../../schema/', import.meta.url);

function readTypeDefinitions() {
  const files = readdirSync(sdl).filter((name) => name.endsWith('.graphql'));
  files.sort((a, b) => Number(b === 'schema.graphql') - Number(a === 'schema.graphql') || a.localeCompare(b));
  return parse(files.map((name) => readFileSync(new URL(name, sdl), 'utf8')).join('\n'));
}

/** The pools of the file that the bench has written: one as the gateway answers it, and the ids of all. */
function readPools(file) {
  const { pool, ids } = JSON.parse(readFileSync(file, 'utf8'));
  const dates = {
    creationDate: new Date(pool.creationDate),
    lastModifiedDate: new Date(pool.lastModifiedDate),
  };
  return new Map(
    ids.map((id) => [
      id,
      { ...structuredClone(pool), ...dates, id, name: `the pool ${id}`, arn: pool.arn.replace(pool.id, id) },
    ]),
  );
}

/** @param file with the pools */
export function createGraph(file) {
  const pools = readPools(file);
  const poolOf = (id) => pools.get(id) ?? null;
  return buildSubgraphSchema([
    {
      typeDefs: readTypeDefinitions(),
      resolvers: {
        Query: {
          userPool: (_query, { id }) => poolOf(id),
          userPoolsByIds: (_query, { ids }) => ids.map(poolOf),
        },
        UserPool: { __resolveReference: ({ id }) => poolOf(id) },
        DateTime: DateTimeResolver,
        SafeInt: SafeIntResolver,
        UserPoolSettingValue: JSONResolver,
      },
    },
  ]);
}

/** Tells the bench where GraphQL is. */
export function announce(url) {
  console.log(`listening at ${url}`);
}
