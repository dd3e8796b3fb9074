import { describe, expect, it } from '@jest/globals';
import { startGatewayWithCognito } from '../support/gateway-with-cognito.js';
import { startTenants } from '../support/tenants.js';

const CREATE = /* GraphQL */ `
  mutation ($input: CreateUserPoolInput!, $region: String, $dryRun: Boolean! = true) {
    createUserPool(input: $input, region: $region, dryRun: $dryRun) {
      userPool {
        id
      }
      applied
      warnings {
        code
      }
      userErrors {
        code
        field
      }
    }
  }
`;

describe('A dry run of createUserPool', () => {
  it('sends nothing, and the same input without dryRun creates the pool', async () => {
    await using running = await startGatewayWithCognito();
    const { gateway, cognito } = running;
    const input = { poolName: 'acme' };
    const dry = await gateway.query(CREATE, { input });
    expect(dry).toEqual({
      data: { createUserPool: { userPool: null, applied: false, warnings: [], userErrors: [] } },
    });
    expect(cognito.calls()).toBe(0);

    const { data } = await gateway.query(CREATE, { input, dryRun: false });
    expect(data?.createUserPool).toMatchObject({ userPool: { id: expect.any(String) }, applied: true });
    expect(cognito.calls('CreateUserPool')).toBe(1);
  });

  it('returns errors and warnings together', async () => {
    await using running = await startGatewayWithCognito();
    const input = { poolName: 'a/b', policies: { passwordPolicy: { minimumLength: 3 } } };
    const { data } = await running.gateway.query(CREATE, { input });
    expect(data?.createUserPool).toEqual({
      userPool: null,
      applied: false,
      warnings: [{ code: 'PASSWORD_POLICY_PARTIAL' }, { code: 'PROTECTION_WEAKENED' }],
      userErrors: [
        { code: 'INVALID_PARAMETER', field: ['poolName'] },
        { code: 'INVALID_PARAMETER', field: ['policies', 'passwordPolicy', 'minimumLength'] },
      ],
    });
    expect(running.cognito.calls()).toBe(0);
  });

  it('refuses a Region that is not served', async () => {
    await using running = await startGatewayWithCognito();
    const { gateway, cognito } = running;
    const served = await gateway.query(CREATE, { input: { poolName: 'a' }, region: 'eu-west-1' });
    expect(served.data?.createUserPool).toMatchObject({ userErrors: [] });
    const { data, errors } = await gateway.query(CREATE, { input: { poolName: 'a' }, region: 'eu-west-9' });
    expect(data).toEqual({ createUserPool: null });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(cognito.calls()).toBe(0);
  });

  it('requires the tags that the policy binds the caller to', async () => {
    await using tenants = await startTenants();
    const ask = async (...userPoolTags: object[]) => {
      const { data } = await tenants.ask('shop', CREATE, { input: { poolName: 'a', userPoolTags } });
      return data?.createUserPool as unknown;
    };
    expect(await ask({ key: 'tenant', value: 'bank' })).toMatchObject({
      applied: false,
      userErrors: [{ code: 'RESERVED_TAG', field: ['userPoolTags', '0', 'value'] }],
    });
    expect(await ask({ key: 'tenant', value: 'shop' })).toMatchObject({ userErrors: [] });
    expect(tenants.cognito.calls()).toBe(0);
  });

  it('is FORBIDDEN when the policy does not allow the caller such a pool', async () => {
    await using tenants = await startTenants({
      rules: [{ pools: { names: ['shop-*'] }, may: 'change' }],
    });
    const ask = (poolName: string) => tenants.ask('shop', CREATE, { input: { poolName } });
    expect((await ask('shop-a')).errors).toBeUndefined();
    expect((await ask('bank-a')).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect(tenants.cognito.calls()).toBe(0);
  });

  it('needs the scope of createUserPool', async () => {
    await using tenants = await startTenants();
    const authorization = `Bearer ${await tenants.issuer.accessToken({ scope: 'poolgraph/read', tenant: 'shop' })}`;
    const body = JSON.stringify({ query: CREATE, variables: { input: { poolName: 'a' } } });
    const response = await tenants.gateway.post(body, { authorization });
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
  });
});
