import { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import Fastify from 'fastify';
import { announce, createGraph } from './graph.mjs';
import { compiledExecution } from './compiled-execution.mjs';

const [, , pools, how] = process.argv;
const schema = createGraph(pools);
const plugins = how === 'jit' ? [compiledExecution(schema)] : [];
const server = new ApolloServer({ schema, plugins });
await server.start();
const http = Fastify({ logger: false });
http.route({ url: '/graphql', method: ['GET', 'POST'], handler: fastifyApolloHandler(server) });
announce(`${await http.listen({ host: '127.0.0.1', port: 0 })}/graphql`);
