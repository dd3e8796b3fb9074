import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { compositionHasErrors, composeServices } from '@theguild/federation-composition';
import { parse } from 'graphql';
import { readFileSync } from 'node:fs';
import { startGateway, type Answer, type Gateway } from '../support/gateway.js';
import { startSubgraphServer, type SubgraphServer } from '../support/subgraph-server.js';
import { fixtureNames, fixtureSchema, sdlOf } from './fixture/subgraphs.js';

const SECRET = 'a-secret-that-the-router-in-front-knows';
const ID = 'us-east-1_Example01';
const ARN = `arn:aws:cognito-idp:us-east-1:123456789012:userpool/${ID}`;

/** For the list that is printed. */
const passed: string[] = [];
let gateway: Gateway;
let fixture: SubgraphServer;
beforeAll(async () => {
  gateway = await startGateway({ EMBEDDED_SAMPLES: '1', AUTH_ROUTER_SECRETS: SECRET });
  fixture = await startSubgraphServer(fixtureSchema('clients'));
});
afterAll(async () => {
  await gateway.stop();
  await fixture.stop();
  const total = Object.keys(checks).length;
  process.stdout.write(`Federation compatibility, ${passed.length} of ${total}: ${passed.join(', ')}\n`);
});

async function ask({ url }: { readonly url: string }, query: string, headers: object = {}): Promise<Answer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  });
  return (await response.json()) as Answer;
}

/** The SDL as a router reads it, without the blanks that mean nothing. */
async function sdlFrom(server: { readonly url: string }): Promise<string> {
  const { data } = await ask(server, '{ _service { sdl } }');
  return (data?._service as { sdl: string }).sdl.replace(/\s+/g, ' ');
}

/** What a router asks for by reference. */
const entities = (server: { readonly url: string }, references: string, fields: string) =>
  ask(server, `{ _entities(representations: [${references}]) { ${fields} } }`);

/**
 * What Apollo's subgraph compatibility suite checks, by its names. Where the schema of user pools has the feature, the
 * gateway itself is asked; else a fixture that is served by the same servers.
 */
