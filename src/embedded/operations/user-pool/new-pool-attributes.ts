import { attributeName } from '../../../rules/schema-attributes.js';
import {
  standardAttribute,
  standardAttributes,
  type SchemaAttribute,
} from '../../../rules/standard-attributes.js';
import { structureOf, type WireStructure } from '../../../rules/wire.js';

/**
 * The attributes of a new pool: the standard ones, each as its element of Schema changes it, then the custom ones under
 * the names that Cognito gives them.
 *
 * @param schema the elements of CreateUserPool's `Schema`
 */
export function newPoolAttributes(schema: readonly unknown[]): WireStructure[] {
  const given = schema.map((element) => structureOf({ element }, 'element'));
  const changes = new Map(given.map((attribute) => [attributeName(attribute), attribute]));
  return [
    ...standardAttributes.map((standard) => merged({ ...standard }, changes.get(standard.Name) ?? {})),
    ...given
      .filter((attribute) => !standardAttribute(attribute.Name))
      .map((attribute) => merged(custom, { ...attribute, Name: attributeName(attribute) })),
  ];
}

/** What a custom attribute is where its element does not say. */
const custom: Omit<SchemaAttribute, 'Name' | 'AttributeDataType'> = {
  DeveloperOnlyAttribute: false,
  Mutable: true,
  Required: false,
};

/** Only the constraints that suit the data type come back, be they empty. */
function merged(before: WireStructure, change: WireStructure): WireStructure {
  const { StringAttributeConstraints, NumberAttributeConstraints, ...attribute } = { ...before, ...change };
  switch (attribute.AttributeDataType) {
    case 'String':
      return { ...attribute, StringAttributeConstraints: StringAttributeConstraints ?? {} };
    case 'Number':
      return { ...attribute, NumberAttributeConstraints: NumberAttributeConstraints ?? {} };
    default:
      return attribute;
  }
}
