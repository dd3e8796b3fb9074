import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { getVariableValues, Kind, parse, type DocumentNode, type OperationDefinitionNode } from 'graphql';
import { createSchema } from '../../../../src/graphql/schema.js';
import { variableErrors } from '../../../../src/graphql/validation/variable-errors.js';
import { oneIn, valueFor } from '../../../support/fuzz/values.js';

const schema = createSchema({ production: false });

interface Asked {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}

function asked(text: string): Asked {
  const document = parse(text);
  const [operation] = document.definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('Expected an operation');
  return { document, operation };
}

const query = asked(
  'query ($input: CreateUserPoolInput!, $filter: UserPoolFilter, $ids: [ID!] = ["a"], $date: DateTime, $first: Int! = 3, $refs: [_Any!]) { __typename }',
);
const typeNames = { input: 'CreateUserPoolInput', filter: 'UserPoolFilter' };

const messagesOf = (given: Record<string, unknown>, hideSuggestions = false, about = query) =>
  variableErrors(schema, about, given, { hideSuggestions }).map(({ message }) => message);

const numbered = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`key${index}`, 'v'.repeat(1_000)]));

describe('Errors of variables', () => {
  it('equal those of graphql-js, for any values', () => {
    fc.assert(
      fc.property(fc.gen(), (draw) => {
        const given: Record<string, unknown> = { first: oneIn(draw, 5) ? null : 3 };
        for (const [name, typeName] of Object.entries(typeNames)) {
          if (!oneIn(draw, 6)) given[name] = valueFor(draw, schema.getType(typeName) as never, 40);
        }
        const expected = getVariableValues(schema, query.operation.variableDefinitions ?? [], given, {
          maxErrors: 50,
        });
        const errors = variableErrors(schema, query, given, { hideSuggestions: false });
        // What follows the quoted value is the same.
        const ends = (list: readonly { message: string }[]) =>
          list.slice(0, 50).map(({ message }) => message.slice(message.lastIndexOf('; ') + 1));
        expect(ends(errors)).toEqual(ends(expected.errors ?? []));
        expect(errors).toHaveLength(expected.errors?.length ?? 0);
      }),
      { numRuns: 1_000 },
    );
  });

  it('say which value came, and where', () => {
    expect(messagesOf({ input: { poolName: 5, policies: { nothing: 1 } }, ids: [[]], first: null })).toEqual([
      'Variable "$input" got invalid value 5 at "input.poolName"; String cannot represent a non string value: 5',
      'Variable "$input" got invalid value {"nothing":1} at "input.policies"; Field "nothing" is not defined by type "UserPoolPoliciesInput".',
      'Variable "$ids" got invalid value [] at "ids[0]"; ID cannot represent value: []',
      'Variable "$first" of non-null type "Int!" must not be null.',
    ]);
    expect(messagesOf({})).toEqual([
      'Variable "$input" of required type "CreateUserPoolInput!" was not provided.',
    ]);
  });

  it('are at most 50, and one that says there are more', () => {
    const messages = messagesOf({ input: { poolName: 'a', ...numbered(60) } });
    expect(messages).toHaveLength(51);
    expect(messages.at(-1)).toBe('There are more than 50 errors; validation stopped here.');
    expect(messagesOf({ input: { poolName: 'a', ...numbered(50) } })).toHaveLength(50);
  });

  it('quote no more of a large value than of a small one', () => {
    for (const message of messagesOf({ input: { poolName: 'a', ...numbered(900) } })) {
      expect(message.length).toBeLessThan(250);
    }
  });

  it('visit no more values than they report', () => {
    let looked = 0;
    const ids = Array.from({ length: 10_000 }, () => ({
      toJSON() {
        looked += 1;
        return 'looked at';
      },
    }));
    expect(messagesOf({ input: { poolName: 'a' }, ids })).toHaveLength(51);
    expect(looked).toBeLessThanOrEqual(2 * 51);
  });

  it('suggest names only if the schema is not hidden', () => {
    const given = { input: { poolname: 'a', userPoolTier: 'PLUSS' } };
    expect(messagesOf(given).join()).toMatch(/Did you mean "poolName".*|Did you mean the enum value "PLUS"/);
    expect(messagesOf(given, true).join()).not.toContain('Did you mean');
  });

  it('never contain a secret of a client or an identity provider, and still report other errors', () => {
    const create = asked(
      `mutation ($client: CreateUserPoolClientInput, $provider: CreateUserPoolIdentityProviderInput,
        $details: [UserPoolIdentityProviderEntryInput!]!, $value: String!, $secret: String) { ...on Mutation { ...uses } }
      fragment uses on Mutation {
        a: createUserPoolIdentityProvider(input: { userPoolId: "a", providerName: "a", providerType: OIDC, providerDetails: $details }) { applied }
        b: createUserPoolIdentityProvider(input: { userPoolId: "a", providerName: "a", providerType: OIDC, providerDetails: [{ key: "client_secret", value: $value }] }) { applied }
        c: createUserPoolClient(input: { userPoolId: "a", clientName: "a", clientSecret: $secret }) { applied }
      }`,
    );
    const entry = (value: unknown) => ({ key: 'client_secret', value });
    const provider = { userPoolId: 'a', providerName: 'a', providerType: 'OIDC' };
    const good = { details: [], value: 'a' };
    const messages = [
      { client: { userPoolId: 'a', clientSecret: 'MARK' } },
      { client: { userPoolId: 'a', clientName: 'a', clientSecret: ['MARK'] } },
      { provider: { ...provider, providerDetails: [entry(['MARK'])] } },
      { provider: { ...provider, providerDetails: [{ key: 'private_key', vlaue: 'MARK' }] } },
      { provider: { ...provider, providerDetails: { client_secret: 'MARK' } } },
      { provider: { ...provider, providerDetails: 'MARK' } },
      { provider: { ...provider, details: [entry('MARK')], client_secret: 'MARK' } },
      { details: [entry({ a: 'MARK' })] },
      { value: ['MARK'] },
      { secret: { a: 'MARK' } },
    ].flatMap((given) => {
      const found = messagesOf({ ...good, ...given }, true, create);
      expect(found).not.toEqual([]);
      return found;
    });
    expect(messages.join('\n')).not.toContain('MARK');
    expect(messages).toEqual(
      expect.arrayContaining([
        'Variable "$client" got invalid value {"userPoolId":"a","clientSecret":"(secret)"}; Field "clientName" of required type "String!" was not provided.',
        'Variable "$provider" got an invalid value at "provider.providerDetails[0].value".',
        'Variable "$provider" got an invalid value at "provider.providerDetails[0]"; Field "value" of required type "String!" was not provided.',
      ]),
    );
  });
});
