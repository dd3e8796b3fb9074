import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { onEveryPath } from '../support/every-path.js';
import type { Answer } from '../support/gateway.js';
import { startGatewayWithIssuers, type GatewayWithIssuers } from '../support/gateway-with-issuers.js';

const ID = 'us-east-1_Example01';
const ROUTER_SECRET = 'a-secret-that-the-router-in-front-knows';

let running: GatewayWithIssuers;
let inProduction: GatewayWithIssuers;

beforeAll(async () => {
  const samples = { EMBEDDED_SAMPLES: '1', AUTH_ROUTER_SECRETS: ROUTER_SECRET };
  running = await startGatewayWithIssuers(samples);
  inProduction = await startGatewayWithIssuers({
    ...samples,
    NODE_ENV: 'production',
    COGNITO_BACKEND: 'embedded',
  });
});
afterAll(async () => {
  await running[Symbol.asyncDispose]();
  await inProduction[Symbol.asyncDispose]();
});

interface Asking {
  readonly on?: GatewayWithIssuers;
  readonly headers?: Readonly<Record<string, string>>;
  readonly extensions?: object;
  readonly variables?: object;
}

/** Asks on every path with a token that has these space-separated scopes. */
async function ask(
  scope: string,
  query: string,
  { on = running, headers = {}, extensions, variables }: Asking = {},
): Promise<Answer> {
  const authorization = `Bearer ${await on.cognito.accessToken({ scope })}`;
  const body = JSON.stringify({ query, variables, extensions });
  return onEveryPath(query, async (more) => {
    const response = await on.gateway.post(body, { authorization, ...headers, ...more });
    return (await response.json()) as Answer;
  });
}

const forbidden = (scope: string, path: readonly (string | number)[]) => ({
  path,
  message: expect.stringContaining(scope),
  extensions: { code: 'FORBIDDEN' },
});

describe('A caller without the scope', () => {
  const fields: [string, string, string][] = [
    ['userPool', `{ answer: userPool(id: "${ID}") { name } }`, 'poolgraph/read'],
    ['userPools', '{ answer: userPools { edges { node { id } } } }', 'poolgraph/read'],
    ['userPoolsByIds', `{ answer: userPoolsByIds(ids: ["${ID}"]) { id } }`, 'poolgraph/read'],
    [
      'compareUserPools',
      `{ answer: compareUserPools(ids: ["${ID}", "us-east-1_Example02"]) { missing } }`,
      'poolgraph/read',
    ],
    [
      'createUserPool',
      'mutation { answer: createUserPool(input: { poolName: "a" }) { userErrors { message } } }',
      'poolgraph/write',
    ],
    [
      'updateUserPool',
      `mutation { answer: updateUserPool(dryRun: true, input: { userPoolId: "${ID}" }) { applied } }`,
      'poolgraph/write',
    ],
    [
      'updateUserPools',
      `mutation { answer: updateUserPools(dryRun: true, ids: ["${ID}"], patch: {}) { remaining } }`,
      'poolgraph/write',
    ],
    [
      'deleteUserPool',
      `mutation { answer: deleteUserPool(userPoolId: "${ID}", confirmName: "a") { deletedUserPoolId } }`,
      'poolgraph/delete',
    ],
  ];
  const all = [
    'poolgraph/read',
    'poolgraph/write',
    'poolgraph/delete',
    'poolgraph/sensitive',
    'poolgraph/operate',
  ];

  it.each(fields)('is refused %s, whatever other scopes it has', async (_field, query, scope) => {
    const others = all.filter((each) => each !== scope).join(' ');
    const { data, errors } = await ask(others, query);
    expect(data).toEqual({ answer: null });
    expect(errors).toMatchObject([forbidden(scope, ['answer'])]);
  });

  it.each(fields)('is allowed with the scope, for %s', async (_field, query, scope) => {
    const { data, errors } = await ask(scope, query);
    expect(errors).toBeUndefined();
    expect(data?.answer).not.toBeNull();
  });

  it('is refused references from a router, while a sibling is answered', async () => {
    const query = `query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on UserPool { name } } }`;
    const variables = { refs: [{ __typename: 'UserPool', id: ID }] };
    const refused = await ask('poolgraph/write', query, { variables });
    expect(refused.data).toEqual({ _entities: [null] });
    expect(refused.errors).toMatchObject([forbidden('poolgraph/read', ['_entities', 0])]);
    expect(await ask('poolgraph/read', query, { variables })).toEqual({
      data: { _entities: [{ name: 'shop-customers' }] },
    });
  });

  it('reads a pool without its sensitive settings', async () => {
    const query = `{ userPool(id: "us-east-1_Example02") {
      name smsConfiguration { snsRegion externalId snsCallerArn snsCallerRole { arn } }
      lambdaConfig { preSignUp } emailVerificationMessage
    } }`;
    const { data, errors } = await ask('poolgraph/read', query);
    expect(data?.userPool).toEqual({
      name: 'workforce',
      smsConfiguration: { snsRegion: 'us-east-1', externalId: null, snsCallerArn: null, snsCallerRole: null },
      lambdaConfig: { preSignUp: null },
      emailVerificationMessage: null,
    });
    expect(errors?.map(({ path }) => path?.join('.')).sort()).toEqual([
      'userPool.emailVerificationMessage',
      'userPool.lambdaConfig.preSignUp',
      'userPool.smsConfiguration.externalId',
      'userPool.smsConfiguration.snsCallerArn',
      'userPool.smsConfiguration.snsCallerRole',
    ]);
    const seen = await ask('poolgraph/read poolgraph/sensitive', query);
    expect(seen.errors).toBeUndefined();
    expect(seen.data?.userPool).toMatchObject({ smsConfiguration: { externalId: 'workforce-sms' } });
  });

  it('sees the names of triggers without their functions', async () => {
    const query = `{ userPool(id: "us-east-1_Example03") { lambdaConfig { triggers { name function { arn } } } } }`;
    const { data } = await ask('poolgraph/read', query);
    expect(data?.userPool).toMatchObject({
      lambdaConfig: { triggers: expect.arrayContaining([{ name: 'preSignUp', function: null }]) },
    });
    expect(JSON.stringify(data)).not.toContain('arn:');
    expect(JSON.stringify(await ask('poolgraph/read poolgraph/sensitive', query))).toContain('partner-pre');
  });

  it('cannot read the pool in a mutation’s payload, although it was created', async () => {
    const query =
      'mutation { createUserPool(input: { poolName: "a" }) { userPool { id } userErrors { message } } }';
    const { data, errors } = await ask('poolgraph/write', query);
    expect(data).toEqual({ createUserPool: { userPool: null, userErrors: [] } });
    expect(errors).toMatchObject([forbidden('poolgraph/read', ['createUserPool', 'userPool'])]);
  });
});

