import { describe, expect, it } from '@jest/globals';
import { buildSchema } from 'graphql';
import { startGateway } from '../support/gateway.js';
import { startGatewayWithIssuers } from '../support/gateway-with-issuers.js';
import { Issuer, timeOfDay } from '../support/issuer.js';
import { StudioServer } from '../support/studio-server.js';

const KEY = 'service:pools:the-key-of-the-graph';
const apollo = { APOLLO_KEY: KEY, APOLLO_GRAPH_REF: 'pools@production' };
const ROUTER_SECRET = 'the-secret-of-the-router-0123456789abc';

const CREATE = `mutation Create($input: CreateUserPoolInput!) {
  created: createUserPool(input: $input) { userPool { id } }
  other: createUserPool(input: { poolName: "a literal of the document" }) { userPool { name } }
}`;

/** Apollo's server reads its variables by itself, so that they have to be there; each test file has a process.env of its own. */
function setApolloVariables(environment: Readonly<Record<string, string>>): void {
  for (const name of ['APOLLO_KEY', 'APOLLO_GRAPH_REF', 'APOLLO_SCHEMA_REPORTING']) {
    const { env } = process;
    if (environment[name] === undefined) Reflect.deleteProperty(env, name);
    else env[name] = environment[name];
  }
}

/** What one request, sent with all sorts of secrets, leads to at Apollo. */
async function reported(environment: Readonly<Record<string, string>> = {}) {
  setApolloVariables(environment);
  await using studio = await StudioServer.start();
  await using issuer = await Issuer.start();
  const AUTH_ISSUERS = JSON.stringify([{ issuer: issuer.url, clientIds: ['a-client'] }]);
  const gateway = await startGateway(
    { AUTH_ISSUERS, ...environment },
    { timeOfDay, studio: studio.endpoints },
  );
  const token = await issuer.accessToken();
  const variables = { input: { poolName: 'a value of a variable' } };
  const response = await gateway.post(JSON.stringify({ query: CREATE, variables }), {
    authorization: `Bearer ${token}`,
    cookie: 'session=a-cookie',
    'x-api-key': 'a header of the client',
  });
  expect(await response.json()).toMatchObject({ data: { other: { userPool: { name: expect.anything() } } } });
  await gateway.stop();
  return { studio, token, log: gateway.log };
}

describe('The usage report to Apollo Studio', () => {
  it('is sent under the key of the graph, per operation', async () => {
    const { studio } = await reported(apollo);
    expect(studio.usage.map(({ headers }) => headers['x-api-key'])).toEqual([KEY]);
    const [report] = studio.reports;
    expect(report?.header?.graphRef).toBe('pools@production');
    expect(Object.keys(report?.tracesPerQuery ?? {})).toEqual([
      '# Create\nmutation Create($input:CreateUserPoolInput!){createUserPool(input:$input){userPool{id}}createUserPool(input:{}){userPool{name}}}',
    ]);
  });

  it('contains no values of variables, literals, headers, tokens or cookies', async () => {
    const { studio, token } = await reported(apollo);
    const sent = studio.usage.map(({ body }) => body.toString('latin1')).join();
    expect(sent).toContain('createUserPool');
    for (const secret of [
      'a value of a variable',
      'a literal of the document',
      'a header of the client',
      'a-cookie',
      token,
      token.split('.')[2] ?? '',
      KEY,
    ]) {
      expect(sent).not.toContain(secret);
    }
  });

  it('contains the client that names itself, and none if its name is not text', async () => {
    setApolloVariables(apollo);
    await using studio = await StudioServer.start();
    const gateway = await startGateway(apollo, { studio: studio.endpoints });
    const ask = async (clientInfo: unknown, headers = {}) =>
      (
        await gateway.post(JSON.stringify({ query: '{ __typename }', extensions: { clientInfo } }), headers)
      ).text();
    for (const odd of [null, 5, true, [], {}, ['a'], [['a']], { a: 'b' }]) {
      await ask(odd);
      await ask({ clientName: odd, clientVersion: odd });
    }
    await ask({ clientName: 'by-extension', clientVersion: 'v'.repeat(1_000) });
    await ask({ clientName: 5 }, { 'apollographql-client-name': 'by-header' });
    await gateway.stop();
    const stats = studio.reports.flatMap(({ tracesPerQuery }) =>
      Object.values(tracesPerQuery).flatMap(({ statsWithContext = [], trace = [] }) => [
        ...(
          statsWithContext as { context?: { clientName?: string | null; clientVersion?: string | null } }[]
        ).map(({ context }) => context),
        ...(trace as { clientName?: string | null; clientVersion?: string | null }[]),
      ]),
    );
    expect(new Set(stats.map((each) => each?.clientName))).toEqual(
      new Set(['', 'by-extension', 'by-header']),
    );
    expect(Math.max(...stats.map((each) => each?.clientVersion?.length ?? 0))).toBe(100);
    expect(gateway.log.filter(({ level }) => level === 'error' || level === 'warn')).toEqual([]);
  });

  it('contains no error messages', async () => {
    await using studio = await StudioServer.start();
    const gateway = await startGateway(apollo, { studio: studio.endpoints });
    const { errors } = await gateway.query('{ userPool(id: "no-id-of-a-pool") { name } }');
    expect(errors?.[0]?.message).toContain('no-id-of-a-pool');
    await gateway.stop();
    const sent = studio.usage.map(({ body }) => body.toString('latin1')).join();
    expect(sent).toContain('<masked>');
    expect(sent).not.toContain('no-id-of-a-pool');
  });

  it('contains no documents that cannot be executed', async () => {
    await using studio = await StudioServer.start();
    const gateway = await startGateway(apollo, { studio: studio.endpoints });
    await gateway.query('{ userPool(id: "a secret that does not parse"');
    await gateway.query('{ userPol(id: "a secret that does not validate") { name } }');
    await gateway.stop();
    const sent = studio.usage.map(({ body }) => body.toString('latin1')).join();
    expect(sent).toContain('GraphQLParseFailure');
    expect(sent).toContain('GraphQLValidationFailure');
    expect(sent).not.toContain('a secret');
  });

  it('is lost when Apollo does not respond, without other effects', async () => {
    const studio = await StudioServer.start();
    const { endpoints } = studio;
    await studio[Symbol.asyncDispose]();
    const gateway = await startGateway(apollo, { studio: endpoints });
    expect(await gateway.query('{ __typename }')).toEqual({ data: { __typename: 'Query' } });
    await gateway.stop();
    expect(gateway.log.filter(({ level }) => level === 'error').map(({ msg }) => msg)).toEqual([
      expect.stringMatching(/^Error sending report to Apollo servers: /),
    ]);
    expect(JSON.stringify(gateway.log)).not.toContain(KEY);
  });

  it('is not sent without a key, nor behind a router with a secret', async () => {
    const nothing = await reported({ APOLLO_GRAPH_REF: 'pools@production' });
    const behindARouter = await reported({ ...apollo, AUTH_ROUTER_SECRETS: ROUTER_SECRET });
    expect([nothing.studio.usage, behindARouter.studio.usage]).toEqual([[], []]);
    // Nor does Apollo's server begin to by itself, which it would tell.
    expect(JSON.stringify([nothing.log, behindARouter.log])).not.toContain('reporting');
  });

  it('is sent without a subgraph warning, and the key is never logged', async () => {
    const { log } = await reported({ ...apollo, LOG_LEVEL: 'debug' });
    expect(log.filter(({ level }) => level === 'warn' || level === 'error')).toEqual([]);
    expect(JSON.stringify(log)).not.toContain(KEY);
  });
});

