import { describe, expect, it } from '@jest/globals';
import { EmbeddedCognito } from '../../src/embedded/embedded-cognito.js';
import { loadSamples } from '../../src/embedded/samples.js';
import {
  createPool,
  startGatewayWithCognito,
  type GatewayWithCognito,
} from '../support/gateway-with-cognito.js';
import { refusal } from '../support/updating.js';
import { REGION, startTenants } from '../support/tenants.js';

type Scope = Readonly<{ scopeName: string; scopeDescription: string }>;

const WHOLE = 'id userPoolId identifier name scopes { scopeName scopeDescription } managedBy';
const PAYLOAD = `userPoolResourceServer { ${WHOLE} } changes { path before after masked } applied userErrors { code field message }`;
const CREATE = `mutation ($input: CreateUserPoolResourceServerInput!, $dryRun: Boolean! = false) {
  payload: createUserPoolResourceServer(input: $input, dryRun: $dryRun) { ${PAYLOAD} } }`;
const UPDATE = `mutation ($input: UpdateUserPoolResourceServerInput!, $dryRun: Boolean! = false) {
  payload: updateUserPoolResourceServer(input: $input, dryRun: $dryRun) { ${PAYLOAD} } }`;
const DELETE = `mutation ($userPoolId: ID!, $identifier: String!, $dryRun: Boolean! = false) {
  payload: deleteUserPoolResourceServer(userPoolId: $userPoolId, identifier: $identifier, dryRun: $dryRun) { ${PAYLOAD} } }`;
const READ = `query ($userPoolId: ID!, $identifier: String!) {
  server: userPoolResourceServer(userPoolId: $userPoolId, identifier: $identifier) { ${WHOLE} userPool { id } } }`;
const LIST = `query ($id: ID!, $first: Int!, $after: String) { userPool(id: $id) {
  resourceServers(first: $first, after: $after) { nodes { ${WHOLE} } pageInfo { hasNextPage endCursor } } } }`;

const scope = (scopeName: string): Scope => ({ scopeName, scopeDescription: `May ${scopeName}` });
const identifier = 'https://orders.example.com';

interface Page {
  readonly nodes: readonly object[];
  readonly pageInfo: { readonly endCursor: string };
}

const sample = 'us-east-1_Example01';

/** With the sample pools, which were not written a moment ago. */
function withSamples() {
  const samples = new EmbeddedCognito({ account: '123456789012', now: () => new Date() });
  loadSamples(samples, [REGION]);
  return startGatewayWithCognito({ server: { cognito: samples } });
}

/** A pool with one resource server, and what is asked of it. */
async function withServer(
  running: GatewayWithCognito,
  scopes: readonly Scope[] = [scope('read'), scope('write')],
) {
  const { gateway, cognito } = running;
  const userPoolId = await createPool(running);
  const ask = async (query: string, variables: object = {}) =>
    gateway.query(query, { userPoolId, identifier, ...variables });
  const payload = async (query: string, input: object, more: object = {}) => {
    const answer = await ask(query, { input: { userPoolId, identifier, ...input }, ...more });
    expect(answer.errors).toBeUndefined();
    return answer.data?.payload as {
      userPoolResourceServer: { scopes: Scope[]; name: string } | null;
      changes: unknown[];
      applied: boolean;
      userErrors: unknown[];
    };
  };
  await payload(CREATE, { name: 'Orders', scopes });
  const sent = cognito.requests.length;
  return {
    userPoolId,
    ask,
    payload,
    update: (input: object, more: object = {}) => payload(UPDATE, input, more),
    read: async () => (await ask(READ)).data?.server as Readonly<Record<string, unknown>> | null,
    operations: () => cognito.requests.slice(sent).map(({ operation }) => operation),
  };
}

