import { describe, expect, it } from '@jest/globals';
import { EmbeddedCognito } from '../../src/embedded/embedded-cognito.js';
import { loadSamples } from '../../src/embedded/samples.js';
import { startGateway, type Answer, type Gateway } from '../support/gateway.js';
import { startGatewayWithCognito } from '../support/gateway-with-cognito.js';
import { startGatewayWithIssuers } from '../support/gateway-with-issuers.js';
import { REGION, startTenants } from '../support/tenants.js';
import { refusal } from '../support/updating.js';

type Entries = readonly { readonly key: string; readonly value: string }[];
type Provider = Readonly<Record<string, unknown>>;

const WITHOUT_SECRETS = `userPoolId providerName providerType providerDetails { key value } idpIdentifiers
  attributeMapping { key value } acrMapping { key value } creationDate lastModifiedDate`;
const WHOLE = `${WITHOUT_SECRETS} secretProviderDetails { key value }`;
const PAYLOAD = `userPoolIdentityProvider { ${WITHOUT_SECRETS} } changes { path masked before after } applied
  userErrors { code field message }`;
const READ = `query ($userPoolId: ID!, $providerName: String!) {
  provider: userPoolIdentityProvider(userPoolId: $userPoolId, providerName: $providerName) { ${WHOLE} } }`;
const CREATE = `mutation ($input: CreateUserPoolIdentityProviderInput!) {
  payload: createUserPoolIdentityProvider(input: $input) { ${PAYLOAD} } }`;
const UPDATE = `mutation ($input: UpdateUserPoolIdentityProviderInput!, $dryRun: Boolean! = false) {
  payload: updateUserPoolIdentityProvider(input: $input, dryRun: $dryRun) { ${PAYLOAD} } }`;
const DELETE = `mutation ($userPoolId: ID!, $providerName: String!) {
  payload: deleteUserPoolIdentityProvider(userPoolId: $userPoolId, providerName: $providerName) { ${PAYLOAD} } }`;

const google = { userPoolId: `${REGION}_Example01`, providerName: 'Google' };
const hub = { userPoolId: `${REGION}_Example03`, providerName: 'PartnerHub' };
const apple = { userPoolId: `${REGION}_Example05`, providerName: 'SignInWithApple' };
const SECRET = 'sample-secret-of-partner-hub';

/** With the sample pools, behind a socket, so that calls are counted. */
function withSamples() {
  const cognito = new EmbeddedCognito({ account: '123456789012', now: () => new Date() });
  loadSamples(cognito, [REGION]);
  return startGatewayWithCognito({ server: { cognito } });
}

const entries = (map: object): Entries =>
  Object.entries(map).map(([key, value]) => ({ key, value: String(value) }));
const asMap = (list: unknown) =>
  Object.fromEntries(((list ?? []) as Entries).map(({ key, value }) => [key, value]));

interface Payload {
  readonly userPoolIdentityProvider: Provider | null;
  readonly changes: readonly { readonly path: readonly string[] }[];
  readonly applied: boolean;
  readonly userErrors: readonly object[];
}

async function payloadOf(answer: Promise<Answer>): Promise<Payload> {
  const { data, errors } = await answer;
  expect(errors).toBeUndefined();
  return data?.payload as Payload;
}

const update = (gateway: Gateway, input: object, dryRun = false) =>
  payloadOf(gateway.query(UPDATE, { input, dryRun }));
const read = async (gateway: Gateway, ids: object) =>
  (await gateway.query(READ, ids)).data?.provider as Provider;

