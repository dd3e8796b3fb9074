import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { composeSupergraph } from '../../examples/supergraph/compose.js';
import { fixtureNames, fixtureSchema, sdlOf } from '../../test/federation/fixture/subgraphs.js';
import { startSubgraphServer, type SubgraphServer } from '../../test/support/subgraph-server.js';
import { routers, START_MS, SupergraphFile } from './routers.js';

let servers: readonly SubgraphServer[];
let supergraph: SupergraphFile;

beforeAll(async () => {
  servers = await Promise.all(fixtureNames.map((name) => startSubgraphServer(fixtureSchema(name))));
  const subgraphs = fixtureNames.map((name, n) => ({ name, url: servers[n]?.url ?? '', sdl: sdlOf(name) }));
  supergraph = new SupergraphFile(composeSupergraph(subgraphs));
});
afterAll(async () => {
  await Promise.all(servers.map(({ stop }) => stop()));
  supergraph.remove();
});

const QUERY = `{
  client(id: "web") { contact { name signIns signInsPerYear } limits { perSecond } }
  account(id: "team") { id clients { name } }
}`;

describe.each(Object.entries(routers))('%s', (_name, start) => {
  it(
    'supports @requires, @provides, @override, @shareable and @interfaceObject',
    async () => {
      const router = await start(supergraph.path);
      const headers = { 'content-type': 'application/json' };
      const response = await fetch(router.url, {
        method: 'POST',
        headers,
        body: JSON.stringify({ query: QUERY }),
      });
      const answer: unknown = await response.json();
      await router.stop();
      expect(answer).toEqual({
        data: {
          client: { contact: { name: 'Ada', signIns: 40, signInsPerYear: 10 }, limits: { perSecond: 15 } },
          account: { id: 'team', clients: [{ name: 'web shop' }] },
        },
      });
    },
    START_MS,
  );
});