const checks: Readonly<Record<string, () => Promise<void>>> = {
  _service: async () => {
    const sdl = await sdlFrom(gateway);
    expect(sdl).toContain('scalar _Any');
    expect(sdl).toMatch(/union _Entity = .*\bUserPool\b/);
    expect(sdl).toContain('type Query');
  },

  '@key (single)': async () => {
    expect(
      await entities(gateway, `{ __typename: "UserPool", id: "${ID}" }`, '... on UserPool { id name }'),
    ).toEqual({ data: { _entities: [{ id: ID, name: 'shop-customers' }] } });
  },

  '@key (multi)': async () => {
    expect(
      await entities(
        fixture,
        '{ __typename: "OldClient", name: "web", stage: "test" }',
        '... on OldClient { name stage reason }',
      ),
    ).toEqual({ data: { _entities: [{ name: 'web', stage: 'test', reason: 'web of test was replaced' }] } });
  },

  '@key (composite)': async () => {
    expect(
      await entities(
        fixture,
        '{ __typename: "Review", ticket: { number: "17" } }',
        '... on Review { ticket { number } outcome }',
      ),
    ).toEqual({ data: { _entities: [{ ticket: { number: '17' }, outcome: 'passed in 17' }] } });
  },

  'repeatable @key': async () => {
    const pools = `{ __typename: "UserPool", id: "${ID}" } { __typename: "UserPool", arn: "${ARN}" }`;
    expect(await entities(gateway, pools, '... on UserPool { name }')).toEqual({
      data: { _entities: [{ name: 'shop-customers' }, { name: 'shop-customers' }] },
    });
    const clients = `
      { __typename: "Client", id: "web" }
      { __typename: "Client", name: "web shop", stage: "live" }
      { __typename: "Client", name: "web shop", owner: { id: "shop" } }
      { __typename: "Client", name: "web shop", owner: { id: "bank" } }`;
    expect(await entities(fixture, clients, '... on Client { id }')).toEqual({
      data: { _entities: [{ id: 'web' }, { id: 'web' }, { id: 'web' }, null] },
    });
  },

  '@requires': async () => {
    expect(await sdlFrom(fixture)).toContain('signInsPerYear: Int @requires(fields: "signIns years")');
    expect(
      await entities(
        fixture,
        '{ __typename: "Person", email: "ada@example.com", signIns: 40, years: 4 }',
        '... on Person { signInsPerYear }',
      ),
    ).toEqual({ data: { _entities: [{ signInsPerYear: 10 }] } });
  },

  '@provides': async () => {
    expect(await sdlFrom(fixture)).toContain('contact: Person @provides(fields: "signIns")');
    expect(await ask(fixture, '{ client(id: "web") { contact { email signIns } } }')).toEqual({
      data: { client: { contact: { email: 'ada@example.com', signIns: 40 } } },
    });
  },

  'federated tracing': async () => {
    const traced = { 'apollo-federation-include-trace': 'ftv1', 'x-poolgraph-router-secret': SECRET };
    const { extensions } = await ask(gateway, '{ __typename }', traced);
    expect(extensions).toEqual({ ftv1: expect.stringMatching(/^[A-Za-z0-9+/]+=*$/) });
  },

  '@link': async () => {
    const sdl = await sdlFrom(gateway);
    expect(
      sdl.match(/@link\(\s*url: "https:\/\/specs.apollo.dev\/federation\/v2\.\d+", import: \[[^\]]+\]/g),
    ).toHaveLength(1);
  },

  '@shareable': async () => {
    expect(await sdlFrom(gateway)).toContain('type PageInfo @shareable');
    const { data } = await ask(gateway, '{ userPools(first: 1) { pageInfo { hasNextPage } } }');
    expect(data).toEqual({ userPools: { pageInfo: { hasNextPage: true } } });
  },

  '@tag': async () => {
    expect(await sdlFrom(fixture)).toContain('notes: String @tag(name: "internal")');
  },

  '@override': async () => {
    expect(await sdlFrom(fixture)).toContain('name: String @override(from: "people")');
    expect(
      await entities(fixture, '{ __typename: "Person", email: "ada@example.com" }', '... on Person { name }'),
    ).toEqual({ data: { _entities: [{ name: 'Ada' }] } });
  },

  '@inaccessible': async () => {
    expect(await sdlFrom(fixture)).toContain('unit: String @inaccessible');
    expect(await ask(fixture, '{ client(id: "web") { limits { unit } } }')).toEqual({
      data: { client: { limits: { unit: 'requests' } } },
    });
  },

  '@composeDirective': async () => {
    const sdl = await sdlFrom(fixture);
    expect(sdl).toContain('@composeDirective(name: "@audited")');
    expect(sdl).toContain('directive @audited(by: String!) on OBJECT');
    expect(sdl).toMatch(
      /type Client [^{]*owner \{ id \}"\)[^{]*@audited\(by: "security"\)|type Client @audited\(by: "security"\)/,
    );
  },

  '@interfaceObject': async () => {
    expect(await sdlFrom(fixture)).toMatch(
      /type Account (@key\(fields: "id"\) @interfaceObject|@interfaceObject @key\(fields: "id"\))/,
    );
    expect(
      await entities(fixture, '{ __typename: "Account", id: "team" }', '... on Account { clients { name } }'),
    ).toEqual({ data: { _entities: [{ clients: [{ name: 'web shop' }] }] } });
  },
};

describe('Apollo’s compatibility suite', () => {
  it.each(Object.entries(checks))('%s', async (name, check) => {
    await check();
    passed.push(name);
  });

  it('uses a schema that composes', () => {
    const services = fixtureNames.map((name) => ({
      name,
      typeDefs: parse(sdlOf(name)),
      url: `http://${name}`,
    }));
    const result = composeServices(services);
    expect(compositionHasErrors(result) ? result.errors : []).toEqual([]);
    expect(result.supergraphSdl).toContain('@audited(by: "security")');
    expect(result.publicSdl).not.toContain('unit');
  });

  it('has the results that the features page states', () => {
    const features = readFileSync(new URL('../../docs/features.md', import.meta.url), 'utf8');
    expect(/all (\d+) checks/.exec(features)?.[1]).toBe(`${Object.keys(checks).length}`);
  });
});