describe('Reading identity providers', () => {
  it('returns details and secrets separately, and reads only the secrets from Cognito every time', async () => {
    await using running = await withSamples();
    const { gateway, cognito } = running;
    const SHOWN = READ.replace(WHOLE, WITHOUT_SECRETS);
    const shown = async () => (await gateway.query(SHOWN, hub)).data?.provider as Provider;
    const provider = await shown();
    expect(provider).toMatchObject({ providerType: 'OIDC', idpIdentifiers: null, acrMapping: null });
    expect(asMap(provider.providerDetails)).toMatchObject({
      client_id: 'partner-portal',
      attributes_url_add_attributes: 'false',
    });
    expect(JSON.stringify(provider)).not.toContain(SECRET);
    expect(await shown()).toEqual(provider);
    expect(cognito.calls()).toBe(1);

    for (const calls of [2, 3]) {
      const whole = await read(gateway, hub);
      expect(whole.secretProviderDetails).toEqual([{ key: 'client_secret', value: SECRET }]);
      expect(whole.providerDetails).toEqual(provider.providerDetails);
      expect(cognito.calls()).toBe(calls);
    }
    expect(await shown()).toEqual(provider);
    expect(cognito.calls()).toBe(3);
  });

  it('takes a list call for names, types and dates, and a describe for what the list has not', async () => {
    await using running = await withSamples();
    const { gateway, cognito } = running;
    const list = (fields: string) =>
      gateway.query(`{ userPool(id: "${google.userPoolId}") { identityProviders { nodes { ${fields} } } } }`);
    const { data } = await list('providerName providerType creationDate lastModifiedDate');
    expect(data).toMatchObject({
      userPool: { identityProviders: { nodes: [{ providerName: 'Google', providerType: 'GOOGLE' }] } },
    });
    await list('idpIdentifiers');
    expect(cognito.requests.map(({ operation }) => operation)).toEqual([
      'DescribeUserPool',
      'ListIdentityProviders',
      'ListIdentityProviders',
      'DescribeIdentityProvider',
    ]);
  });

  it('fails alone when AWS denies access', async () => {
    await using running = await withSamples();
    running.cognito.fail('DescribeIdentityProvider', refusal('AccessDeniedException'), Infinity);
    const { data, errors } = await running.gateway.query(
      `{ userPool(id: "${google.userPoolId}") { name identityProvider(providerName: "Google") { idpIdentifiers }
         identityProviders { nodes { providerName } } } }`,
    );
    expect(data).toEqual({
      userPool: {
        name: 'shop-customers',
        identityProvider: null,
        identityProviders: { nodes: [{ providerName: 'Google' }] },
      },
    });
    expect(errors).toMatchObject([
      { path: ['userPool', 'identityProvider'], extensions: { code: 'UPSTREAM_DENIED' } },
    ]);
  });

  it('shows secrets only to callers with their scope, and other details to all', async () => {
    await using running = await startGatewayWithIssuers({ EMBEDDED_SAMPLES: '1' });
    const ask = async (scope: string, query = READ) => {
      const authorization = `Bearer ${await running.cognito.accessToken({ scope })}`;
      const response = await running.gateway.post(JSON.stringify({ query, variables: hub }), {
        authorization,
      });
      return (await response.json()) as Answer;
    };
    const all = 'poolgraph/read poolgraph/write poolgraph/delete poolgraph/sensitive poolgraph/operate';
    const refused = await ask(all);
    expect(refused.data?.provider).toMatchObject({ providerType: 'OIDC', secretProviderDetails: null });
    expect(asMap((refused.data?.provider as Provider).providerDetails)).toMatchObject({
      client_id: 'partner-portal',
    });
    expect(refused.errors).toMatchObject([
      { path: ['provider', 'secretProviderDetails'], extensions: { code: 'FORBIDDEN' } },
    ]);
    expect(JSON.stringify(refused)).not.toContain(SECRET);
    expect(JSON.stringify(await ask('poolgraph/read poolgraph/secrets'))).toContain(SECRET);
  });

  it('does not show a tenant the providers of another', async () => {
    await using tenants = await startTenants();
    const input = (name: string) => ({
      userPoolId: `${REGION}_${name}`,
      providerName: 'Corp',
      providerType: 'SAML',
      providerDetails: entries({ MetadataURL: 'https://sso.example.com' }),
    });
    const created = await tenants.ask('bank', CREATE, { input: input('Bank01') });
    expect(created.data?.payload).toMatchObject({ applied: true, userErrors: [] });
    const ids = { userPoolId: `${REGION}_Bank01`, providerName: 'Corp' };
    const SHOWN = READ.replace(WHOLE, WITHOUT_SECRETS);
    expect(await tenants.ask('shop', SHOWN, ids)).toEqual({ data: { provider: null } });
    const update = await tenants.ask('shop', UPDATE, { input: { ...ids, idpIdentifiers: ['a'] } });
    expect(update.data?.payload).toMatchObject({ userErrors: [{ code: 'USER_POOL_NOT_FOUND' }] });
    expect((await tenants.ask('bank', SHOWN, ids)).data?.provider).toMatchObject({ idpIdentifiers: null });
  });
});

