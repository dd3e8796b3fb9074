import { describe, expect, it } from '@jest/globals';
import { startGateway } from '../support/gateway.js';

const client = (rest: string) =>
  `mutation { createUserPoolClient(input: { userPoolId: "us-east-1_a", clientName: "a", ${rest} }) { applied } }`;
const provider = (details: string) =>
  `mutation { createUserPoolIdentityProvider(input: { userPoolId: "us-east-1_a", providerName: "a", providerType: OIDC, providerDetails: ${details} }) { applied } }`;
const update = (details: string) =>
  `mutation { updateUserPoolIdentityProvider(input: { userPoolId: "us-east-1_a", providerName: "a", providerDetails: ${details} }) { applied } }`;

/** Documents with a secret, each of which graphql-js refuses. */
const documents: readonly (readonly [what: string, document: string])[] = [
  ['a number', client('clientSecret: 424242')],
  ['a name', client('clientSecret: MARK')],
  ['a list', client('clientSecret: ["MARK"]')],
  ['an object', client('clientSecret: { MARK: "MARK" }')],
  [
    'the whole input in a list',
    `mutation { createUserPoolClient(input: [{ clientSecret: "MARK" }]) { applied } }`,
  ],
  ['a string without its colon', client('clientSecret "MARK"')],
  ['a string of several lines without its colon', client('clientSecret """\nMARK\n"""')],
  ['a name without its colon', client('clientSecret MARK')],
  ['a number without its colon', client('clientSecret 424242')],
  ['a number that goes on as a name', client('clientSecret: 424242MARK')],
  ['the key of an entry without its colon', provider('[{ key: "client_secret", value MARK }]')],
  ['the value of an entry', provider('[{ key: "client_secret", value: 424242 }]')],
  ['the object of an entry', provider('[{ key: "private_key", value: { a: "MARK" } }]')],
  ['a map', provider('{ client_secret: "MARK" }')],
  ['a text', provider('"MARK"')],
  ['the value of an entry in a patch', update('{ set: [{ key: "client_secret", value: MARK }] }')],
  ['a text in a patch', update('{ set: "MARK" }')],
  [
    'an entry of another map',
    update('{ set: [] }, attributeMapping: { set: [{ key: "client_secret", value: MARK }] }'),
  ],
  [
    'the default of a variable',
    `mutation ($secret: String = 424242) ${client('clientSecret: $secret').slice('mutation '.length)}`,
  ],
  [
    'a good one in an input that does not fit when it is executed',
    `mutation ($name: String = "a") { createUserPoolClient(input: { userPoolId: "a", clientName: $name, clientSecret: "MARK" }) { applied } }`,
  ],
];

describe('A secret written into the document', () => {
  it.each(documents)('is repeated in no error or log line when it is %s', async (_what, document) => {
    await using gateway = await startGateway({ LOG_LEVEL: 'debug' });
    // Twice, as a document is validated once.
    for (let time = 0; time < 2; time += 1) {
      const { errors } = await gateway.query(document, { name: null });
      expect(errors).not.toHaveLength(0);
      expect(JSON.stringify(errors)).not.toMatch(/MARK|424242/);
    }
    expect(JSON.stringify(gateway.log)).not.toMatch(/MARK|424242/);
  });

  it('does not hide a misplaced name in a document without secrets', async () => {
    await using gateway = await startGateway();
    const { errors } = await gateway.query('{ userPool(id "us-east-1_a") { name } }');
    expect(errors).toMatchObject([{ message: 'Syntax Error: Expected ":", found String.' }]);
    const named = await gateway.query('{ userPool(id: abc def) { name } }');
    expect(named.errors).toMatchObject([{ message: 'Syntax Error: Expected ":", found ")".' }]);
    const { errors: found } = await gateway.query('query MARK other { name }');
    expect(found).toMatchObject([{ message: 'Syntax Error: Expected "{", found Name "other".' }]);
  });

  it('does not hide other errors next to it or their locations', async () => {
    await using gateway = await startGateway();
    const { errors } = await gateway.query(
      'mutation { createUserPoolClient(input: { userPoolId: 1.5, clientSecret: 424242 }) { applied } }',
    );
    expect(errors).toMatchObject([
      {
        message: 'Field "CreateUserPoolClientInput.clientName" of required type "String!" was not provided.',
      },
      { message: 'ID cannot represent a non-string and non-integer value: 1.5' },
      {
        message: 'The value has the wrong type. It is not shown because it may hold a secret.',
        locations: [{ line: 1, column: 73 }],
        extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
      },
    ]);
  });
});
