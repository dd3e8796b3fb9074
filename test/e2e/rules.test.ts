import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EmbeddedCognito } from '../../src/embedded/embedded-cognito.js';
import { refusalCode } from '../../src/errors/meanings.js';
import type { WireStructure } from '../../src/rules/wire.js';
import { startGateway, type Gateway } from '../support/gateway.js';
import { graphqlInput } from '../support/graphql-input.js';
import { RecordingHandler } from '../support/recording-handler.js';
import { ruleCases, type RuleCase } from '../support/rule-cases.js';

const REFUSALS = 'userErrors { code message field }';
const queries = {
  CreateUserPool: `mutation ($input: CreateUserPoolInput!) { answer: createUserPool(input: $input) { userPool { id } ${REFUSALS} } }`,
  UpdateUserPool: `mutation ($input: UpdateUserPoolInput!) { answer: updateUserPool(input: $input) { userPool { id } ${REFUSALS} } }`,
};

interface Answer {
  readonly userPool: unknown;
  readonly userErrors: readonly { code: string; message: string; field: string[] | null }[];
}

/** The path in the words of the input, without its capitals: the only entry of a map is at 0. */
function fieldOf([first, ...rest]: readonly (string | number)[]): string {
  const members =
    first === 'UserPoolTags' && rest.length > 0 ? [first, 0, ...rest.slice(1)] : [first, ...rest];
  return members.join('.').toLowerCase();
}

describe('A rule, through GraphQL', () => {
  const cognito = new EmbeddedCognito({ account: '123456789012', now: () => new Date() });
  const handler = new RecordingHandler('us-east-1', cognito.handlerFor('us-east-1'));
  let gateway: Gateway;
  let pools = 0;

  beforeAll(async () => {
    gateway = await startGateway({}, { cognito: () => handler });
  });
  afterAll(async () => {
    await gateway.stop();
  });

  /** An update is one of a pool of its own. */
  function inputOf({ operation, request, before = {} }: RuleCase): WireStructure {
    if (operation === 'CreateUserPool') return { PoolName: 'pool', ...request };
    const UserPoolId = `us-east-1_${(pools += 1)}`;
    cognito.insert('us-east-1', { PoolName: 'pool', ...before }, { id: UserPoolId, createdAt: new Date(0) });
    return { UserPoolId, ...request };
  }

  async function send(each: RuleCase) {
    const input = graphqlInput(`${each.operation}Input`, inputOf(each));
    const before = handler.calls();
    const { data, errors } = await gateway.query(queries[each.operation], { input });
    expect(errors).toBeUndefined();
    const calls = handler.requests.slice(before).map((request) => request.operation);
    return { answer: data?.answer as Answer, calls };
  }

  const taken = ruleCases.filter(({ refused }) => !refused);
  const refused = ruleCases.flatMap(({ refused, ...each }) => (refused ? [{ ...each, refused }] : []));

  it.each(taken)('accepts $name', async (each) => {
    const { answer } = await send(each);
    expect(answer).toEqual({ userPool: { id: expect.stringMatching(/^us-east-1_/) }, userErrors: [] });
  });

  it.each(refused.filter(({ known }) => known.mark !== 'open'))(
    'refuses $name, at its field and without a write',
    async (each) => {
      const { answer, calls } = await send(each);
      expect(calls).toEqual(each.operation === 'CreateUserPool' ? [] : ['DescribeUserPool']);
      expect(answer.userPool).toBeNull();
      const [error] = answer.userErrors;
      expect(answer.userErrors).toHaveLength(1);
      expect(error?.code).toBe(refusalCode(each.refused.exception));
      expect(error?.field?.join('.').toLowerCase()).toBe(fieldOf(each.refused.path));
      expect(error?.message).not.toBe(each.refused.awsMessage);
    },
  );

  it.each(refused.filter(({ known }) => known.mark === 'open'))(
    'leaves $name to the backend and passes on its refusal',
    async (each) => {
      const { answer, calls } = await send(each);
      expect(calls).toContain(each.operation);
      expect(answer.userPool).toBeNull();
      expect(answer.userErrors).toEqual([
        expect.objectContaining({
          code: refusalCode(each.refused.exception),
          message: each.refused.awsMessage,
        }),
      ]);
    },
  );
});