describe('Creating an identity provider', () => {
  it('is refused without a call when details of its type are missing or its name does not fit', async () => {
    await using running = await withSamples();
    const { gateway, cognito } = running;
    const input = {
      userPoolId: google.userPoolId,
      providerName: 'Mine',
      providerType: 'FACEBOOK',
      providerDetails: entries({ client_id: 'a' }),
    };
    const { userErrors, applied } = await payloadOf(gateway.query(CREATE, { input }));
    expect([applied, userErrors]).toEqual([
      false,
      [
        {
          code: 'INVALID_PARAMETER',
          field: ['providerName'],
          message: 'An identity provider of type Facebook must have the name Facebook; got "Mine".',
        },
        {
          code: 'INVALID_PARAMETER',
          field: ['providerDetails'],
          message:
            'An identity provider of type Facebook requires client_secret, authorize_scopes in providerDetails.',
        },
      ],
    ]);
    expect(cognito.calls()).toBe(0);
  });

  it('is refused as ALREADY_EXISTS when the name is taken', async () => {
    await using gateway = await startGateway({ EMBEDDED_SAMPLES: '1' });
    const providerDetails = entries({ client_id: 'a', client_secret: 'b', authorize_scopes: 'email' });
    const input = { ...google, providerType: 'GOOGLE', providerDetails };
    expect((await payloadOf(gateway.query(CREATE, { input }))).userErrors).toMatchObject([
      { code: 'ALREADY_EXISTS', field: ['providerName'] },
    ]);
  });
});

