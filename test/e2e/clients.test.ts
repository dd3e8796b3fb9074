import { describe, expect, it } from '@jest/globals';
import { createSchema } from '../../src/graphql/schema.js';
import { createClient, sentBy, UPDATE_CLIENT, CREATE_CLIENT } from '../support/clients.js';
import { refusal } from '../support/updating.js';
import { createPool, startGatewayWithCognito } from '../support/gateway-with-cognito.js';
import { selectMembers } from '../support/selection.js';

const EVERYTHING = selectMembers(createSchema({ production: false }), 'UserPoolClient');
const oauth = {
  allowedOAuthFlowsUserPoolClient: true,
  allowedOAuthFlows: ['CODE'],
  allowedOAuthScopes: ['openid'],
  callbackUrls: ['https://app.example.com/signed-in', 'myapp://signed-in'],
};

describe('Reading an app client', () => {
  it('returns its settings with one call, however often and by whatever path it is selected', async () => {
    await using running = await startGatewayWithCognito();
    const settings = {
      ...oauth,
      accessTokenValidity: 30,
      tokenValidityUnits: { accessToken: 'MINUTES' },
      explicitAuthFlows: ['ALLOW_USER_SRP_AUTH'],
      preventUserExistenceErrors: 'ENABLED',
      refreshTokenRotation: { feature: 'ENABLED', retryGracePeriodSeconds: 10 },
    };
    const ids = await createClient(running, settings);
    await using other = await startGatewayWithCognito({ cognito: running.cognito });
    const { data } = await other.gateway.query(
      `query ($userPoolId: ID!, $clientId: ID!, $representations: [_Any!]!) {
        root: userPoolClient(userPoolId: $userPoolId, clientId: $clientId) ${EVERYTHING.replace('clientSecret', '')}
        again: userPoolClient(userPoolId: $userPoolId, clientId: $clientId) { clientName userPool { name } }
        userPool(id: $userPoolId) { client(clientId: $clientId) { clientType } }
        _entities(representations: $representations) { ... on UserPoolClient { clientName } }
      }`.replace('externalId', ''),
      { ...ids, representations: [{ __typename: 'UserPoolClient', ...ids }] },
    );
    expect(data?.root).toMatchObject({
      ...ids,
      ...settings,
      tokenValidityUnits: { accessToken: 'MINUTES', idToken: null, refreshToken: null },
      refreshTokenValidity: 30,
      readAttributes: null,
    });
    expect(data?.again).toEqual({ clientName: 'a client', userPool: { name: 'a pool' } });
    expect(data?.userPool).toEqual({ client: { clientType: 'REGULAR' } });
    expect(data?._entities).toEqual([{ clientName: 'a client' }]);
    expect(other.cognito.calls('DescribeUserPoolClient')).toBe(1);
  });

  it('returns null for an unknown client or pool', async () => {
    await using running = await startGatewayWithCognito();
    const userPoolId = await createPool(running);
    const { data, errors } = await running.gateway.query(
      `{ a: userPoolClient(userPoolId: "${userPoolId}", clientId: "nobody") { clientName }
         b: userPoolClient(userPoolId: "us-east-1_None00000", clientId: "nobody") { clientName } }`,
    );
    expect([data, errors]).toEqual([{ a: null, b: null }, undefined]);
  });

  it('refuses an invalid client id without a call', async () => {
    await using running = await startGatewayWithCognito();
    const { errors } = await running.gateway.query(
      '{ userPoolClient(userPoolId: "us-east-1_a", clientId: "not an id") { clientName } }',
    );
    expect(errors).toMatchObject([
      { message: expect.stringMatching(/^clientId: /), extensions: { code: 'BAD_USER_INPUT' } },
    ]);
    expect(running.cognito.requests).toEqual([]);
  });

  it('nulls only the field that AWS denies', async () => {
    await using running = await startGatewayWithCognito();
    const { userPoolId, clientId } = await createClient(running);
    running.cognito.fail('DescribeUserPoolClient', refusal('AccessDeniedException'));
    const { data, errors } = await running.gateway.query(
      `{ userPool(id: "${userPoolId}") { name client(clientId: "${clientId}") { clientName } } }`,
    );
    expect(data?.userPool).toEqual({ name: 'a pool', client: null });
    expect(errors).toMatchObject([{ extensions: { code: 'UPSTREAM_DENIED' } }]);
  });
});

