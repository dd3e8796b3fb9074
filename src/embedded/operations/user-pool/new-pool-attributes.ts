import { alteredAttribute, customAttribute } from '../../../rules/attribute-definitions.js';
import { attributeName, schemaOfPool } from '../../../rules/attribute-lists.js';
import { standardAttribute, standardAttributes } from '../../../rules/standard-attributes.js';
import { structureOf, type WireStructure } from '../../../rules/wire.js';

/**
 * The attributes of a new pool: the standard ones, changed by their elements of Schema, then the custom ones under
 * their full names.
 *
 * @param schema the elements of CreateUserPool's `Schema`
 */
export function newPoolAttributes(schema: readonly unknown[]): WireStructure[] {
  const given = schema.map((element) => structureOf({ element }, 'element'));
  const changes = new Map(given.map((attribute) => [attributeName(attribute, schemaOfPool), attribute]));
  return [
    ...standardAttributes.map((standard) =>
      alteredAttribute({ ...standard }, changes.get(standard.Name) ?? {}),
    ),
    ...given
      .filter((attribute) => !standardAttribute(attribute.Name))
      .map((attribute) => customAttribute(attribute, attributeName(attribute, schemaOfPool))),
  ];
}
