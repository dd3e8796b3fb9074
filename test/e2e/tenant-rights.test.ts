import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startTenants, type Tenants } from '../support/tenants.js';

const OWN = 'us-east-1_Shop01';
const FOREIGN = 'us-east-1_Bank01';
const REFUSALS = 'userErrors { code field message }';

let tenants: Tenants;

beforeEach(async () => {
  tenants = await startTenants();
});
afterEach(async () => {
  await tenants[Symbol.asyncDispose]();
});

describe('The tag that assigns a pool to a tenant', () => {
  const CREATE = `mutation ($input: CreateUserPoolInput!) { createUserPool(input: $input) { userPool { id userPoolTags { key value } } ${REFUSALS} } }`;
  const UPDATE = `mutation ($input: UpdateUserPoolInput!) { updateUserPool(input: $input) { applied userPool { userPoolTags { key value } } ${REFUSALS} } }`;
  const reserved = [{ code: 'RESERVED_TAG', field: expect.arrayContaining(['userPoolTags']) }];
  const tags = (entries: Readonly<Record<string, string>>) =>
    Object.entries(entries).map(([key, value]) => ({ key, value }));

  it('is added to pools that the tenant creates', async () => {
    const { data } = await tenants.ask('shop', CREATE, {
      input: { poolName: 'a', userPoolTags: tags({ team: 'x' }) },
    });
    expect(data?.createUserPool).toMatchObject({
      userErrors: [],
      userPool: { userPoolTags: tags({ team: 'x', tenant: 'shop' }) },
    });
  });

  it('cannot name another tenant on a created pool', async () => {
    const input = { poolName: 'a', userPoolTags: tags({ tenant: 'bank' }) };
    const { data } = await tenants.ask('shop', CREATE, { input });
    expect(data?.createUserPool).toMatchObject({ userPool: null, userErrors: reserved });
    expect(tenants.cognito.calls('CreateUserPool')).toBe(0);
  });

  it.each([
    ['left out of the new tags', tags({ team: 'x' }), { team: 'x', tenant: 'shop' }],
    ['given unchanged', tags({ tenant: 'shop' }), { tenant: 'shop' }],
    ['cleared with all tags', null, { tenant: 'shop' }],
  ])('is kept when it is %s', async (_how, userPoolTags, after) => {
    const { data } = await tenants.ask('shop', UPDATE, { input: { userPoolId: OWN, userPoolTags } });
    expect(data?.updateUserPool).toMatchObject({
      applied: true,
      userPool: { userPoolTags: expect.arrayContaining(tags(after)) },
    });
    expect(
      (data?.updateUserPool as { userPool: { userPoolTags: unknown[] } }).userPool.userPoolTags,
    ).toHaveLength(Object.keys(after).length);
  });

  it('cannot be changed by its tenant', async () => {
    const input = { userPoolId: OWN, userPoolTags: tags({ tenant: 'bank' }) };
    const { data } = await tenants.ask('shop', UPDATE, { input });
    expect(data?.updateUserPool).toMatchObject({ applied: false, userErrors: reserved });
    expect(tenants.cognito.calls('UpdateUserPool')).toBe(0);
  });

  it('can be changed by an operator, and then applies to the next request', async () => {
    const input = { userPoolId: OWN, userPoolTags: tags({ tenant: 'bank' }) };
    expect((await tenants.ask('operator', UPDATE, { input })).data?.updateUserPool).toMatchObject({
      applied: true,
    });
    const name = `{ userPool(id: "${OWN}") { name } }`;
    expect((await tenants.ask('shop', name)).data?.userPool).toBeNull();
    expect((await tenants.ask('bank', name)).data?.userPool).not.toBeNull();
  });
});

describe('A caller who may see more pools than it may change', () => {
  it('gets FORBIDDEN from every mutation of the others', async () => {
    await using running = await startTenants({
      other: tenants,
      rules: [
        { pools: 'all', may: 'see' },
        { pools: { ids: [OWN], names: ['shop-*'] }, may: 'change' },
      ],
    });
    const mutations = [
      'createUserPool(input: { poolName: "bank-a" }) { userErrors { code } }',
      `updateUserPool(input: { userPoolId: "${FOREIGN}", poolName: "b" }) { userErrors { code } }`,
      `deleteUserPool(userPoolId: "${FOREIGN}", confirmName: "b") { userErrors { code } }`,
    ];
    for (const mutation of mutations) {
      const { errors } = await running.ask('shop', `mutation { ${mutation} }`);
      expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    }
    expect(
      (await running.ask('shop', `{ userPool(id: "${FOREIGN}") { name } }`)).data?.userPool,
    ).not.toBeNull();
  });

  it('cannot rename a pool out of its own reach', async () => {
    await using running = await startTenants({
      other: tenants,
      rules: [{ pools: { names: ['The secret name*', 'shop-*'] }, may: 'change' }],
    });
    const rename = (name: string) =>
      running.ask(
        'shop',
        `mutation { updateUserPool(input: { userPoolId: "${OWN}", poolName: "${name}" }) { applied ${REFUSALS} } }`,
      );
    expect((await rename('bank')).data?.updateUserPool).toMatchObject({
      applied: false,
      userErrors: [{ code: 'OUT_OF_REACH', field: ['poolName'] }],
    });
    expect((await rename('shop-a')).data?.updateUserPool).toMatchObject({ applied: true });
  });
});
