import { beforeAll, describe, expect, it } from '@jest/globals';
import { createClient, UPDATE_CLIENT } from '../support/clients.js';
import { createPool, startGatewayWithCognito } from '../support/gateway-with-cognito.js';
import { redisBinary } from '../support/redis-binary.js';
import { RedisServer } from '../support/redis.js';

/** The first run downloads the server where none is at hand. */
beforeAll(redisBinary, 120_000);

const CREATE_PROVIDER =
  'mutation ($input: CreateUserPoolIdentityProviderInput!) { createUserPoolIdentityProvider(input: $input) { applied } }';
const UPDATE_PROVIDER =
  'mutation ($input: UpdateUserPoolIdentityProviderInput!) { updateUserPoolIdentityProvider(input: $input) { applied } }';
const SET_MFA =
  'mutation ($input: SetUserPoolMfaInput!) { answer: setUserPoolMfa(input: $input) { applied userErrors { message } } }';
const UPDATE_POOL =
  'mutation ($input: UpdateUserPoolInput!) { answer: updateUserPool(input: $input) { applied userErrors { message } } }';
const entry = (key: string, value: string) => ({ key, value });

/** Two replicas that share Redis and one Cognito. */
async function twoReplicas() {
  const redis = await RedisServer.start();
  const environment = { REDIS_URL: redis.url, REPLICAS: '2' };
  const one = await startGatewayWithCognito({ environment });
  const other = await startGatewayWithCognito({ environment, cognito: one.cognito });
  return {
    one,
    replicaFor: (index: number) => (index % 2 === 0 ? one : other).gateway,
    async [Symbol.asyncDispose]() {
      await other[Symbol.asyncDispose]();
      await one[Symbol.asyncDispose]();
      await redis[Symbol.asyncDispose]();
    },
  };
}

