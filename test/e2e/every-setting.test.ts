import { describe, expect, it } from '@jest/globals';
import { createSchema } from '../../src/graphql/schema.js';
import { withAliasAttributes, withUsernameAttributes } from '../support/every-setting.js';
import { inputPaths } from '../support/field-paths.js';
import { startGateway } from '../support/gateway.js';
import { selectAll } from '../support/selection.js';

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
const EVERYTHING = `query Read($id: ID!) { userPool(id: $id) ${selectAll(
  createSchema({ production: false }),
  'UserPool',
)} }`;

type Json = string | number | boolean | null | { readonly [key: string]: Json } | readonly Json[];
type JsonObject = Readonly<Record<string, Json>>;

/** Every path of an input, in the words of the service model but without its capitals. */
function pathsOf(value: Json, path: string): string[] {
  if (Array.isArray(value)) return value.flatMap((element: Json) => pathsOf(element, `${path}[]`));
  if (typeof value !== 'object' || value === null) return [path];
  return [
    path,
    ...Object.entries(value).flatMap(([name, each]) => pathsOf(each, path ? `${path}.${name}` : name)),
  ];
}

describe('Every one of the 119 settings of a new pool', () => {
  it('is in one of the two inputs that the next tests send', () => {
    const given = [withUsernameAttributes, withAliasAttributes]
      .flatMap((input) => pathsOf(input, ''))
      .map((path) =>
        path.toLowerCase().replace(/\[\]$/, '').replace('acrconfiguration[]', 'acrconfiguration{}'),
      );
    const missing = inputPaths.filter((path) => !given.includes(path.toLowerCase()));
    expect(inputPaths).toHaveLength(119);
    expect(missing).toEqual([]);
  });

  it.each([
    ['with username attributes', withUsernameAttributes],
    ['with alias attributes', withAliasAttributes],
  ])('is returned by userPool as it was set: %s', async (_name, input) => {
    await using gateway = await startGateway();
    const created = await gateway.query(CREATE, { input });
    expect(created).toEqual({
      data: { createUserPool: { userPool: { id: expect.any(String) }, userErrors: [] } },
    });

    const { id } = (created.data?.createUserPool as { userPool: { id: string } }).userPool;
    const { data } = await gateway.query(EVERYTHING, { id });
    const pool = data?.userPool as JsonObject;
    const { poolName, ...settings } = input as JsonObject & {
      schema?: readonly (JsonObject & { readonly name: string })[];
    };
    const { schema = [], ...sameName } = settings;
    expect(pool).toMatchObject(sameName);
    expect(pool.name).toBe(poolName);
    for (const attribute of schema) {
      const prefix = attribute.developerOnlyAttribute === true ? 'dev:custom:' : 'custom:';
      expect(pool.schemaAttributes).toContainEqual(
        expect.objectContaining({ ...attribute, name: `${prefix}${attribute.name}` }),
      );
    }
  });
});
