import { addedAttributes, elementsOf } from '../attribute-lists.js';
import { isGiven, memberOf, type WireStructure } from '../wire.js';
import { attributeNamesAreMeant } from './attribute-names.js';
import { noAttributeIsForDevelopersOnly } from './deprecated.js';
import { boundsSuitTheDataType } from './ignored.js';
import type { Change, Warning, WarningRule } from './warning.js';

const rules: readonly WarningRule[] = [
  attributeNamesAreMeant(addedAttributes),
  boundsAreForGood,
  noAttributeIsForDevelopersOnly(addedAttributes),
  boundsSuitTheDataType(addedAttributes),
];

/**
 * What AddCustomAttributes would accept although its sender probably did not intend it. There is no way back: an attribute
 * can be neither changed nor removed.
 *
 * @param present the attributes that the pool has
 */
export function warningsOfAddCustomAttributes(
  request: WireStructure,
  present: readonly unknown[],
): Warning[] {
  const before = { SchemaAttributes: present };
  return rules.flatMap((rule) => rule({ given: request, before, after: request }));
}

/** An attribute that the pool has already, with this very definition. */
export function attributeExists(index: number, name: string): Warning {
  const message = `The pool has the attribute ${JSON.stringify(name)} with this definition already, so there is nothing to add.`;
  return { code: 'ATTRIBUTE_EXISTS', message, path: ['CustomAttributes', index, 'Name'] };
}

/** Documented in the developer guide: custom attributes cannot be changed once they are there. */
function boundsAreForGood({ given }: Change): readonly Warning[] {
  return elementsOf(given, addedAttributes).flatMap((attribute, index): Warning[] => {
    const type = memberOf(attribute, 'AttributeDataType');
    if (type !== 'String' && type !== 'Number') return [];
    const member = `${type}AttributeConstraints`;
    if (!isGiven(memberOf(attribute, member))) return [];
    const message = 'These bounds can never be widened: values beyond them will need another attribute.';
    return [{ code: 'ATTRIBUTE_BOUNDS_FIXED', message, path: [addedAttributes.member, index, member] }];
  });
}