describe('Updating an identity provider', () => {
  it('changes single keys, and sends the secret it read but no key that Cognito added', async () => {
    await using running = await withSamples();
    const { gateway, cognito } = running;
    const outcome = await update(gateway, {
      ...google,
      providerDetails: { set: [{ key: 'authorize_scopes', value: 'openid' }] },
      attributeMapping: { set: [{ key: 'name', value: 'name' }], remove: ['username', 'nobody'] },
    });
    expect(outcome).toMatchObject({
      applied: true,
      changes: [
        { path: ['providerDetails', 'authorize_scopes'], masked: false, after: 'openid' },
        { path: ['attributeMapping', 'username'], before: 'sub', after: null },
        { path: ['attributeMapping', 'name'], before: null, after: 'name' },
      ],
    });
    const sent = cognito.requests.find(({ operation }) => operation === 'UpdateIdentityProvider');
    expect(JSON.parse(sent?.body ?? '')).toEqual({
      UserPoolId: google.userPoolId,
      ProviderName: 'Google',
      ProviderDetails: {
        client_id: '1example23456789.apps.googleusercontent.com',
        client_secret: 'sample-secret-of-google',
        authorize_scopes: 'openid',
      },
      AttributeMapping: { email: 'email', name: 'name' },
    });
  });

  it('replaces a map as a whole, except secrets that the caller may not see', async () => {
    await using gateway = await startGateway({ EMBEDDED_SAMPLES: '1' });
    const before = await read(gateway, hub);
    const shown = before.providerDetails as Entries;
    expect(await update(gateway, { ...hub, providerDetails: { replace: shown } })).toMatchObject({
      applied: false,
      changes: [],
    });
    const replace = shown.map(({ key, value }) => ({ key, value: key === 'client_id' ? 'another' : value }));
    await update(gateway, { ...hub, providerDetails: { replace }, attributeMapping: { replace: [] } });
    const after = await read(gateway, hub);
    expect(asMap(after.providerDetails)).toEqual({ ...asMap(shown), client_id: 'another' });
    expect(after.secretProviderDetails).toEqual([{ key: 'client_secret', value: SECRET }]);
    expect(after.attributeMapping).toEqual([]);
    const removed = await update(gateway, { ...hub, providerDetails: { remove: ['client_secret'] } });
    expect(removed.changes).toEqual([
      { path: ['providerDetails', 'client_secret'], masked: true, before: null, after: null },
    ]);
    expect((await read(gateway, hub)).secretProviderDetails).toEqual([]);
  });

  it('treats null as an empty map or list, and refuses it for the details', async () => {
    await using gateway = await startGateway({ EMBEDDED_SAMPLES: '1' });
    const corp = { userPoolId: `${REGION}_Example02`, providerName: 'ExampleCorp' };
    const none = { attributeMapping: null, idpIdentifiers: null, acrMapping: null };
    expect(await update(gateway, { ...corp, ...none })).toMatchObject({
      applied: true,
      userPoolIdentityProvider: { attributeMapping: [], idpIdentifiers: [], acrMapping: null },
    });
    expect((await update(gateway, { ...corp, providerDetails: null })).userErrors).toMatchObject([
      { code: 'NOT_CLEARABLE', field: ['providerDetails'] },
    ]);
  });

  it('leaves the key of Sign in with Apple to Cognito, which never returns it', async () => {
    await using running = await withSamples();
    const { gateway, cognito } = running;
    expect(await update(gateway, { ...apple, idpIdentifiers: ['lab.example.com'] })).toMatchObject({
      applied: true,
      changes: [{ path: ['idpIdentifiers'] }],
    });
    const sent = cognito.requests.find(({ operation }) => operation === 'UpdateIdentityProvider');
    expect(JSON.parse(sent?.body ?? '')).not.toHaveProperty('ProviderDetails');
    const set = [{ key: 'client_id', value: 'com.example.other' }];
    expect((await update(gateway, { ...apple, providerDetails: { set } })).userErrors).toMatchObject([
      {
        code: 'INVALID_PARAMETER',
        field: ['providerDetails'],
        message: expect.stringContaining('private_key'),
      },
    ]);
    const withKey = [...set, { key: 'private_key', value: 'another-key' }];
    expect(await update(gateway, { ...apple, providerDetails: { set: withKey } })).toMatchObject({
      applied: true,
      userErrors: [],
    });
  });

  it('reports errors in a map change with their paths, and sends nothing', async () => {
    await using running = await withSamples();
    const { gateway, cognito } = running;
    const { userErrors } = await update(gateway, {
      ...hub,
      providerDetails: {
        set: [
          { key: 'a', value: 'b' },
          { key: 'oidc_issuer', value: 'http://a' },
        ],
        remove: ['b', 'a'],
      },
      attributeMapping: { replace: [], set: [] },
    });
    expect(userErrors).toMatchObject([
      { code: 'DUPLICATE_KEY', field: ['providerDetails', 'remove', '1'] },
      { code: 'INVALID_PARAMETER', field: ['attributeMapping', 'replace'] },
      { code: 'INVALID_PARAMETER', field: ['providerDetails', 'set', '1'] },
    ]);
    expect(cognito.calls('UpdateIdentityProvider')).toBe(0);
  });

  it('applies all of twenty concurrent patches', async () => {
    await using gateway = await startGateway({ EMBEDDED_SAMPLES: '1' });
    const before = await read(gateway, hub);
    const numbers = Array.from({ length: 20 }, (_each, index) => index);
    const outcomes = await Promise.all(
      numbers.map((number) =>
        update(gateway, {
          ...hub,
          attributeMapping: { set: [{ key: `custom:a${number}`, value: `claim${number}` }] },
        }),
      ),
    );
    expect(outcomes.filter(({ applied }) => applied)).toHaveLength(20);
    const after = await read(gateway, hub);
    expect(asMap(after.attributeMapping)).toEqual({
      ...asMap(before.attributeMapping),
      ...Object.fromEntries(numbers.map((number) => [`custom:a${number}`, `claim${number}`])),
    });
    expect(after.secretProviderDetails).toEqual(before.secretProviderDetails);
  });
});

describe('Deleting an identity provider', () => {
  it('returns the deleted provider, which then no longer exists', async () => {
    await using gateway = await startGateway({ EMBEDDED_SAMPLES: '1' });
    await read(gateway, apple);
    const { applied, userPoolIdentityProvider } = await payloadOf(gateway.query(DELETE, apple));
    expect([applied, userPoolIdentityProvider]).toMatchObject([true, { providerName: 'SignInWithApple' }]);
    expect(await read(gateway, apple)).toBeNull();
    expect((await payloadOf(gateway.query(DELETE, apple))).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
  });
});
