import fc from 'fast-check';
import {
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLInputType,
} from 'graphql';

/** Draws one value of an arbitrary: `fc.gen()` gives it. */
export type Draw = fc.GeneratorValue;

/** Texts that parsers, patterns, keys and logs have stumbled over somewhere. */
const ODD_TEXTS = [
  ...['', ' ', '\u0000', '\n', '\u00a0', '\u202e', '\ud800', '💥', 'é', '{####}', '{username}'],
  ...['__proto__', 'constructor', 'toString', 'toJSON', 'null', 'undefined', 'NaN', '-1', '1e999', '0x10'],
  ...['us-east-1_abcdefghi', 'us-east-1_', '_', 'us-east-1', '../../etc/passwd', '%00', '${jndi:x}', '*'],
  ...[
    'arn:aws:lambda:us-east-1:123456789012:function:f',
    'arn:::::',
    '2026-11-27T00:00:00Z',
    '2026-13-45T99:99:99Z',
  ],
  ...['9999-12-31T23:59:59.999Z', '0000-01-01T00:00:00Z', '2016-12-31T23:59:60Z', 'a'.repeat(3_000)],
];

const ODD_NUMBERS = [0, -0, 1, -1, 0.5, 2 ** 31, -(2 ** 31), 2 ** 53, 1e308, 5e-324, 60, 100, 101];

const oddText = fc.oneof(fc.constantFrom(...ODD_TEXTS), fc.string({ unit: 'binary', maxLength: 40 }));

const oddLeaf = fc.oneof(
  oddText,
  fc.constantFrom<unknown>(...ODD_NUMBERS, null, true, false),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);

/** Any JSON, small: leaves, and lists and objects of them with names that mean something somewhere. */
const oddJson: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: oddLeaf },
  { weight: 1, arbitrary: fc.array(oddLeaf, { maxLength: 4 }) },
  {
    weight: 1,
    arbitrary: fc.dictionary(
      fc.constantFrom(
        'id',
        'arn',
        '__typename',
        'key',
        'toString',
        'valueOf',
        'toJSON',
        'length',
        'then',
        'constructor',
      ),
      oddLeaf,
      { maxKeys: 4 },
    ),
  },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
);

/** The same functions each time, as `fc.gen()` wants them. */
export const anyJson = () => oddJson;
export const anyText = () => oddText;

/** One in so many, on average. */
export function oneIn(draw: Draw, count: number): boolean {
  return draw(fc.nat, { max: count - 1 }) === count - 1;
}

/** One of these; by its index, for what is drawn with is compared in depth. */
export function pick<Value>(draw: Draw, values: readonly Value[]): Value {
  const value = values[draw(fc.nat, { max: values.length - 1 })];
  if (value === undefined) throw new Error('Expected values to pick from, got none');
  return value;
}

/**
 * A value for an input type: one of its values, but for one place in so many, where anything stands.
 *
 * @param oddity how many places to one that is odd, on average
 */
export function valueFor(draw: Draw, type: GraphQLInputType, oddity = 25, depth = 0): unknown {
  if (oneIn(draw, oddity)) return draw(anyJson);
  if (!isNonNullType(type) && oneIn(draw, 12)) return null;
  const nullable = getNullableType(type);
  if (isListType(nullable)) {
    const of = nullable.ofType;
    return Array.from({ length: draw(fc.nat, { max: 3 }) }, () => valueFor(draw, of, oddity, depth + 1));
  }
  if (isEnumType(nullable)) return pick(draw, nullable.getValues()).name;
  if (isInputObjectType(nullable)) {
    const given = Object.values(nullable.getFields()).filter(
      (field) => isNonNullType(field.type) || oneIn(draw, depth === 0 ? 8 : 2),
    );
    const entries = given.map(
      ({ name, type: inner }) => [name, valueFor(draw, inner, oddity, depth + 1)] as const,
    );
    return Object.fromEntries(oneIn(draw, oddity) ? [...entries, [draw(anyText), 1]] : entries);
  }
  return draw(leafOf, nullable.name);
}

function leafOf(name: string): fc.Arbitrary<unknown> {
  switch (name) {
    case 'Boolean':
      return fc.boolean();
    case 'Int':
    case 'SafeInt':
      return fc.oneof(fc.integer({ min: -1, max: 120 }), fc.integer());
    case '_Any':
      return oddJson;
    case 'DateTime':
      return fc.oneof(
        oddText,
        fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
      );
    default:
      return fc.oneof(oddText, fc.constantFrom('a pool', 'one', 'https://example.com', '7'));
  }
}
