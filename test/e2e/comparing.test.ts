import { describe, expect, it } from '@jest/globals';
import {
  createPool,
  startGatewayWithCognito,
  type GatewayWithCognito,
} from '../support/gateway-with-cognito.js';

const COMPARE = /* GraphQL */ `
  query ($ids: [ID!]!) {
    compareUserPools(ids: $ids) {
      missing
      differences {
        path
        values {
          userPoolId
          value
        }
      }
    }
  }
`;

async function create({ gateway }: GatewayWithCognito, input: object): Promise<string> {
  const { data } = await gateway.query(
    'mutation ($input: CreateUserPoolInput!) { createUserPool(input: $input) { userPool { id } } }',
    { input: { poolName: 'pool', ...input } },
  );
  return (data?.createUserPool as { userPool: { id: string } }).userPool.id;
}

describe('compareUserPools', () => {
  it('returns every setting that differs between pools, with its value in each', async () => {
    await using running = await startGatewayWithCognito();
    const sms = (externalId: string) => ({ snsCallerArn: 'arn:aws:iam::123456789012:role/sms', externalId });
    const ids = [
      await create(running, { smsConfiguration: sms('one'), userPoolTags: [{ key: 'tenant', value: 'a' }] }),
      await create(running, { smsConfiguration: sms('two'), autoVerifiedAttributes: ['EMAIL'] }),
      await create(running, {
        smsConfiguration: sms('one'),
        schema: [
          { name: 'plan', attributeDataType: 'STRING' },
          { name: 'email', required: true },
        ],
      }),
    ];
    const { data } = await running.gateway.query(COMPARE, { ids });
    const { differences, missing } = data?.compareUserPools as {
      missing: unknown;
      differences: { path: string[]; values: { userPoolId: string; value: unknown }[] }[];
    };
    expect(missing).toEqual([]);
    expect(
      differences.every(({ values }) => values.every(({ userPoolId }, index) => userPoolId === ids[index])),
    ).toBe(true);
    expect(
      Object.fromEntries(
        differences.map(({ path, values }) => [path.join(' '), values.map(({ value }) => value)]),
      ),
    ).toEqual({
      'userPoolTags tenant': ['a', null, null],
      autoVerifiedAttributes: [null, ['EMAIL'], null],
      'smsConfiguration externalId': ['one', 'two', 'one'],
      'schemaAttributes email required': [false, false, true],
      'schemaAttributes custom:plan attributeDataType': [null, null, 'STRING'],
      'schemaAttributes custom:plan developerOnlyAttribute': [null, null, false],
      'schemaAttributes custom:plan mutable': [null, null, true],
      'schemaAttributes custom:plan required': [null, null, false],
    });
  });

  it('reads every pool from Cognito, bypassing the cache', async () => {
    await using running = await startGatewayWithCognito();
    const ids = [await createPool(running, 'a'), await createPool(running, 'b')];
    for (let time = 0; time < 2; time += 1) await running.gateway.query(COMPARE, { ids });
    expect(running.cognito.calls('DescribeUserPool')).toBe(4);
  });

  it('leaves out pools that do not exist and reports their ids', async () => {
    await using running = await startGatewayWithCognito();
    const ids = [await createPool(running, 'a'), 'us-east-1_000000000', await createPool(running, 'a')];
    const { data } = await running.gateway.query(COMPARE, { ids });
    expect(data?.compareUserPools).toEqual({ missing: ['us-east-1_000000000'], differences: [] });
  });

  it.each([
    ['one id', ['us-east-1_a']],
    ['the same id twice', ['us-east-1_a', 'us-east-1_a']],
    ['too many ids', Array.from({ length: 21 }, (_, index) => `us-east-1_${index}`)],
    ['a malformed id', ['us-east-1_a', 'nonsense']],
  ])('refuses %s without a call', async (_what, ids) => {
    await using running = await startGatewayWithCognito();
    const { data, errors } = await running.gateway.query(COMPARE, { ids });
    expect(data).toEqual({ compareUserPools: null });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });
});