describe('Twenty concurrent patches through two replicas', () => {
  it('are all applied to one app client', async () => {
    await using replicas = await twoReplicas();
    const ids = await createClient(replicas.one);
    const settings = {
      clientName: 'renamed',
      refreshTokenValidity: 10,
      accessTokenValidity: 2,
      idTokenValidity: 3,
      readAttributes: ['email'],
      writeAttributes: ['name'],
      explicitAuthFlows: ['ALLOW_USER_SRP_AUTH'],
      preventUserExistenceErrors: 'ENABLED',
      enableTokenRevocation: false,
      authSessionValidity: 9,
    };
    // Each setting by both replicas.
    const patches = [...Object.entries(settings), ...Object.entries(settings).toReversed()];
    const answers = await Promise.all(
      patches.map(([field, value], index) =>
        replicas.replicaFor(index).query(UPDATE_CLIENT, { input: { ...ids, [field]: value } }),
      ),
    );
    for (const { errors } of answers) expect(errors).toBeUndefined();
    const { data } = await replicas
      .replicaFor(0)
      .query(
        `query ($userPoolId: ID!, $clientId: ID!) { userPoolClient(userPoolId: $userPoolId, clientId: $clientId) { ${Object.keys(settings).join(' ')} } }`,
        ids,
      );
    expect(data?.userPoolClient).toEqual(settings);
  }, 60_000);

  it('are all applied to one identity provider', async () => {
    await using replicas = await twoReplicas();
    const ids = { userPoolId: await createPool(replicas.one), providerName: 'Google' };
    const details = { client_id: 'a', client_secret: 'b', authorize_scopes: 'openid' };
    const providerDetails = Object.entries(details).map(([key, value]) => entry(key, value));
    const created = await replicas.one.gateway.query(CREATE_PROVIDER, {
      input: { ...ids, providerType: 'GOOGLE', providerDetails },
    });
    expect(created.data).toEqual({ createUserPoolIdentityProvider: { applied: true } });
    const mapped = Array.from({ length: 20 }, (_, index) => entry(`custom:a${index}`, `claim${index}`));
    const answers = await Promise.all(
      mapped.map((each, index) =>
        replicas
          .replicaFor(index)
          .query(UPDATE_PROVIDER, { input: { ...ids, attributeMapping: { set: [each] } } }),
      ),
    );
    for (const { errors } of answers) expect(errors).toBeUndefined();
    const { data } = await replicas
      .replicaFor(1)
      .query(
        'query ($userPoolId: ID!, $providerName: String!) { userPoolIdentityProvider(userPoolId: $userPoolId, providerName: $providerName) { attributeMapping { key value } } }',
        ids,
      );
    const { attributeMapping } = data?.userPoolIdentityProvider as { attributeMapping: object[] };
    expect(attributeMapping).toEqual(expect.arrayContaining(mapped));
  }, 60_000);

  it('are all applied to MFA and the pool', async () => {
    await using replicas = await twoReplicas();
    const userPoolId = await createPool(replicas.one);
    const totp = { softwareTokenMfaConfiguration: { enabled: true } };
    const begun = await replicas.one.gateway.query(SET_MFA, {
      input: { userPoolId, mfaConfiguration: 'ON', ...totp },
    });
    expect(begun.data).toEqual({ answer: { applied: true, userErrors: [] } });
    const smsConfiguration = { snsCallerArn: 'arn:aws:iam::123456789012:role/sms' };
    const ofMfa = [
      { mfaConfiguration: 'OPTIONAL' },
      { webAuthnConfiguration: { userVerification: 'REQUIRED' } },
      { webAuthnConfiguration: { relyingPartyId: 'example.com' } },
      { smsMfaConfiguration: { smsConfiguration, smsAuthenticationMessage: 'Code {####}' } },
      { signInPolicy: { allowedFirstAuthFactors: ['PASSWORD', 'WEB_AUTHN'] } },
    ];
    const ofPool = [
      { poolName: 'renamed' },
      { deletionProtection: 'ACTIVE' },
      { policies: { passwordPolicy: { minimumLength: 12 } } },
      { autoVerifiedAttributes: ['EMAIL'] },
      { adminCreateUserConfig: { allowAdminCreateUserOnly: true } },
    ];
    // Each by both replicas.
    const patches = [...ofMfa, ...ofMfa.toReversed()].flatMap((mfa, index) => [
      [SET_MFA, mfa] as const,
      [UPDATE_POOL, ofPool[index % ofPool.length]] as const,
    ]);
    const answers = await Promise.all(
      patches.map(([mutation, settings], index) =>
        replicas
          .replicaFor(Math.floor(index / 2) + (index % 2))
          .query(mutation, { input: { userPoolId, ...settings } }),
      ),
    );
    for (const { data, errors } of answers)
      expect([errors, data?.answer]).toEqual([undefined, expect.objectContaining({ userErrors: [] })]);
    const { data } = await replicas.replicaFor(1).query(
      `query ($userPoolId: ID!) { userPool(id: $userPoolId) { name deletionProtection autoVerifiedAttributes mfaConfiguration
        policies { passwordPolicy { minimumLength } signInPolicy { allowedFirstAuthFactors } }
        adminCreateUserConfig { allowAdminCreateUserOnly }
        mfaConfig { mfaConfiguration smsMfaConfiguration { smsAuthenticationMessage }
          softwareTokenMfaConfiguration { enabled } webAuthnConfiguration { relyingPartyId userVerification } } } }`,
      { userPoolId },
    );
    expect(data?.userPool).toEqual({
      name: 'renamed',
      deletionProtection: 'ACTIVE',
      autoVerifiedAttributes: ['EMAIL'],
      mfaConfiguration: 'OPTIONAL',
      policies: {
        passwordPolicy: { minimumLength: 12 },
        signInPolicy: { allowedFirstAuthFactors: ['PASSWORD', 'WEB_AUTHN'] },
      },
      adminCreateUserConfig: { allowAdminCreateUserOnly: true },
      mfaConfig: {
        mfaConfiguration: 'OPTIONAL',
        smsMfaConfiguration: { smsAuthenticationMessage: 'Code {####}' },
        ...totp,
        webAuthnConfiguration: { relyingPartyId: 'example.com', userVerification: 'REQUIRED' },
      },
    });
  }, 60_000);
});
