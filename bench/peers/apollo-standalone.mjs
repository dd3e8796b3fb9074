import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { announce, createGraph } from './graph.mjs';

const [, , pools] = process.argv;
const server = new ApolloServer({ schema: createGraph(pools) });
const { url } = await startStandaloneServer(server, { listen: { host: '127.0.0.1', port: 0 } });
announce(new URL('graphql', url).href);
