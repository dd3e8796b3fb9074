import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import { startStandaloneServer } from '@apollo/server/standalone';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/** The ids, ARNs and functions of poolgraph's sample pools. */
const REGION = 'us-east-1';
const poolArn = (id: string) => `arn:aws:cognito-idp:${REGION}:123456789012:userpool/${id}`;

const tenants = [
  { id: '1', name: 'Example Shop', userPool: { id: `${REGION}_Example01` } },
  { id: '2', name: 'Workforce', userPool: { id: `${REGION}_Example02` } },
  { id: '3', name: 'Moved away', userPool: { id: `${REGION}_Gone` } },
];
const applications = [
  { name: 'web shop', tenant: { id: '1' }, userPool: { arn: poolArn(`${REGION}_Example01`) } },
  { name: 'partner portal', tenant: null, userPool: { arn: poolArn(`${REGION}_Example03`) } },
];

const resolvers = {
  tenants: {
    Query: {
      tenants: (_query: unknown, { first }: { readonly first: number }) => ({
        nodes: tenants.slice(0, first),
        pageInfo: { hasNextPage: first < tenants.length, hasPreviousPage: false },
      }),
    },
    Tenant: {
      __resolveReference: ({ id }: { readonly id: string }) => find(tenants, (tenant) => tenant.id === id),
    },
  },
  applications: {
    Query: { applications: () => applications },
    Application: {
      __resolveReference: ({ name }: { readonly name: string }) =>
        find(applications, (each) => each.name === name),
    },
    CognitoLambdaFunction: {
      team: ({ arn }: { readonly arn: string }) => (arn.includes(':partner-') ? 'partners' : null),
    },
  },
};

export type Subgraph = keyof typeof resolvers;

/**
 * Serves a subgraph that points to user pools.
 *
 * @returns its URL, and what stops it
 */
export async function startSubgraph(name: Subgraph, { port = 0, host = '127.0.0.1' } = {}) {
  const typeDefs = parse(readFileSync(new URL(`${name}.graphql`, import.meta.url), 'utf8'));
  const server = new ApolloServer({
    schema: buildSubgraphSchema([{ typeDefs, resolvers: resolvers[name] }]),
    plugins: [ApolloServerPluginInlineTraceDisabled()],
  });
  const { url } = await startStandaloneServer(server, { listen: { port, host } });
  return { url, stop: () => server.stop() };
}

/** A copy: the subgraph library writes on what it is given. */
function find<Value extends object>(
  values: readonly Value[],
  test: (value: Value) => boolean,
): Value | undefined {
  const found = values.find(test);
  return found && { ...found };
}

// As a program of its own, for the container: node subgraphs.ts tenants 4001
const [, program = '', name, port] = process.argv;
if (import.meta.url === pathToFileURL(program).href) {
  if (name !== 'tenants' && name !== 'applications') {
    throw new Error(`Expected tenants or applications, and a port, got ${String(name)}`);
  }
  console.log(`${name}: ${(await startSubgraph(name, { port: Number(port), host: '0.0.0.0' })).url}`);
}
