import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { composeSupergraph, subgraphsAt } from '../../examples/supergraph/compose.js';
import type { Router } from '../../examples/supergraph/hive-gateway.js';
import { startSubgraph } from '../../examples/supergraph/subgraphs.js';
import type { Answer } from '../../test/support/gateway.js';
import { startGatewayWithIssuers, type GatewayWithIssuers } from '../../test/support/gateway-with-issuers.js';
import { routers, SupergraphFile, START_MS } from './routers.js';

const SECRET = 'a-secret-that-the-router-in-front-knows';
const ALL_SCOPES = 'poolgraph/read poolgraph/sensitive';

let poolgraph: GatewayWithIssuers;
let subgraphs: readonly { readonly url: string; readonly stop: () => Promise<void> }[];
let supergraph: SupergraphFile;

beforeAll(async () => {
  poolgraph = await startGatewayWithIssuers({ EMBEDDED_SAMPLES: '1', AUTH_ROUTER_SECRETS: SECRET });
  const tenants = await startSubgraph('tenants');
  const applications = await startSubgraph('applications');
  subgraphs = [tenants, applications];
  const urls = { poolgraph: poolgraph.gateway.url, tenants: tenants.url, applications: applications.url };
  supergraph = new SupergraphFile(composeSupergraph(subgraphsAt(urls)));
});
afterAll(async () => {
  await Promise.all(subgraphs.map(({ stop }) => stop()));
  await poolgraph[Symbol.asyncDispose]();
  supergraph.remove();
});

/** Asks a router with a token that has these scopes; without any, if there are none. */
async function ask(
  { url }: Router,
  query: string,
  { scope, headers = {} }: { readonly scope?: string; readonly headers?: object } = {},
): Promise<Answer> {
  const authorization = scope && {
    authorization: `Bearer ${await poolgraph.cognito.accessToken({ scope })}`,
  };
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...authorization, ...headers },
    body: JSON.stringify({ query }),
  });
  return (await response.json()) as Answer;
}

const BY_ID =
  '{ tenants(first: 2) { nodes { name userPool { id name userPoolTier } } pageInfo { hasNextPage } } }';
const BY_ARN = '{ applications { name tenant { name } userPool { id name } } }';
const FUNCTIONS = `{ applications { userPool { lambdaConfig { triggers { name function { arn team } } } } } }`;

describe.each(Object.entries(routers))('%s', (_name, start) => {
  let router: Router;
  beforeAll(async () => {
    router = await start(supergraph.path, SECRET);
  }, START_MS);
  afterAll(() => router.stop());

  it('joins tenants to pools that they name by id, for the caller whose token it passes on', async () => {
    expect(await ask(router, BY_ID, { scope: ALL_SCOPES })).toEqual({
      data: {
        tenants: {
          nodes: [
            {
              name: 'Example Shop',
              userPool: { id: 'us-east-1_Example01', name: 'shop-customers', userPoolTier: 'ESSENTIALS' },
            },
            {
              name: 'Workforce',
              userPool: expect.objectContaining({ id: 'us-east-1_Example02', name: 'workforce' }),
            },
          ],
          pageInfo: { hasNextPage: true },
        },
      },
    });
  });

  it('joins applications to pools that they name by ARN', async () => {
    expect(await ask(router, BY_ARN, { scope: ALL_SCOPES })).toEqual({
      data: {
        applications: [
          {
            name: 'web shop',
            tenant: { name: 'Example Shop' },
            userPool: { id: 'us-east-1_Example01', name: 'shop-customers' },
          },
          {
            name: 'partner portal',
            tenant: null,
            userPool: { id: 'us-east-1_Example03', name: 'partner-portal' },
          },
        ],
      },
    });
  });

  it('gets more about a pool’s functions from another subgraph', async () => {
    const { data, errors } = await ask(router, FUNCTIONS, { scope: ALL_SCOPES });
    expect(errors).toBeUndefined();
    expect((data?.applications as unknown[])[1]).toMatchObject({
      userPool: {
        lambdaConfig: {
          triggers: expect.arrayContaining([
            {
              name: 'preSignUp',
              function: { arn: expect.stringContaining('partner-pre-sign-up'), team: 'partners' },
            },
          ]),
        },
      },
    });
  });

  it('returns the answers of poolgraph, also for changes', async () => {
    const query =
      'mutation { createUserPool(input: { poolName: "by a router" }) { userPool { name } userErrors { field } } }';
    expect(await ask(router, query, { scope: 'poolgraph/read poolgraph/write' })).toEqual({
      data: { createUserPool: { userPool: { name: 'by a router' }, userErrors: [] } },
    });
  });

  it('passes on the refusals of poolgraph, with the rest of the answer', async () => {
    const query = '{ tenants(first: 1) { nodes { name } } userPool(id: "no id") { name } }';
    const { data, errors } = await ask(router, query, { scope: ALL_SCOPES });
    expect(data).toEqual({ tenants: { nodes: [{ name: 'Example Shop' }] }, userPool: null });
    expect(errors).toMatchObject([
      { message: expect.stringContaining('no id'), extensions: { code: 'BAD_USER_INPUT' } },
    ]);
  });

  it('passes on that a caller lacks a scope', async () => {
    const { data, errors } = await ask(router, FUNCTIONS, { scope: 'poolgraph/read' });
    expect(JSON.stringify(data)).not.toContain('arn:');
    expect(errors?.map(({ extensions }) => extensions.code)).toContain('FORBIDDEN');
  });

  it('gets no pool for a caller without a token, but the data of other subgraphs', async () => {
    const { data, errors } = await ask(router, BY_ID);
    expect(JSON.stringify(data)).toContain('Example Shop');
    expect(JSON.stringify(data)).not.toContain('shop-customers');
    expect(errors?.map(({ extensions }) => extensions.code)).toContain('UNAUTHENTICATED');
  });

  it('sends its own secret, whatever a client sends as the router’s secret', async () => {
    const headers = { 'x-poolgraph-router-secret': 'a-secret-that-some-client-has-made-up-itself' };
    const { errors } = await ask(router, BY_ID, { scope: ALL_SCOPES, headers });
    expect(errors).toBeUndefined();
  });

  it(
    'gets no answer with another secret',
    async () => {
      const other = await start(supergraph.path, SECRET.replace('knows', 'guess'));
      const { data, errors } = await ask(other, BY_ID, { scope: ALL_SCOPES }).finally(other.stop);
      expect(JSON.stringify(data)).not.toContain('shop-customers');
      expect(errors?.map(({ extensions }) => extensions.code)).toContain('UNAUTHENTICATED');
    },
    START_MS,
  );
});
