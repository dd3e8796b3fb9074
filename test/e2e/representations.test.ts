import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  startGatewayWithCognito,
  createPool,
  type GatewayWithCognito,
} from '../support/gateway-with-cognito.js';

const QUERY =
  'query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on UserPool { id name } ... on CognitoKmsKey { arn } } }';

let running: GatewayWithCognito;
let id: string;
let arn: string;
beforeAll(async () => {
  running = await startGatewayWithCognito();
  id = await createPool(running, 'acme');
  arn = `arn:aws:cognito-idp:us-east-1:123456789012:userpool/${id}`;
});
afterAll(async () => {
  await running[Symbol.asyncDispose]();
});

async function resolve(...refs: unknown[]) {
  const calls = running.cognito.calls('DescribeUserPool');
  const { data, errors = [] } = await running.gateway.query(QUERY, { refs });
  const logged = running.gateway.log.filter(({ level }) => level === 'error');
  return {
    entities: data?._entities as unknown,
    errors,
    calls: running.cognito.calls('DescribeUserPool') - calls,
    logged,
  };
}

/** What is neither a text nor has the form that is expected. */
const odd: readonly unknown[] = [
  null,
  5,
  true,
  [],
  {},
  ['us-east-1_Victim'],
  [['us-east-1_Victim']],
  { id: 'us-east-1_Victim' },
];

describe('A representation without a usable key', () => {
  it.each([
    ...odd.map((value) => ({ __typename: 'UserPool', id: value })),
    ...odd.map((value) => ({ __typename: 'UserPool', arn: value })),
    ...odd.map((value) => ({ __typename: 'UserPool', id: value, arn: value })),
    ...odd.map((value) => ({ __typename: 'CognitoKmsKey', arn: value })),
    { __typename: 'UserPool' },
    { __typename: 'UserPool', name: 'acme' },
    { __typename: 'UserPool', id: 'no id' },
    { __typename: 'UserPool', id: '' },
    { __typename: 'UserPool', arn: 'no ARN' },
    { __typename: 'UserPool', id: 5, arn: 'no ARN' },
    { __typename: 'UserPool', id: `us-east-1_${'a'.repeat(100_000)}` },
    ...odd.map((value) => ({ __typename: value, id: 'us-east-1_a' })),
    ...['Nothing', 'Query', 'String', '_Entity', '__Schema', '__proto__', 'constructor', ''].map((name) => ({
      __typename: name,
      id: 'us-east-1_a',
    })),
    ...odd.filter((value) => value !== null),
  ])('is an error in its own place, without a call: %j', async (representation) => {
    const { entities, errors, calls, logged } = await resolve(representation, { __typename: 'UserPool', id });
    expect(entities).toEqual([null, { id, name: 'acme' }]);
    expect(errors).toEqual([
      {
        message: expect.stringMatching(/^Expected .+, got .+\.$/),
        locations: expect.anything(),
        path: ['_entities', 0],
        extensions: { code: 'BAD_USER_INPUT' },
      },
    ]);
    expect(errors[0]?.message.length).toBeLessThan(350);
    expect(logged).toEqual([]);
    // That of its neighbour, if it is not remembered.
    expect(calls).toBeLessThanOrEqual(1);
  });

  it('says what was expected and what came', async () => {
    const { errors } = await resolve({ __typename: 'UserPool', id: null }, { __typename: 'Nothing' }, 5);
    expect(errors.map(({ message }) => message)).toEqual([
      'Expected a representation of UserPool with "id" or "arn" as text, got {"__typename":"UserPool","id":null}.',
      'Expected a representation whose __typename is an entity of this subgraph, such as UserPool, got "Nothing".',
      'Expected a representation such as {"__typename": "UserPool", "id": "REGION_xxxxxxxxx"}, got 5.',
    ]);
  });

  it('is also refused in a literal', async () => {
    const { data, errors } = await running.gateway.query(
      '{ _entities(representations: [{ __typename: "UserPool", id: ["us-east-1_Victim"] }, 5, "x", [1]]) { __typename } }',
    );
    expect(data).toEqual({ _entities: [null, null, null, null] });
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(Array(4).fill('BAD_USER_INPUT'));
  });

  it('does not affect the process or the others when it follows one that fails', async () => {
    const failing = { __typename: 'UserPool', id: 'no id' };
    const { entities, errors } = await resolve(
      failing,
      { __typename: 'Nothing' },
      { __typename: 'UserPool', id },
    );
    expect(entities).toEqual([null, null, { id, name: 'acme' }]);
    expect(errors.map(({ path }) => path?.[1]).sort()).toEqual([0, 1]);
  });
});

describe('A representation with one usable key', () => {
  it.each([...odd, 'no id', ''])('is resolved by its ARN despite the id %j', async (value) => {
    const { entities, errors } = await resolve({ __typename: 'UserPool', id: value, arn });
    expect([entities, errors]).toEqual([[{ id, name: 'acme' }], []]);
  });

  it.each([...odd, 'no ARN'])('is resolved by its id despite the ARN %j', async (value) => {
    const { entities, errors } = await resolve({ __typename: 'UserPool', id, arn: value });
    expect([entities, errors]).toEqual([[{ id, name: 'acme' }], []]);
  });
});
