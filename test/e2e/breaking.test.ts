import { describe, expect, it } from '@jest/globals';
import {
  createPool,
  startGatewayWithCognito,
  type GatewayWithCognito,
} from '../support/gateway-with-cognito.js';

const OUTCOME = 'applied warnings { code message field } userErrors { code message field }';
const DELETE_SERVER = /* GraphQL */ `
  mutation ($id: ID!, $dryRun: Boolean! = false, $allow: Boolean! = false) {
    outcome: deleteUserPoolResourceServer(
      userPoolId: $id
      identifier: "orders"
      dryRun: $dryRun
      allowBreaking: $allow
    ) { ${OUTCOME} }
  }
`;
const UPDATE_SERVER = /* GraphQL */ `
  mutation ($input: UpdateUserPoolResourceServerInput!, $dryRun: Boolean! = false, $allow: Boolean! = false) {
    outcome: updateUserPoolResourceServer(input: $input, dryRun: $dryRun, allowBreaking: $allow) { ${OUTCOME} }
  }
`;
const DELETE_PROVIDER = /* GraphQL */ `
  mutation ($id: ID!, $dryRun: Boolean! = false, $allow: Boolean! = false) {
    outcome: deleteUserPoolIdentityProvider(
      userPoolId: $id
      providerName: "Google"
      dryRun: $dryRun
      allowBreaking: $allow
    ) { ${OUTCOME} }
  }
`;

/** A pool with a resource server and a provider, and clients that use them: as many as there are names. */
async function poolWithClients({ gateway }: GatewayWithCognito, id: string, names: readonly string[]) {
  const run = async (query: string): Promise<void> => {
    const { errors, data } = await gateway.query(query);
    expect(errors).toBeUndefined();
    expect(Object.values(data ?? {})).toEqual([{ userErrors: [] }]);
  };
  await run(
    `mutation { createUserPoolResourceServer(input: { userPoolId: "${id}", identifier: "orders", name: "Orders", scopes: [{ scopeName: "read", scopeDescription: "Read" }, { scopeName: "write", scopeDescription: "Write" }] }) { userErrors { message } } }`,
  );
  await run(
    `mutation { createUserPoolIdentityProvider(input: { userPoolId: "${id}", providerName: "Google", providerType: GOOGLE, providerDetails: [{ key: "client_id", value: "1" }, { key: "client_secret", value: "s" }, { key: "authorize_scopes", value: "email" }] }) { userErrors { message } } }`,
  );
  for (const name of names) {
    await run(
      `mutation { createUserPoolClient(input: { userPoolId: "${id}", clientName: "${name}", allowedOAuthFlowsUserPoolClient: true, allowedOAuthFlows: [CODE], allowedOAuthScopes: ["openid", "orders/read"], callbackUrls: ["https://example.com"], supportedIdentityProviders: ["COGNITO", "Google"] }) { userErrors { message } } }`,
    );
  }
}

async function start(names: readonly string[] = ['web', 'mobile']) {
  const running = await startGatewayWithCognito();
  const id = await createPool(running);
  await poolWithClients(running, id, names);
  const ask = async (query: string, variables: object) => {
    const { data, errors } = await running.gateway.query(query, { id, ...variables });
    expect(errors).toBeUndefined();
    return data?.outcome as Outcome;
  };
  return { ...running, id, ask, [Symbol.asyncDispose]: () => running[Symbol.asyncDispose]() };
}

interface Outcome {
  readonly applied: boolean;
  readonly warnings: readonly { readonly code: string; readonly message: string }[];
  readonly userErrors: readonly { readonly code: string; readonly message: string }[];
}