describe('Reading resource servers', () => {
  it('reads one by pool and identifier once, and then from the cache', async () => {
    await using running = await withSamples();
    const { gateway, cognito } = running;
    const server = {
      id: expect.any(String),
      userPoolId: sample,
      identifier: 'catalogue',
      name: 'Catalogue',
      scopes: [],
      managedBy: null,
    };
    const both = `query ($userPoolId: ID!, $identifier: String!) {
      a: userPoolResourceServer(userPoolId: $userPoolId, identifier: $identifier) { ${WHOLE} }
      b: userPool(id: $userPoolId) { resourceServer(identifier: $identifier) { ${WHOLE} } } }`;
    const variables = { userPoolId: sample, identifier: 'catalogue' };
    expect((await gateway.query(both, variables)).data).toEqual({ a: server, b: { resourceServer: server } });
    expect((await gateway.query(READ, variables)).data?.server).toEqual({
      ...server,
      userPool: { id: sample },
    });
    expect(cognito.requests.map(({ operation }) => operation).sort()).toEqual([
      'DescribeResourceServer',
      'DescribeUserPool',
    ]);
  });

  it('returns null for an unknown one, and names an invalid argument', async () => {
    await using running = await withSamples();
    const ask = (asked: string) => running.gateway.query(READ, { userPoolId: sample, identifier: asked });
    expect(await ask('nobody')).toEqual({ data: { server: null } });
    expect((await ask('a b')).errors).toMatchObject([
      { message: expect.stringMatching(/^identifier: /), extensions: { code: 'BAD_USER_INPUT' } },
    ]);
  });

  it('takes one call per page for a list, which contains every field', async () => {
    await using running = await withSamples();
    const { gateway, cognito } = running;
    const page = async (first: number, after?: string) => {
      const { data, errors } = await gateway.query(LIST, { id: sample, first, after });
      const pool = data?.userPool as { resourceServers: Page | null } | undefined;
      return { page: pool?.resourceServers, errors };
    };
    const first = await page(1);
    expect(first.page?.nodes).toMatchObject([
      {
        identifier: 'https://orders.shop.example.com',
        scopes: [{ scopeName: 'read' }, { scopeName: 'write' }],
      },
    ]);
    const rest = await page(1, first.page?.pageInfo.endCursor);
    expect(rest.page).toMatchObject({
      nodes: [{ identifier: 'catalogue' }],
      pageInfo: { hasNextPage: false },
    });
    expect(cognito.requests.map(({ operation }) => operation)).toEqual([
      'DescribeUserPool',
      'ListResourceServers',
      'ListResourceServers',
    ]);
    const { errors } = await page(51);
    expect(errors).toMatchObject([{ message: 'first must be from 1 to 50; got 51.' }]);
  });

  it('fails alone when AWS denies access', async () => {
    await using running = await startGatewayWithCognito();
    const { userPoolId, ask } = await withServer(running);
    running.cognito.fail('ListResourceServers', refusal('AccessDeniedException'), Infinity);
    const { data, errors } = await ask(
      `query ($id: ID!) { userPool(id: $id) { name resourceServers { nodes { name } } groups { nodes { groupName } } } }`,
      { id: userPoolId },
    );
    expect(data).toEqual({ userPool: { name: 'a pool', resourceServers: null, groups: { nodes: [] } } });
    expect(errors).toMatchObject([
      { path: ['userPool', 'resourceServers'], extensions: { code: 'UPSTREAM_DENIED' } },
    ]);
  });

  it('does not show a tenant the resource servers of another', async () => {
    await using tenants = await startTenants();
    const input = (name: string) => ({ userPoolId: `${REGION}_${name}`, identifier, name: 'Orders' });
    for (const name of ['Shop01', 'Bank01']) await tenants.ask('operator', CREATE, { input: input(name) });
    const own = await tenants.ask('shop', READ, input('Shop01'));
    expect(own.data?.server).toMatchObject({ name: 'Orders' });
    expect(await tenants.ask('shop', READ, input('Bank01'))).toEqual({ data: { server: null } });
    const refused = await tenants.ask('shop', DELETE, input('Bank01'));
    expect(refused.data?.payload).toMatchObject({
      userPoolResourceServer: null,
      userErrors: [{ code: 'USER_POOL_NOT_FOUND', field: ['userPoolId'] }],
    });
    expect((await tenants.ask('bank', READ, input('Bank01'))).data?.server).toMatchObject({ name: 'Orders' });
  });
});