describe('Listing app clients', () => {
  it('costs one call per page, and no describe for fields of the list', async () => {
    await using running = await startGatewayWithCognito();
    const { userPoolId } = await createClient(running, { generateSecret: true });
    for (const clientName of ['b', 'c'])
      await running.gateway.query(CREATE_CLIENT, { input: { userPoolId, clientName } });
    const list = (selection: string, after = 'null') =>
      running.gateway.query(
        `{ userPool(id: "${userPoolId}") { clients(first: 2, after: ${after}) { nodes { ${selection} } pageInfo { hasNextPage endCursor } } } }`,
      );

    const first = (await list('id clientName clientId userPoolId')).data?.userPool as {
      clients: { nodes: { clientName: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
    };
    expect(first.clients.nodes.map((node) => node.clientName)).toEqual(['a client', 'b']);
    expect(first.clients.pageInfo.hasNextPage).toBe(true);
    const { data } = await list('clientName', JSON.stringify(first.clients.pageInfo.endCursor));
    expect(data?.userPool).toMatchObject({
      clients: { nodes: [{ clientName: 'c' }], pageInfo: { hasNextPage: false } },
    });
    expect(running.cognito.calls('ListUserPoolClients')).toBe(2);
    const secrets = await list('secrets { clientSecretId }');
    expect(secrets.errors).toBeUndefined();
    expect(running.cognito.calls('ListUserPoolClientSecrets')).toBe(2);
    expect(running.cognito.calls('DescribeUserPoolClient')).toBe(0);

    await list('authSessionValidity');
    expect(running.cognito.calls('DescribeUserPoolClient')).toBe(2);
  });
});

describe('Creating an app client', () => {
  it('omits empty lists of URLs, which Cognito refuses for client_credentials', async () => {
    await using running = await startGatewayWithCognito();
    const userPoolId = await createPool(running);
    const input = {
      userPoolId,
      clientName: 'a machine',
      generateSecret: true,
      allowedOAuthFlowsUserPoolClient: true,
      allowedOAuthFlows: ['CLIENT_CREDENTIALS'],
      allowedOAuthScopes: ['orders/read'],
      callbackUrls: [],
      logoutUrls: [],
    };
    const create = async (): Promise<unknown> =>
      (await running.gateway.query(CREATE_CLIENT, { input })).data?.answer;
    expect(await create()).toMatchObject({
      applied: false,
      userErrors: [{ code: 'INVALID_PARAMETER', message: 'Invalid scope requested: orders/read' }],
    });
    await running.gateway.query(
      'mutation ($input: CreateUserPoolResourceServerInput!) { createUserPoolResourceServer(input: $input) { applied } }',
      {
        input: {
          userPoolId,
          identifier: 'orders',
          name: 'Orders',
          scopes: [{ scopeName: 'read', scopeDescription: 'Read orders' }],
        },
      },
    );
    expect(await create()).toMatchObject({ applied: true, userErrors: [] });
    expect(Object.keys(sentBy(running, 'CreateUserPoolClient'))).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/URLs/)]),
    );
  });

  it('reports all errors at once with input paths, and sends nothing', async () => {
    await using running = await startGatewayWithCognito();
    const userPoolId = await createPool(running);
    const input = {
      userPoolId,
      clientName: 'a/b',
      ...oauth,
      callbackUrls: ['http://app.example.com/'],
      accessTokenValidity: 25,
    };
    const { data } = await running.gateway.query(CREATE_CLIENT, { input });
    const { userErrors } = data?.answer as { userErrors: { field: string[] }[] };
    expect(userErrors.map(({ field }) => field)).toEqual([
      ['clientName'],
      ['callbackUrls', '0'],
      ['accessTokenValidity'],
    ]);
    expect(running.cognito.calls('CreateUserPoolClient')).toBe(0);
  });

  it('sends only reads in a dry run', async () => {
    await using running = await startGatewayWithCognito();
    const userPoolId = await createPool(running);
    const variables = { input: { userPoolId, clientName: 'a client' }, dryRun: true };
    const { data } = await running.gateway.query(CREATE_CLIENT, variables);
    expect(data?.answer).toEqual({ userPoolClient: null, applied: false, userErrors: [] });
    expect(running.cognito.calls('CreateUserPoolClient')).toBe(0);
  });
});