describe('A resource that app clients still use', () => {
  it.each([
    ['a resource server', DELETE_SERVER, 'DeleteResourceServer', 'orders/read'],
    ['an identity provider', DELETE_PROVIDER, 'DeleteIdentityProvider', 'Google'],
  ])('prevents the deletion of %s unless it is allowed', async (_what, query, operation, name) => {
    await using running = await start();
    const { ask, cognito } = running;
    const dry = await ask(query, { dryRun: true });
    expect(dry).toMatchObject({ applied: false, userErrors: [], warnings: [{ code: 'WOULD_BREAK' }] });
    const refused = await ask(query, {});
    expect(refused).toMatchObject({ applied: false, warnings: [], userErrors: [{ code: 'WOULD_BREAK' }] });
    for (const { message } of [...dry.warnings, ...refused.userErrors]) {
      expect(message).toContain(`The app clients "web", "mobile" still use the`);
      expect(message).toContain(`"${name}"`);
    }
    expect(cognito.calls(operation)).toBe(0);
    expect(await ask(query, { allow: true })).toEqual({ applied: true, warnings: [], userErrors: [] });
    expect(cognito.calls(operation)).toBe(1);
  });

  it('prevents the removal of a scope, but no other change of its resource server', async () => {
    await using running = await start();
    const { ask, cognito, id } = running;
    const scope = (scopeName: string) => ({ scopeName, scopeDescription: 'Other' });
    const input = (scopes: readonly object[]) => ({
      input: { userPoolId: id, identifier: 'orders', scopes },
    });
    const without = input([scope('write')]);
    expect(await ask(UPDATE_SERVER, { ...without, dryRun: true })).toMatchObject({
      applied: false,
      warnings: [{ code: 'WOULD_BREAK', field: null }],
    });
    expect(await ask(UPDATE_SERVER, without)).toMatchObject({
      applied: false,
      userErrors: [{ code: 'WOULD_BREAK' }],
    });
    expect(cognito.calls('UpdateResourceServer')).toBe(0);
    const lists = cognito.calls('ListUserPoolClients');
    expect(await ask(UPDATE_SERVER, input([scope('read')]))).toMatchObject({ applied: true, userErrors: [] });
    // The scope that was taken away was used by nobody, and one that only has new words is still there.
    expect(cognito.calls('ListUserPoolClients')).toBe(lists + 1);
    expect(await ask(UPDATE_SERVER, input([{ ...scope('read'), scopeDescription: 'Words' }]))).toMatchObject({
      applied: true,
    });
    expect(cognito.calls('ListUserPoolClients')).toBe(lists + 1);
    expect(await ask(UPDATE_SERVER, { ...input([]), allow: true })).toMatchObject({ applied: true });
  });

  it('is not reported for a resource without users', async () => {
    await using running = await start([]);
    expect(await running.ask(DELETE_SERVER, { dryRun: true })).toMatchObject({ warnings: [] });
    expect(await running.ask(DELETE_SERVER, {})).toEqual({ applied: true, warnings: [], userErrors: [] });
  });

  it('is reported as unknown when AWS denies the look-up', async () => {
    await using running = await start();
    const denied = { kind: 'error', status: 400, type: 'AccessDeniedException' } as const;
    running.cognito.fail('ListUserPoolClients', denied, Infinity);
    expect(await running.ask(DELETE_SERVER, { dryRun: true })).toMatchObject({
      warnings: [{ code: 'MAY_BREAK', message: expect.stringContaining('ListUserPoolClients') }],
    });
    expect(await running.ask(DELETE_SERVER, {})).toMatchObject({
      applied: false,
      userErrors: [{ code: 'MAY_BREAK' }],
    });
    expect(await running.ask(DELETE_SERVER, { allow: true })).toMatchObject({ applied: true });
  });

  it('includes a group with users, of which one is looked up', async () => {
    await using running = await start([]);
    const { gateway, cognito, id } = running;
    await gateway.query(
      `mutation { createUserPoolGroup(input: { userPoolId: "${id}", groupName: "admins" }) { applied } }`,
    );
    const query = `mutation ($dryRun: Boolean!, $allow: Boolean!) { outcome: deleteUserPoolGroup(userPoolId: "${id}", groupName: "admins", dryRun: $dryRun, allowBreaking: $allow) { ${OUTCOME} } }`;
    const denied = { kind: 'error', status: 400, type: 'AccessDeniedException' } as const;
    cognito.fail('ListUsersInGroup', denied, 2);
    expect(await running.ask(query, { dryRun: true, allow: false })).toMatchObject({
      warnings: [{ code: 'MAY_BREAK' }],
    });
    expect(await running.ask(query, { dryRun: false, allow: false })).toMatchObject({
      userErrors: [{ code: 'MAY_BREAK' }],
    });
    const body = JSON.stringify({ Users: [{ Username: 'ada' }] });
    cognito.fail('ListUsersInGroup', {
      kind: 'answer',
      status: 200,
      headers: { 'content-type': 'application/x-amz-json-1.1' },
      body,
    });
    expect(await running.ask(query, { dryRun: false, allow: false })).toMatchObject({
      userErrors: [{ code: 'WOULD_BREAK', message: expect.stringContaining('has users') }],
    });
    expect(await running.ask(query, { dryRun: false, allow: false })).toMatchObject({ applied: true });
  });

  it('is listed in a bounded message, however many clients there are', async () => {
    await using running = await start(Array.from({ length: 8 }, (_, index) => `client ${index}`));
    const { userErrors } = await running.ask(DELETE_SERVER, {});
    expect(userErrors[0]?.message).toContain('"client 4" and 3 more still use');
  });
});
