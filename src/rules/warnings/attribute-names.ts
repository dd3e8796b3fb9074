import { quoted } from '../quoted.js';
import { attributeName } from '../schema-attributes.js';
import { standardAttribute, standardAttributes } from '../standard-attributes.js';
import { memberOf, structureOf, type WireStructure } from '../wire.js';
import { elementsOf } from './elements.js';
import type { Change, Warning } from './warning.js';

const PREFIX = /^(?:custom:|dev:)+/;

/** Names of attributes that stay for as long as the pool does: Cognito neither renames nor removes an attribute. */
export function attributeNamesAreMeant({ given }: Change): readonly Warning[] {
  const taken = new Map(standardAttributes.map(({ Name }) => [folded(Name), Name]));
  return elementsOf(given, 'Schema').flatMap((element, index): Warning[] => {
    const attribute = structureOf({ element }, 'element');
    const name = memberOf(attribute, 'Name');
    if (typeof name !== 'string' || standardAttribute(name)) return [];
    const path = ['Schema', index, 'Name'];
    // Reported in aws-cloudformation-user-guide 932 and serverless-cognito-add-custom-attributes 3.
    if (PREFIX.test(name))
      return [{ code: 'ATTRIBUTE_NAME_PREFIXED', message: prefixed(attribute, name), path }];

    const other = taken.get(folded(name));
    taken.set(folded(name), attributeName(attribute));
    if (other === undefined || other === attributeName(attribute)) return [];
    const message = `The attribute ${quoted(attributeName(attribute))} will be another one than ${quoted(other)}, for as long as the pool exists. Choose a name that differs in more than its spelling.`;
    return [{ code: 'ATTRIBUTE_NAME_CONFUSABLE', message, path }];
  });
}

function prefixed(attribute: WireStructure, name: string): string {
  return `The attribute will be called ${quoted(attributeName(attribute))} for as long as the pool exists, because Cognito adds the prefix itself. Give the name ${quoted(name.replace(PREFIX, ''))}.`;
}

/** `Phone-Number` and `phoneNumber` are easily taken for `phone_number`. */
function folded(name: string): string {
  return name.toLowerCase().replaceAll(/[\s._-]/g, '');
}