describe('Updating an app client', () => {
  it('sends unchanged settings too, because Cognito resets omitted ones', async () => {
    await using running = await startGatewayWithCognito();
    const ids = await createClient(running, { ...oauth, authSessionValidity: 7 });
    const input = { ...ids, preventUserExistenceErrors: 'ENABLED' };
    const { data } = await running.gateway.query(UPDATE_CLIENT, { input });
    expect(data?.answer).toMatchObject({
      applied: true,
      changes: [{ path: ['preventUserExistenceErrors'], before: null, after: 'ENABLED' }],
      userErrors: [],
    });
    expect(sentBy(running, 'UpdateUserPoolClient')).toMatchObject({
      ClientName: 'a client',
      AuthSessionValidity: 7,
      CallbackURLs: oauth.callbackUrls,
      AllowedOAuthFlowsUserPoolClient: true,
      PreventUserExistenceErrors: 'ENABLED',
    });
  });

  it('does not turn unset attributes, which mean all standard ones, into a list', async () => {
    await using running = await startGatewayWithCognito();
    const ids = await createClient(running);
    await running.gateway.query(UPDATE_CLIENT, { input: { ...ids, authSessionValidity: 5 } });
    expect(sentBy(running, 'UpdateUserPoolClient')).not.toHaveProperty('ReadAttributes');
    expect(sentBy(running, 'UpdateUserPoolClient')).not.toHaveProperty('WriteAttributes');

    await running.gateway.query(UPDATE_CLIENT, { input: { ...ids, readAttributes: ['email'] } });
    expect(sentBy(running, 'UpdateUserPoolClient')).toHaveProperty('ReadAttributes', ['email']);
    await running.gateway.query(UPDATE_CLIENT, { input: { ...ids, readAttributes: null } });
    expect(sentBy(running, 'UpdateUserPoolClient')).not.toHaveProperty('ReadAttributes');
  });

  it('treats an empty list of URLs as none and omits it', async () => {
    await using running = await startGatewayWithCognito();
    const ids = await createClient(running, { ...oauth, logoutUrls: ['https://app.example.com/'] });
    const { data } = await running.gateway.query(UPDATE_CLIENT, { input: { ...ids, logoutUrls: [] } });
    expect(data?.answer).toMatchObject({
      applied: true,
      changes: [{ path: ['logoutUrls'], before: ['https://app.example.com/'], after: null }],
    });
    expect(sentBy(running, 'UpdateUserPoolClient')).not.toHaveProperty('LogoutURLs');

    const again = await running.gateway.query(UPDATE_CLIENT, { input: { ...ids, logoutUrls: [] } });
    expect(again.data?.answer).toMatchObject({ applied: false, changes: [] });
    expect(running.cognito.calls('UpdateUserPoolClient')).toBe(1);
  });

  it('refuses OAuth settings without OAuth, with the message of the backend', async () => {
    await using running = await startGatewayWithCognito();
    const ids = await createClient(running, oauth);
    const input = { ...ids, allowedOAuthFlowsUserPoolClient: null };
    const { data } = await running.gateway.query(UPDATE_CLIENT, { input });
    expect(data?.answer).toMatchObject({ applied: false, userErrors: [{ code: 'INVALID_PARAMETER' }] });
  });

  it('changes nothing if the client was modified after the expected date', async () => {
    await using running = await startGatewayWithCognito();
    const ids = await createClient(running);
    const { errors } = await running.gateway.query(UPDATE_CLIENT, {
      input: { ...ids, authSessionValidity: 5 },
      expected: '2020-01-01T00:00:00.000Z',
    });
    expect(errors).toMatchObject([{ extensions: { code: 'CONFLICT' } }]);
    expect(running.cognito.calls('UpdateUserPoolClient')).toBe(0);
  });

  it('has no input field for a secret', async () => {
    await using running = await startGatewayWithCognito();
    const ids = await createClient(running);
    for (const secret of [{ generateSecret: true }, { clientSecret: 'a'.repeat(24) }]) {
      const { errors } = await running.gateway.query(UPDATE_CLIENT, { input: { ...ids, ...secret } });
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    }
  });

  it('keeps all of 20 concurrent patches of one client', async () => {
    await using running = await startGatewayWithCognito({ environment: { EMBEDDED_QUOTAS: 'off' } });
    const ids = await createClient(running);
    const patches: object[] = [
      { clientName: 'renamed' },
      { refreshTokenValidity: 10 },
      { accessTokenValidity: 2 },
      { idTokenValidity: 3 },
      { readAttributes: ['email'] },
      { writeAttributes: ['name'] },
      { explicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'] },
      { supportedIdentityProviders: ['COGNITO'] },
      { preventUserExistenceErrors: 'ENABLED' },
      { enableTokenRevocation: false },
      { authSessionValidity: 9 },
      ...Array.from({ length: 9 }, () => oauth),
    ];
    const answers = await Promise.all(
      patches.map((patch) => running.gateway.query(UPDATE_CLIENT, { input: { ...ids, ...patch } })),
    );
    for (const { errors } of answers) expect(errors).toBeUndefined();
    const fields = Object.keys(Object.assign({}, ...patches) as object);
    const { data } = await running.gateway.query(
      `query ($userPoolId: ID!, $clientId: ID!) { userPoolClient(userPoolId: $userPoolId, clientId: $clientId) { ${fields.join(' ')} } }`,
      ids,
    );
    expect(data?.userPoolClient).toEqual(Object.assign({}, ...patches));
  }, 60_000);
});

describe('Deleting an app client', () => {
  it('returns the deleted client, which then no longer exists', async () => {
    await using running = await startGatewayWithCognito();
    const ids = await createClient(running);
    const remove =
      'mutation ($userPoolId: ID!, $clientId: ID!) { answer: deleteUserPoolClient(userPoolId: $userPoolId, clientId: $clientId) { userPoolClient { clientName } applied userErrors { code field } } }';
    expect((await running.gateway.query(remove, ids)).data?.answer).toEqual({
      userPoolClient: { clientName: 'a client' },
      applied: true,
      userErrors: [],
    });
    expect((await running.gateway.query(remove, ids)).data?.answer).toEqual({
      userPoolClient: null,
      applied: false,
      userErrors: [{ code: 'NOT_FOUND', field: ['clientId'] }],
    });
    const read =
      'query ($userPoolId: ID!, $clientId: ID!) { userPoolClient(userPoolId: $userPoolId, clientId: $clientId) { clientName } }';
    expect((await running.gateway.query(read, ids)).data).toEqual({ userPoolClient: null });
  });
});
