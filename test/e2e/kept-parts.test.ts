import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Answer } from '../support/gateway.js';
import { REGION, startTenants, type Tenants } from '../support/tenants.js';

/** Executed by Apollo three times, then seen, then kept, then used. */
const UNTIL_USED = 6;

/** More than the things of an answer that is kept as a whole. */
const COUNT = 12;
const ids = Array.from({ length: COUNT }, (_, n) => `${REGION}_Part${n + 10}`);
const tenantOf = (index: number) => (index % 2 === 0 ? 'shop' : 'bank');

const FIELDS =
  '{ id name arn status creationDate userPoolTags { key value } policies { passwordPolicy { minimumLength } } schemaAttributes { name attributeDataType bareName stringAttributeConstraints { maxLength } } emailVerificationMessage }';
const queries = {
  'a list by ids': {
    query: `query ($ids: [ID!]!) { pools: userPoolsByIds(ids: $ids) ${FIELDS} }`,
    variables: { ids },
  },
  references: {
    query: `query ($references: [_Any!]!) { pools: _entities(representations: $references) { ... on UserPool ${FIELDS} } }`,
    variables: { references: ids.map((id) => ({ __typename: 'UserPool', id })) },
  },
};
const cases = Object.entries(queries);

let tenants: Tenants;

beforeEach(async () => {
  tenants = await startTenants();
  for (const [index, id] of ids.entries()) {
    const settings = {
      PoolName: `The secret name of ${id}`,
      UserPoolTags: { tenant: tenantOf(index) },
      EmailVerificationMessage: `The secret message of ${id}: {####}`,
    };
    tenants.backend.insert(REGION, settings, { id, createdAt: new Date(0) });
  }
});
afterEach(async () => {
  await tenants[Symbol.asyncDispose]();
});

interface Asking {
  readonly scope?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

async function ask(
  body: object,
  tenant: string,
  { scope = 'poolgraph/read poolgraph/sensitive', headers = {} }: Asking = {},
) {
  const token = await tenants.issuer.accessToken({ sub: tenant, scope, tenant });
  const response = await tenants.gateway.post(JSON.stringify(body), {
    authorization: `Bearer ${token}`,
    ...headers,
  });
  return (await response.json()) as Answer;
}

const namesIn = ({ data }: Answer) =>
  (data?.pools as readonly ({ readonly name: string } | null)[]).map((pool) => pool?.name ?? null);

const namesOf = (tenant: string) =>
  ids.map((id, index) => (tenantOf(index) === tenant ? `The secret name of ${id}` : null));

async function use(body: object, tenant: string): Promise<void> {
  for (let time = 0; time < UNTIL_USED; time += 1) await ask(body, tenant);
}

describe.each(cases)('The kept parts of %s', (_what, body) => {
  it('have the text that Apollo writes', async () => {
    await use(body, 'shop');
    const byApollo = await ask(body, 'shop', { headers: { 'apollo-federation-include-trace': 'none' } });
    expect(await ask(body, 'shop')).toEqual(byApollo);
    expect(namesIn(byApollo)).toEqual(namesOf('shop'));
  });

  it('are shown to nobody else', async () => {
    await use(body, 'shop');
    await use(body, 'bank');
    for (const tenant of ['shop', 'bank']) expect(namesIn(await ask(body, tenant))).toEqual(namesOf(tenant));
  });

  it('have no field for which a caller lacks the scope', async () => {
    await use(body, 'shop');
    const { data, errors } = await ask(body, 'shop', { scope: 'poolgraph/read' });
    expect(JSON.stringify(data)).not.toContain('secret message');
    expect(errors?.map(({ extensions }) => extensions.code)).toContain('FORBIDDEN');
    expect(JSON.stringify((await ask(body, 'shop')).data)).toContain('secret message');
  });

  it('are invalidated by a write through this gateway, one by one', async () => {
    await use(body, 'shop');
    const [changed = '', , deleted = ''] = ids;
    await tenants.ask(
      'shop',
      `mutation { updateUserPool(input: { userPoolId: "${changed}", poolName: "after" }) { applied } }`,
    );
    await tenants.ask(
      'shop',
      `mutation { deleteUserPool(userPoolId: "${deleted}", confirmName: "The secret name of ${deleted}", deleteUsers: true) { deletedUserPoolId } }`,
    );
    const [, , , , ...others] = namesOf('shop');
    expect(namesIn(await ask(body, 'shop'))).toEqual(['after', null, null, null, ...others]);
  });
});