describe('The schema report to Apollo Studio', () => {
  it('contains the schema as clients see it, with APOLLO_SCHEMA_REPORTING', async () => {
    await using studio = await StudioServer.start();
    const gateway = await startGateway(
      { ...apollo, APOLLO_SCHEMA_REPORTING: 'true' },
      { studio: studio.endpoints },
    );
    await studio.schemasReported(2);
    await gateway.stop();
    expect(studio.schemas.map(({ headers }) => headers['x-api-key'])).toEqual([KEY, KEY]);
    const { variables } = JSON.parse(String(studio.schemas[1]?.body)) as {
      variables: { report: { graphRef: string }; coreSchema: string };
    };
    expect(variables.report.graphRef).toBe('pools@production');
    const schema = buildSchema(variables.coreSchema);
    expect(Object.keys(schema.getQueryType()?.getFields() ?? {})).toEqual(
      expect.arrayContaining(['userPool', 'userPools']),
    );
    expect(schema.getMutationType()?.getFields()).toHaveProperty('createUserPool');
    expect(variables.coreSchema).not.toMatch(/_entities|_service|_Any|federation__|link__/);
  });

  it('has the schema id that usage reports refer to', async () => {
    await using studio = await StudioServer.start();
    const gateway = await startGateway(
      { ...apollo, APOLLO_SCHEMA_REPORTING: 'true' },
      { studio: studio.endpoints },
    );
    await studio.schemasReported(1);
    await gateway.query('{ userPools(first: 1) { edges { node { id } } } }');
    await gateway.stop();
    const { variables } = JSON.parse(String(studio.schemas[0]?.body)) as {
      variables: { report: { coreSchemaHash: string } };
    };
    expect(studio.reports[0]?.header?.executableSchemaId).toBe(variables.report.coreSchemaHash);
  });

  it('is not sent without APOLLO_SCHEMA_REPORTING', async () => {
    const { studio } = await reported(apollo);
    expect(studio.schemas).toEqual([]);
  });
});

describe('An inline trace', () => {
  const query = JSON.stringify({ query: '{ userPool(id: "us-east-1_aBcDeFgHi") { name } }' });
  const asking = { 'apollo-federation-include-trace': 'ftv1' };
  const secret = { 'x-poolgraph-router-secret': ROUTER_SECRET };

  async function traceFor(headers: Readonly<Record<string, string>>): Promise<unknown> {
    await using running = await startGatewayWithIssuers({ AUTH_ROUTER_SECRETS: ROUTER_SECRET });
    const authorization = `Bearer ${await running.cognito.accessToken()}`;
    const response = await running.gateway.post(query, { authorization, ...headers });
    const { extensions } = (await response.json()) as { extensions?: { ftv1?: string } };
    return extensions?.ftv1;
  }

  it('is returned to a router with a valid secret that requests it', async () => {
    expect(await traceFor({ ...asking, ...secret })).toMatch(/^[\w+/]+=*$/);
  });

  it('is not returned to other clients that request it', async () => {
    expect(await traceFor(asking)).toBeUndefined();
    expect(await traceFor(secret)).toBeUndefined();
    await using open = await startGateway();
    expect(await (await open.post(query, { ...asking, ...secret })).json()).not.toHaveProperty('extensions');
  });

  it('masks error messages', async () => {
    await using gateway = await startGateway({ AUTH_ROUTER_SECRETS: ROUTER_SECRET });
    const body = JSON.stringify({ query: '{ userPool(id: "no-id-of-a-pool") { name } }' });
    const response = await gateway.post(body, { ...asking, ...secret });
    const { extensions } = (await response.json()) as { extensions: { ftv1: string } };
    const trace = Buffer.from(extensions.ftv1, 'base64').toString('latin1');
    expect(trace).toContain('<masked>');
    expect(trace).not.toContain('no-id-of-a-pool');
  });
});
