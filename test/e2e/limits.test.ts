import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EmbeddedCognito } from '../../src/embedded/embedded-cognito.js';
import { startGateway, type Gateway } from '../support/gateway.js';
import { graphqlInput } from '../support/graphql-input.js';
import { limitCases } from '../support/limit-cases.js';
import { RecordingHandler } from '../support/recording-handler.js';
import { ruleCases } from '../support/rule-cases.js';

const CREATE = /* GraphQL */ `
  mutation Create($input: CreateUserPoolInput!) {
    createUserPool(input: $input) {
      userPool {
        id
      }
      userErrors {
        code
        message
        field
      }
    }
  }
`;

interface Case {
  readonly what: string;
  readonly request: Readonly<Record<string, unknown>>;
  readonly path?: readonly (string | number)[] | undefined;
}

const cases = limitCases('CreateUserPool');
const rules = ruleCases.filter(({ operation }) => operation === 'CreateUserPool');

const accepted: readonly Case[] = [
  ...cases.filter(({ accepted }) => accepted),
  ...rules.filter(({ path }) => !path),
];
// A value outside its enum and a required member that is missing GraphQL itself refuses.
const refused: readonly Case[] = [
  ...cases.filter(({ accepted, kind }) => !accepted && kind !== 'enum' && kind !== 'required'),
  ...rules.filter(({ path }) => path),
];

/** The path in the words of the input, without its capitals: the only entry of a map is at 0. */
function fieldOf(path: Case['path'] = []): string {
  const members = path[0] === 'UserPoolTags' ? [path[0], 0, ...path.slice(2)] : path;
  return members.join('.').toLowerCase();
}

describe('A limit or rule of CreateUserPool, through GraphQL', () => {
  const cognito = new EmbeddedCognito({ account: '123456789012', now: () => new Date() });
  const handler = new RecordingHandler('us-east-1', cognito.handlerFor('us-east-1'));
  let gateway: Gateway;

  beforeAll(async () => {
    gateway = await startGateway({}, { cognito: () => handler });
  });
  afterAll(async () => {
    await gateway.stop();
  });

  async function create({ request }: Case) {
    const before = handler.calls();
    const { data, errors } = await gateway.query(CREATE, {
      input: graphqlInput('CreateUserPoolInput', request),
    });
    return { errors, payload: data?.createUserPool as unknown, calls: handler.calls() - before };
  }

  it.each(accepted)('takes $what', async (each) => {
    expect(await create(each)).toEqual({
      errors: undefined,
      payload: { userPool: { id: expect.stringMatching(/^us-east-1_/) }, userErrors: [] },
      calls: 1,
    });
  });

  it.each(refused)('refuses $what, at that field and without a call', async (each) => {
    const { errors, payload, calls } = await create(each);
    expect([errors, calls]).toEqual([undefined, 0]);
    const { userPool, userErrors } = payload as { userPool: unknown; userErrors: { field: string[] }[] };
    expect(userPool).toBeNull();
    const fields = userErrors.map(({ field }) => field.join('.').toLowerCase());
    expect(new Set(fields)).toEqual(new Set([fieldOf(each.path)]));
  });
});
