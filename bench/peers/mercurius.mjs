import Fastify from 'fastify';
import mercurius from 'mercurius';
import { announce, createGraph } from './graph.mjs';

const [, , pools, how] = process.argv;
const http = Fastify({ logger: false });
// A document is compiled when it is executed for the first time.
await http.register(mercurius, { schema: createGraph(pools), ...(how === 'jit' && { jit: 1 }) });
announce(`${await http.listen({ host: '127.0.0.1', port: 0 })}/graphql`);
