import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EmbeddedCognito } from '../../src/embedded/embedded-cognito.js';
import { startGateway, type Gateway } from '../support/gateway.js';
import { graphqlInput } from '../support/graphql-input.js';
import { limitCases } from '../support/limit-cases.js';
import { RecordingHandler } from '../support/recording-handler.js';

interface Case {
  readonly what: string;
  readonly request: Readonly<Record<string, unknown>>;
  readonly path?: readonly (string | number)[] | undefined;
}

const REFUSALS = 'userErrors { code message field }';

const mutations = {
  CreateUserPool: {
    query: `mutation ($input: CreateUserPoolInput!) { answer: createUserPool(input: $input) { userPool { id } ${REFUSALS} } }`,
    callsWhenRefused: [] as string[],
  },
  UpdateUserPool: {
    query: `mutation ($input: UpdateUserPoolInput!) { answer: updateUserPool(input: $input) { userPool { id } ${REFUSALS} } }`,
    // What the patch is merged into.
    callsWhenRefused: ['DescribeUserPool'],
  },
} as const;

/** The path in the words of the input, without its capitals: the only entry of a map is at 0. */
function fieldOf(path: Case['path'] = []): string {
  const members = path[0] === 'UserPoolTags' ? [path[0], 0, ...path.slice(2)] : path;
  return members.join('.').toLowerCase();
}

describe.each(Object.entries(mutations))(
  'A limit of %s, through GraphQL',
  (operation, { query, callsWhenRefused }) => {
    const limits = limitCases(operation);
    const accepted: readonly Case[] = [
      // An id within its limits is not yet that of a pool.
      ...limits.filter(({ accepted, path }) => accepted && path[0] !== 'UserPoolId'),
    ];
    // A value outside its enum and a required member that is missing GraphQL itself refuses.
    const refused: readonly Case[] = [
      ...limits.filter(({ accepted, kind }) => !accepted && kind !== 'enum' && kind !== 'required'),
    ];

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

    /** An update is one of a pool of its own, which has the older of the two lifetimes of temporary passwords. */
    function concerningAPool({ request, path }: Case): Case['request'] {
      if (!('UserPoolId' in request) || path?.[0] === 'UserPoolId') return request;
      const id = `us-east-1_${(pools += 1)}`;
      const input = { PoolName: 'pool', AdminCreateUserConfig: { UnusedAccountValidityDays: 1 } };
      cognito.insert('us-east-1', input, { id, createdAt: new Date(0) });
      return { ...request, UserPoolId: id };
    }

    async function send(each: Case) {
      const before = handler.calls();
      const input = graphqlInput(`${operation}Input`, concerningAPool(each));
      const { data, errors } = await gateway.query(query, { input });
      const calls = handler.requests.slice(before).map((request) => request.operation);
      return { errors, answer: data?.answer as unknown, calls };
    }

    it.each(accepted)('accepts $what', async (each) => {
      const { errors, answer } = await send(each);
      expect(errors).toBeUndefined();
      expect(answer).toEqual({ userPool: { id: expect.stringMatching(/^us-east-1_/) }, userErrors: [] });
    });

    it.each(refused)('refuses $what, at that field and without a write', async (each) => {
      const { errors, answer, calls } = await send(each);
      expect(errors).toBeUndefined();
      expect(calls).toEqual(each.path?.[0] === 'UserPoolId' ? [] : callsWhenRefused);
      const { userPool, userErrors } = answer as { userPool: unknown; userErrors: { field: string[] }[] };
      expect(userPool).toBeNull();
      const fields = userErrors.map(({ field }) => field.join('.').toLowerCase());
      expect(new Set(fields)).toEqual(new Set([fieldOf(each.path)]));
    });
  },
);