describe('Creating a resource server', () => {
  it('reports all input errors at once with paths, and sends nothing', async () => {
    await using running = await startGatewayWithCognito();
    const { payload, operations } = await withServer(running);
    const { userErrors } = await payload(CREATE, {
      identifier: 'a b',
      name: '',
      scopes: [{ scopeName: 'a/b', scopeDescription: 'a' }],
    });
    expect(userErrors).toMatchObject([
      { field: ['identifier'], message: expect.stringContaining('without spaces') },
      { field: ['name'], message: 'Expected at least 1 character, got 0.' },
      { field: ['name'] },
      { field: ['scopes', '0', 'scopeName'], message: expect.stringContaining('got "a/b"') },
    ]);
    expect(operations()).toEqual([]);
  });

  it('is refused in the words of Cognito when the identifier is taken', async () => {
    await using running = await startGatewayWithCognito();
    const { userPoolId, payload } = await withServer(running);
    expect((await payload(CREATE, { name: 'Others' })).userErrors).toEqual([
      {
        code: 'INVALID_PARAMETER',
        field: null,
        message: `${identifier} already exists in user pool ${userPoolId}.`,
      },
    ]);
  });
});

describe('Updating a resource server', () => {
  it('keeps the scopes when only the name is given, although Cognito would remove them', async () => {
    await using running = await startGatewayWithCognito();
    const { update, operations } = await withServer(running);
    expect(await update({ name: 'All orders' })).toMatchObject({
      applied: true,
      userPoolResourceServer: { name: 'All orders', scopes: [scope('read'), scope('write')] },
      changes: [{ path: ['name'], before: 'Orders', after: 'All orders', masked: false }],
    });
    expect(operations()).toEqual([
      'DescribeResourceServer',
      'UpdateResourceServer',
      'DescribeResourceServer',
    ]);
  });

  it('treats the scopes as a set and sends nothing when only their order differs', async () => {
    await using running = await startGatewayWithCognito();
    const { update, operations } = await withServer(running);
    expect(await update({ scopes: [scope('write'), scope('read')] })).toMatchObject({
      applied: false,
      changes: [],
    });
    expect(operations()).toEqual(['DescribeResourceServer']);
  });

  it.each([null, []])('removes the scopes by %j, once', async (none) => {
    await using running = await startGatewayWithCognito();
    const { update, operations } = await withServer(running);
    const { applied, userPoolResourceServer } = await update({ scopes: none });
    expect([applied, userPoolResourceServer?.scopes]).toEqual([true, []]);
    const before = operations().length;
    expect(await update({ scopes: none })).toMatchObject({ applied: false, changes: [] });
    expect(operations().slice(before)).toEqual(['DescribeResourceServer']);
  });

  it('refuses to clear the name, and an unknown resource server', async () => {
    await using running = await startGatewayWithCognito();
    const { update } = await withServer(running);
    expect((await update({ name: null })).userErrors).toMatchObject([
      { code: 'NOT_CLEARABLE', field: ['name'] },
    ]);
    expect((await update({ identifier: 'nobody', name: 'a' })).userErrors).toMatchObject([
      { code: 'NOT_FOUND', field: ['identifier'] },
    ]);
  });

  it('shows in a dry run what it would change, and changes nothing', async () => {
    await using running = await startGatewayWithCognito();
    const { update, operations } = await withServer(running);
    const dry = await update({ scopes: [scope('read')] }, { dryRun: true });
    expect(dry).toMatchObject({ applied: false, changes: [{ path: ['scopes'], after: [scope('read')] }] });
    // The clients are looked at, because a scope would be gone.
    expect(operations()).toEqual(['DescribeResourceServer', 'ListUserPoolClients']);
  });
});

describe('Deleting a resource server', () => {
  it('returns the deleted one, which then no longer appears in reads and lists', async () => {
    await using running = await startGatewayWithCognito();
    const { userPoolId, ask, read } = await withServer(running);
    await read();
    const dry = await ask(DELETE, { dryRun: true });
    expect(dry.data?.payload).toMatchObject({ applied: false, userPoolResourceServer: { name: 'Orders' } });
    const { data } = await ask(DELETE);
    expect(data?.payload).toMatchObject({ applied: true, userPoolResourceServer: { name: 'Orders' } });
    expect(await read()).toBeNull();
    expect((await ask(LIST, { id: userPoolId, first: 5 })).data).toMatchObject({
      userPool: { resourceServers: { nodes: [] } },
    });
    expect((await ask(DELETE)).data).toMatchObject({ payload: { userErrors: [{ code: 'NOT_FOUND' }] } });
  });
});