describe('A sensitive setting', () => {
  const CHANGES = `mutation { updateUserPool(dryRun: true, input: {
    userPoolId: "${ID}", poolName: "renamed", emailVerificationMessage: "Other {####}"
  }) { changes { path masked before after } } }`;
  const COMPARE = `{ compareUserPools(ids: ["${ID}", "us-east-1_Example03"]) {
    differences { path masked values { value } }
  } }`;

  it('is masked in changes, except for callers who may read it', async () => {
    const { data } = await ask('poolgraph/write', CHANGES);
    expect(data?.updateUserPool).toEqual({
      changes: [
        { path: ['name'], masked: false, before: 'shop-customers', after: 'renamed' },
        { path: ['verificationMessageTemplate', 'emailMessage'], masked: true, before: null, after: null },
        { path: ['emailVerificationMessage'], masked: true, before: null, after: null },
      ],
    });
    expect(JSON.stringify(await ask('poolgraph/write poolgraph/sensitive', CHANGES))).toContain(
      'Other {####}',
    );
  });

  it('is masked in comparisons, except for callers who may read it', async () => {
    const masked = JSON.stringify(await ask('poolgraph/read', COMPARE));
    const told = JSON.stringify(await ask('poolgraph/read poolgraph/sensitive', COMPARE));
    for (const secret of ['Welcome to the Example Shop', 'function:partner-pre-sign-up']) {
      expect(masked).not.toContain(secret);
      expect(told).toContain(secret);
    }
    expect(masked).toContain('partner-portal');
  });
});

describe('Information about the gateway itself, in production,', () => {
  const SDL = '{ _service { sdl } }';
  const cost = { extensions: { cognito: true } };
  const byRouter = { headers: { 'x-poolgraph-router-secret': ROUTER_SECRET } };

  it('is for operators and for routers with a valid secret', async () => {
    const on = inProduction;
    const { data, errors } = await ask('poolgraph/read', SDL, { on });
    expect(data).toBeNull();
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect(await ask('poolgraph/read', '{ __typename }', { on, ...cost })).toEqual({
      data: { __typename: 'Query' },
    });

    for (const more of [{ scope: 'poolgraph/operate' }, { scope: '', ...byRouter }]) {
      const answer = await ask(more.scope, SDL, { on, ...more });
      expect(answer.data?._service).toEqual({ sdl: expect.stringContaining('type UserPool') });
      expect((await ask(more.scope, '{ __typename }', { on, ...more, ...cost })).extensions).toHaveProperty(
        'cognito',
      );
    }
  });

  it('is for all authenticated callers outside production', async () => {
    expect((await ask('', SDL)).data?._service).toEqual({ sdl: expect.stringContaining('type UserPool') });
    expect((await ask('', '{ __typename }', cost)).extensions).toHaveProperty('cognito');
  });
});
