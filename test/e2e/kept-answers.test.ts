import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { EmbeddedCognito } from '../../src/embedded/embedded-cognito.js';
import {
  createPool,
  startGatewayWithCognito,
  type GatewayWithCognito,
} from '../support/gateway-with-cognito.js';
import type { Answer } from '../support/gateway.js';
import { startTenants } from '../support/tenants.js';

/** Compiled with the third execution, seen with the next one, kept with the one after that, answered from then on. */
const UNTIL_KEPT = 6;

const QUERY = 'query ($id: ID!) { userPool(id: $id) { id name userPoolTags { key value } } }';

/** Not made through the gateway, which reads through what it has written moments ago. */
const id = 'us-east-1_Kept01';

let running: GatewayWithCognito;

beforeEach(async () => {
  const cognito = new EmbeddedCognito({ account: '123456789012', now: () => new Date() });
  cognito.insert('us-east-1', { PoolName: 'before' }, { id, createdAt: new Date(0) });
  running = await startGatewayWithCognito({ server: { cognito } });
});
afterEach(async () => {
  await running[Symbol.asyncDispose]();
});

const poolOf = ({ data }: Answer) => data?.userPool as { readonly name: string } | null;

const nameOf = async (query = QUERY) => poolOf(await running.gateway.query(query, { id }))?.name;

async function keep(query = QUERY): Promise<void> {
  for (let time = 0; time < UNTIL_KEPT; time += 1) await nameOf(query);
}

describe('A cached answer to a repeated query', () => {
  it('has the same text and headers as the first one', async () => {
    const texts = new Set<string>();
    for (let time = 0; time <= UNTIL_KEPT; time += 1) {
      const response = await running.gateway.post(JSON.stringify({ query: QUERY, variables: { id } }));
      const {
        'content-type': type,
        'content-length': length,
        'cache-control': caching,
      } = Object.fromEntries(response.headers);
      texts.add(JSON.stringify([type, length, caching, await response.text()]));
    }
    expect(texts.size).toBe(1);
  });

  it('is invalidated by a write through this gateway, before the write is answered', async () => {
    await keep();
    await running.gateway.query(
      `mutation { updateUserPool(input: { userPoolId: "${id}", poolName: "after" }) { applied } }`,
    );
    expect(await nameOf()).toBe('after');
  });

  it('is invalidated by the deletion of the pool', async () => {
    await keep();
    await running.gateway.query(
      `mutation { deleteUserPool(userPoolId: "${id}", confirmName: "before", deleteUsers: true) { deletedUserPoolId } }`,
    );
    expect(poolOf(await running.gateway.query(QUERY, { id }))).toBeNull();
  });

  it('is not used for a request with Cache-Control: no-cache', async () => {
    await keep();
    const called = running.cognito.calls('DescribeUserPool');
    const body = JSON.stringify({ query: QUERY, variables: { id } });
    await (await running.gateway.post(body, { 'cache-control': 'no-cache' })).text();
    expect(running.cognito.calls('DescribeUserPool')).toBe(called + 1);
  });
});

describe('No answer is cached', () => {
  it('with a secret in it: Cognito is called every time', async () => {
    const query = 'query ($id: ID!) { userPool(id: $id) { name smsConfiguration { externalId } } }';
    const called = running.cognito.calls('DescribeUserPool');
    await keep(query);
    expect(running.cognito.calls('DescribeUserPool')).toBe(called + UNTIL_KEPT);
  });

  it('with a list in it, because its members may change', async () => {
    const query = '{ userPools(first: 10) { edges { node { name } } } }';
    for (let time = 0; time < UNTIL_KEPT; time += 1) await running.gateway.query(query);
    await createPool(running, 'another');
    const { data } = await running.gateway.query(query);
    expect(data).toMatchObject({ userPools: { edges: [{}, {}] } });
  });

  it('for use by a caller with fewer permissions', async () => {
    await using tenants = await startTenants();
    const variables = { id: 'us-east-1_Shop01' };
    for (let time = 0; time < UNTIL_KEPT; time += 1) await tenants.ask('shop', QUERY, variables);
    const name = 'The secret name of Shop01';
    expect(poolOf(await tenants.ask('shop', QUERY, variables))).toMatchObject({ name });
    expect(poolOf(await tenants.ask('bank', QUERY, variables))).toBeNull();
    expect(poolOf(await tenants.ask('operator', QUERY, variables))).toMatchObject({ name });
  });
});