describe('compareUserPools with the resources of the pools', () => {
  const WITH_GROUPS = /* GraphQL */ `
    query ($ids: [ID!]!) {
      compareUserPools(ids: $ids, with: [GROUPS, GROUPS]) {
        unmatched {
          name
        }
        differences {
          path
          masked
          values {
            value
          }
        }
      }
    }
  `;

  async function twoPools(running: GatewayWithCognito): Promise<string[]> {
    const ids = [await create(running, {}), await create(running, {})];
    const groups = [
      [
        { groupName: 'admins', precedence: 0, description: 'All' },
        { groupName: 'alike', precedence: 5 },
      ],
      [
        { groupName: 'admins', precedence: 1, description: 'All' },
        { groupName: 'alike', precedence: 5 },
        { groupName: '__proto__' },
      ],
    ];
    for (const [index, ofPool] of groups.entries())
      for (const group of ofPool) {
        await running.gateway.query(
          'mutation ($input: CreateUserPoolGroupInput!) { createUserPoolGroup(input: $input) { applied } }',
          { input: { userPoolId: ids[index], ...group } },
        );
      }
    return ids;
  }

  it('matches resources by name and lists missing ones', async () => {
    await using running = await startGatewayWithCognito();
    const ids = await twoPools(running);
    const before = running.cognito.calls('ListGroups');
    const { data, errors } = await running.gateway.query(WITH_GROUPS, { ids });
    expect(errors).toBeUndefined();
    expect(data?.compareUserPools).toEqual({
      unmatched: [],
      differences: [
        { path: ['groups', 'admins', 'precedence'], masked: false, values: [{ value: 0 }, { value: 1 }] },
        {
          path: ['groups', '__proto__', 'groupName'],
          masked: false,
          values: [{ value: null }, { value: '__proto__' }],
        },
      ],
    });
    expect(running.cognito.calls('ListGroups') - before).toBe(2);
  });

  it('compares resources that exist once per pool, including a factor without texts', async () => {
    await using running = await startGatewayWithCognito();
    const ids = [await create(running, {}), await create(running, {})];
    const SET =
      'mutation ($input: SetUserPoolMfaInput!) { setUserPoolMfa(input: $input) { applied userErrors { message } } }';
    const set = async (userPoolId: string | undefined, input: object) => {
      expect(
        (await running.gateway.query(SET, { input: { userPoolId, ...input } })).data?.setUserPoolMfa,
      ).toEqual({
        applied: true,
        userErrors: [],
      });
    };
    const emailConfiguration = {
      emailSendingAccount: 'DEVELOPER',
      sourceArn: 'arn:aws:ses:us-east-1:123456789012:identity/example.com',
    };
    const both = {
      mfaConfiguration: 'ON',
      softwareTokenMfaConfiguration: { enabled: true },
      emailConfiguration,
    };
    await set(ids[0], both);
    await set(ids[1], { ...both, mfaConfiguration: 'OPTIONAL', emailMfaConfiguration: {} });
    const { data, errors } = await running.gateway.query(
      'query ($ids: [ID!]!) { compareUserPools(ids: $ids, with: [MFA]) { unmatched { name } differences { path masked values { value } } } }',
      { ids },
    );
    expect(errors).toBeUndefined();
    const values = (...each: unknown[]) => each.map((value) => ({ value }));
    expect(data?.compareUserPools).toEqual({
      unmatched: [],
      differences: [
        { path: ['mfaConfiguration'], masked: false, values: values('ON', 'OPTIONAL') },
        { path: ['mfaConfig', 'mfaConfiguration'], masked: false, values: values('ON', 'OPTIONAL') },
        { path: ['mfaConfig', 'emailMfaConfiguration'], masked: false, values: values(null, {}) },
      ],
    });
  });

  it('makes no further calls when only pools are compared', async () => {
    await using running = await startGatewayWithCognito();
    const ids = await twoPools(running);
    const before = running.cognito.calls('ListGroups');
    const { data } = await running.gateway.query(COMPARE, { ids });
    expect(data?.compareUserPools).toMatchObject({ differences: [] });
    expect(running.cognito.calls('ListGroups')).toBe(before);
  });
});

describe('compareUserPools with the app clients', () => {
  const WITH_CLIENTS = /* GraphQL */ `
    query ($ids: [ID!]!) {
      compareUserPools(ids: $ids, with: [CLIENTS]) {
        unmatched {
          userPoolId
          kind
          name
        }
        differences {
          path
          masked
          values {
            value
          }
        }
      }
    }
  `;

  async function createClients({ gateway }: GatewayWithCognito, clients: readonly object[]): Promise<void> {
    for (const input of clients) {
      const { data } = await gateway.query(
        'mutation ($input: CreateUserPoolClientInput!) { createUserPoolClient(input: $input) { applied } }',
        { input },
      );
      expect(data?.createUserPoolClient).toEqual({ applied: true });
    }
  }

  it('matches clients by name, without comparing or showing ids and secrets', async () => {
    await using running = await startGatewayWithCognito();
    const [one, other] = [await create(running, {}), await create(running, {})];
    const secrets = ['marked_secret_one_0123456789', 'marked_secret_two_0123456789'];
    await createClients(running, [
      { userPoolId: one, clientName: 'web', clientSecret: secrets[0], authSessionValidity: 5 },
      { userPoolId: one, clientName: 'alike', generateSecret: true },
      { userPoolId: other, clientName: 'alike', generateSecret: true },
      { userPoolId: other, clientName: 'web', clientSecret: secrets[1], authSessionValidity: 9 },
      { userPoolId: other, clientName: 'only here', clientSecret: secrets[1] },
    ]);
    const { data, errors } = await running.gateway.query(WITH_CLIENTS, { ids: [one, other] });
    expect(errors).toBeUndefined();
    const { unmatched, differences } = data?.compareUserPools as {
      readonly unmatched: readonly object[];
      readonly differences: readonly { readonly path: readonly string[] }[];
    };
    expect(unmatched).toEqual([]);
    expect(differences.filter(({ path }) => path[1] !== 'only here')).toEqual([
      {
        path: ['clients', 'web', 'authSessionValidity'],
        masked: false,
        values: [{ value: 5 }, { value: 9 }],
      },
    ]);
    expect(differences).toContainEqual({
      path: ['clients', 'only here', 'clientName'],
      masked: false,
      values: [{ value: null }, { value: 'only here' }],
    });
    expect(differences.flatMap(({ path }) => path)).not.toContain('clientId');
    for (const output of [data, running.gateway.log])
      expect(JSON.stringify(output)).not.toContain('marked_secret');
    expect(JSON.stringify(running.cognito.requests)).toContain('marked_secret');
  });

  it('reports duplicate client names and does not compare them', async () => {
    await using running = await startGatewayWithCognito();
    const [one, other] = [await create(running, {}), await create(running, {})];
    await createClients(running, [
      { userPoolId: one, clientName: 'twice', authSessionValidity: 5 },
      { userPoolId: one, clientName: 'twice', authSessionValidity: 6 },
      { userPoolId: other, clientName: 'twice', authSessionValidity: 7 },
    ]);
    const { data } = await running.gateway.query(WITH_CLIENTS, { ids: [one, other] });
    expect(data?.compareUserPools).toEqual({
      unmatched: [{ userPoolId: one, kind: 'CLIENTS', name: 'twice' }],
      differences: [],
    });
  });
});
