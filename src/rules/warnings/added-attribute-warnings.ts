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
 * What AddCustomAttributes would accept although the caller probably did not intend it. Attributes can be neither
 * changed nor removed.
 *
 * @param present the attributes of the pool
 */
export function warningsOfAddCustomAttributes(
  request: WireStructure,
  present: readonly unknown[],
): Warning[] {
  const before = { SchemaAttributes: present };
  return rules.flatMap((rule) => rule({ given: request, before, after: request }));
}

/** The pool already has this attribute with this definition. */
export function attributeExists(index: number, name: string): Warning {
  const message = `The pool already has the attribute ${JSON.stringify(name)} with this definition. Nothing is added.`;
  return { code: 'ATTRIBUTE_EXISTS', message, path: ['CustomAttributes', index, 'Name'] };
}

/** According to the developer guide, custom attributes cannot be changed. */
function boundsAreForGood({ given }: Change): readonly Warning[] {
  return elementsOf(given, addedAttributes).flatMap((attribute, index): Warning[] => {
    const type = memberOf(attribute, 'AttributeDataType');
    if (type !== 'String' && type !== 'Number') return [];
    const member = `${type}AttributeConstraints`;
    if (!isGiven(memberOf(attribute, member))) return [];
    const message = 'These bounds can never be changed. Values beyond them will need another attribute.';
    return [{ code: 'ATTRIBUTE_BOUNDS_FIXED', message, path: [addedAttributes.member, index, member] }];
  });
}
