import { SharedValues } from '../../../../src/basics/shared-values.js';
import { buildSchema, GraphQLObjectType, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';

/** A schema with everything that an answer can go wrong by, and resolvers that do what their fields are named after. */

const SDL = `
  type Query {
    thing(kind: Kind = GOOD, depth: Int = 3): Thing
    must: Thing!
    things(count: Int! = 2): [Thing!]
    some: [Thing]
    named: [Named]
    either: [Either]
  }
  enum Kind { GOOD BAD }
  interface Named { name: String }
  union Either = Thing | Other
  union _Entity = Thing
  type Other implements Named { name: String, count: Int! }
  type Thing implements Named {
    name: String
    required: String!
    late: String
    lateRequired: String!
    failing: String
    failingRequired: String!
    lateFailing: String
    returned: String
    nothing: String
    nothingRequired: String!
    number: Int
    notNumber: Int
    kind: Kind
    unknownKind: Kind
    tags: [String]
    holes: [String!]
    notList: [String]
    echo(text: String, list: [Int!], kind: Kind = BAD): String
    inside: Thing
    insides: [Thing!]!
    lateInside: Thing!
    given: String
    method: String
  }
`;

interface Source {
  readonly __typename: string;
  readonly depth: number;
}

type Resolve = GraphQLFieldResolver<Source, unknown>;

const below = ({ depth }: Source): Source | null =>
  depth > 0 ? shared({ __typename: 'Thing', depth: depth - 1 }) : null;
const values = new SharedValues();
const shared = <Value extends object>(value: Value): Value => values.share(Object.freeze(value));
/** The same each time, as cached descriptions are. */
const thing = (depth: number): Source =>
  shared({ __typename: 'Thing', depth, ...{ given: 'given', method: called } });
const called = () => 'called';
const other: Source = shared({ __typename: 'Other', depth: 0 });
const later = async <Value>(value: Value): Promise<Value> => value;

const query: Readonly<Record<string, GraphQLFieldResolver<unknown, unknown>>> = {
  thing: (_source, { kind, depth }: { kind: string; depth: number }) =>
    kind === 'BAD' ? null : thing(Math.min(depth, 4)),
  must: () => later(thing(2)),
  things: (_source, { count }: { count: number }) =>
    Array.from({ length: Math.max(0, Math.min(count, 5)) }, (_, index) => thing(index)),
  some: () => [thing(1), later(thing(2)), null, new Error('an item')],
  named: () => [thing(1), other, later(other), { __typename: 'Nothing' }],
  either: () => later([other, thing(2)]),
};

const things: Readonly<Record<string, Resolve>> = {
  name: () => 'a name',
  required: () => 'required',
  late: () => later('late'),
  lateRequired: () => later('late and required'),
  failing: () => {
    throw new Error('failing');
  },
  failingRequired: () => {
    throw new Error('failing, and required');
  },
  lateFailing: () => Promise.reject(new Error('failing late')),
  returned: () => new Error('returned'),
  nothing: () => undefined,
  nothingRequired: () => null,
  number: () => 7,
  notNumber: () => 'seven',
  kind: () => 'GOOD',
  unknownKind: () => 'UGLY',
  tags: () => ['a', null, later('b')],
  holes: () => ['a', null],
  notList: () => 5,
  echo: (_source, values: unknown, _context, { path, fieldName, parentType, variableValues }) =>
    JSON.stringify({ values, path, fieldName, parentType, variableValues }),
  inside: below,
  insides: (source) => shared([below(source), below(source)]),
  lateInside: (source) => later(below(source)),
};

export function createGraph(): GraphQLSchema {
  const schema = buildSchema(SDL);
  const all: Readonly<Record<string, Readonly<Record<string, GraphQLFieldResolver<never, unknown>>>>> = {
    Query: query,
    Thing: things,
    Other: { name: () => 'another', count: () => 1 },
  };
  for (const type of Object.values(schema.getTypeMap())) {
    if (!(type instanceof GraphQLObjectType)) continue;
    for (const field of Object.values(type.getFields())) {
      const resolve = all[type.name]?.[field.name];
      // A schema does not know what its sources are.
      if (resolve) field.resolve = resolve as GraphQLFieldResolver<unknown, unknown>;
    }
  }
  return schema;
}
