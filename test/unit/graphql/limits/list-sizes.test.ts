import { describe, expect, it } from '@jest/globals';
import { getNullableType, isListType, isObjectType, type GraphQLSchema } from 'graphql';
import { listSizeOf } from '../../../../src/graphql/limits/list-sizes.js';
import { createSchema } from '../../../../src/graphql/schema.js';
import { isOfFederation } from '../../../../src/graphql/client-schema.js';

const schema = createSchema({ production: false });

function objectFields({ getTypeMap }: Pick<GraphQLSchema, 'getTypeMap'>) {
  return Object.values(getTypeMap.call(schema))
    .filter(isObjectType)
    .filter(({ name }) => !name.startsWith('__'))
    .flatMap((type) => Object.values(type.getFields()).map((field) => ({ type, field })));
}

/** `UserPoolConnection.edges`, where `Query.userPools` says what its `first` is the size of. */
const sizedAbove = objectFields(schema).flatMap(({ field }) => {
  const sized = listSizeOf(field)?.sizedFields ?? [];
  return sized.map((name) => `${getNullableType(field.type).toString()}.${name}`);
});

const lists = objectFields(schema)
  .filter(({ field }) => isListType(getNullableType(field.type)) && !isOfFederation(field.name))
  .map(({ type, field }) => ({ coordinate: `${type.name}.${field.name}`, field }));

describe('Every list of the schema', () => {
  it('is checked by this test', () => {
    expect(lists.length).toBeGreaterThan(25);
    expect(sizedAbove).toEqual(
      expect.arrayContaining(['UserPoolConnection.edges', 'UserPoolGroupConnection.nodes']),
    );
  });

  it.each(lists)('has a size for the cost of its items: $coordinate', ({ coordinate, field }) => {
    const { assumed, slicingArguments = [] } = listSizeOf(field) ?? {};
    const sized = assumed !== undefined || slicingArguments.length > 0 || sizedAbove.includes(coordinate);
    expect(sized).toBe(true);
  });

  it('has a size from existing arguments, for existing fields', () => {
    for (const { field } of objectFields(schema)) {
      const { slicingArguments = [], sizedFields = [] } = listSizeOf(field) ?? {};
      expect(field.args.map(({ name }) => name)).toEqual(expect.arrayContaining([...slicingArguments]));
      const type = getNullableType(field.type);
      const below = isObjectType(type) ? Object.keys(type.getFields()) : [];
      expect(below).toEqual(expect.arrayContaining([...sizedFields]));
    }
  });
});
