import { isEnumType, isInputObjectType, isInterfaceType, isObjectType, type GraphQLSchema } from 'graphql';

/** The average number of entries of each introspection list in this schema, by coordinate. */
export function introspectionSizes(schema: GraphQLSchema): ReadonlyMap<string, number> {
  const types = Object.values(schema.getTypeMap());
  const directives = schema.getDirectives();
  const fields = types.flatMap((type) =>
    isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [],
  );
  const inputs = types.flatMap((type) => (isInputObjectType(type) ? Object.values(type.getFields()) : []));
  const values = types.flatMap((type) => (isEnumType(type) ? type.getValues() : []));
  const everyType = types.length;

  return new Map([
    ['__Schema.types', everyType],
    ['__Schema.directives', directives.length],
    ['__Type.fields', fields.length / everyType],
    ['__Type.inputFields', inputs.length / everyType],
    ['__Type.enumValues', values.length / everyType],
    // Almost no type has them.
    ['__Type.interfaces', 1],
    ['__Type.possibleTypes', 1],
    ['__Field.args', sum(fields.map(({ args }) => args.length)) / fields.length],
    ['__Directive.args', sum(directives.map(({ args }) => args.length)) / directives.length],
    ['__Directive.locations', sum(directives.map(({ locations }) => locations.length)) / directives.length],
  ]);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
