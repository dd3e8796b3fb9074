import { attributeName, elementsOf, type AttributeList } from '../attribute-lists.js';
import { quoted } from '../quoted.js';
import { standardAttributes } from '../standard-attributes.js';
import { listOf, memberOf, structureOf } from '../wire.js';
import type { Warning, WarningRule } from './warning.js';

const PREFIX = /^(?:custom:|dev:)+/;

/**
 * Warns about names of attributes: Cognito neither renames nor removes an attribute.
 *
 * The pool's own attributes are in `SchemaAttributes` of the settings before.
 */
export function attributeNamesAreMeant(list: AttributeList): WarningRule {
  return ({ given, before }) => {
    const present = listOf(before, 'SchemaAttributes').map((attribute) =>
      String(memberOf(attribute, 'Name')),
    );
    const names = [...standardAttributes.map(({ Name }) => Name), ...present];
    const taken = new Map(names.map((name) => [folded(name.replace(PREFIX, '')), name]));
    return elementsOf(given, list).flatMap((element, index): Warning[] => {
      const attribute = structureOf({ element }, 'element');
      const name = memberOf(attribute, 'Name');
      if (typeof name !== 'string' || list.standard(name)) return [];
      const path = [list.member, index, 'Name'];
      const itsName = attributeName(attribute, list);
      // Reported in aws-cloudformation-user-guide 932 and serverless-cognito-add-custom-attributes 3.
      if (PREFIX.test(name))
        return [{ code: 'ATTRIBUTE_NAME_PREFIXED', message: prefixed(itsName, name), path }];

      const other = taken.get(folded(name));
      taken.set(folded(name), itsName);
      if (other === undefined || other === itsName) return [];
      const message = `The attribute ${quoted(itsName)} is easily confused with ${quoted(other)}, and attributes cannot be removed. Choose a name that differs in more than spelling.`;
      return [{ code: 'ATTRIBUTE_NAME_CONFUSABLE', message, path }];
    });
  };
}

function prefixed(itsName: string, name: string): string {
  return `The attribute will be called ${quoted(itsName)} because Cognito adds the prefix itself, and it cannot be renamed. Use the name ${quoted(name.replace(PREFIX, ''))}.`;
}

/** `Phone-Number` and `phoneNumber` are easily confused with `phone_number`. */
function folded(name: string): string {
  return name.toLowerCase().replaceAll(/[\s._-]/g, '');
}
