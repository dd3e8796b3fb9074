import {
  getNamedType,
  isObjectType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';

/** A selection of everything there is below a type: `{ id name policies { passwordPolicy { … } } … }`. */
export function selectAll(schema: GraphQLSchema, typeName: string): string {
  return selectionOf(objectType(schema, typeName), () => true);
}

/** A selection of everything that is Cognito's own: without what is made of it here, which changes along with it. */
export function selectMembers(schema: GraphQLSchema, typeName: string): string {
  return selectionOf(
    objectType(schema, typeName),
    ({ astNode }) => astNode?.directives?.every(({ name }) => name.value !== 'derived') ?? true,
  );
}

type Field = GraphQLField<unknown, unknown>;

/** Without what leads back to where the selection came from, and without what lies in a pool, which is read by calls of its own. */
function selectionOf(
  type: GraphQLObjectType,
  selected: (field: Field) => boolean,
  above: readonly GraphQLObjectType[] = [],
): string {
  const path = [...above, type];
  const fields = Object.values(type.getFields())
    .filter((field) => selected(field) && field.args.length === 0)
    .flatMap((field) => {
      const named = getNamedType(field.type);
      if (!isObjectType(named)) return [field.name];
      const isLeftOut = path.includes(named) || 'userPool' in named.getFields();
      return isLeftOut ? [] : [`${field.name} ${selectionOf(named, selected, path)}`];
    });
  return `{ ${fields.join(' ')} }`;
}

function objectType(schema: GraphQLSchema, typeName: string): GraphQLObjectType {
  const type = schema.getType(typeName);
  if (!isObjectType(type)) throw new Error(`${typeName} is not an object type`);
  return type;
}
