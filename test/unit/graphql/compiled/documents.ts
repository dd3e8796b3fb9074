import fc from 'fast-check';
import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';

/** What is given to an operation. */
export interface Asked {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

const DEEPEST = 4;
const VARIABLES = [
  '$yes: Boolean!',
  '$no: Boolean = false',
  '$text: String',
  '$numbers: [Int!]',
  '$kind: Kind',
];

/** Valid queries over a schema, with aliases, fragments, conditions and variables, and values for these. */
export function documents(schema: GraphQLSchema): fc.Arbitrary<Asked> {
  const selection = (type: GraphQLNamedType, depth: number): fc.Arbitrary<string> => {
    const own = isAbstractType(type) ? [] : fieldsOf(type).map((field) => selected(field, depth));
    const conditions = schema.getTypeMap();
    const inner = isAbstractType(type) ? schema.getPossibleTypes(type) : isObjectType(type) ? [type] : [];
    const fragments = inner.map((each) =>
      each === type || depth === 0
        ? fc.constant(`... on ${conditions[each.name]?.name ?? each.name} @include(if: $yes) { __typename }`)
        : fc
            .tuple(condition, selection(each, depth - 1))
            .map(([when, body]) => `... on ${each.name}${when} ${body}`),
    );
    const typename = fc.constantFrom('__typename', 'type: __typename');
    return fc
      .array(fc.oneof(...own, ...fragments, typename), { minLength: 1, maxLength: 5 })
      .map((parts) => `{ ${parts.join(' ')} }`);
  };

  const selected = (field: GraphQLField<unknown, unknown>, depth: number): fc.Arbitrary<string> => {
    const type = getNamedType(field.type);
    const composite = isCompositeType(type);
    if (composite && depth === 0) return fc.constant('__typename');
    const body = composite ? selection(type, depth - 1) : fc.constant('');
    return fc
      .tuple(fc.constantFrom('', 'alias'), argumentsOf(field), condition, body)
      .map(
        ([alias, values, when, below]) =>
          `${nameOf(alias, field, values)}${field.name}${values}${when} ${below}`,
      );
  };

  const queryType = schema.getQueryType();
  if (!queryType) throw new Error('Expected a schema with queries');
  const variables = fc.record(
    {
      yes: fc.boolean(),
      no: fc.boolean(),
      text: fc.option(fc.string()),
      numbers: fc.option(fc.array(fc.integer({ min: -9, max: 9 }), { maxLength: 3 })),
      kind: fc.constantFrom('GOOD', 'BAD', null),
    },
    { requiredKeys: ['yes'] },
  );
  return fc.record({ body: selection(queryType, DEEPEST), variables }).map(({ body, variables: given }) => {
    // One that is not used is not valid.
    const used = VARIABLES.filter((each) => body.includes(each.split(':')[0] ?? each));
    return { query: `query ${used.length > 0 ? `(${used.join(', ')})` : ''} ${body}`, variables: given };
  });
}

const condition = fc.constantFrom('', '', '', ' @include(if: $yes)', ' @skip(if: $no)', ' @skip(if: true)');

/** The same alias for the same field and values only, so that all of them can be merged. */
function nameOf(alias: string, { name }: GraphQLField<unknown, unknown>, values: string): string {
  if (alias === '' && values === '') return '';
  const code = Array.from(values, (letter) => letter.charCodeAt(0).toString(36)).join('');
  return `${name}_${alias}${code}: `;
}

function argumentsOf({ args }: GraphQLField<unknown, unknown>): fc.Arbitrary<string> {
  const given: Readonly<Record<string, readonly string[]>> = {
    text: ['"fixed"', '$text', 'null'],
    list: ['[1, 2]', '$numbers', '3'],
    kind: ['GOOD', '$kind'],
    depth: ['1', '0'],
    count: ['0', '3'],
  };
  const values = args.map(({ name }) =>
    fc
      .option(fc.constantFrom(...(given[name] ?? ['null'])))
      .map((value) => (value === null ? [] : [`${name}: ${value}`])),
  );
  return fc.tuple(...values).map((all) => {
    const named = all.flat();
    return named.length > 0 ? `(${named.join(', ')})` : '';
  });
}

function fieldsOf(type: GraphQLNamedType): GraphQLField<unknown, unknown>[] {
  return isObjectType(type) ? Object.values(type.getFields()) : [];
}
