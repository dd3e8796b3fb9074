import { schemaOfPool } from '../attribute-lists.js';
import type { WireStructure } from '../wire.js';
import { attributeNamesAreMeant } from './attribute-names.js';
import { rememberingIsMeant, surprisingDefaults } from './defaults.js';
import { noAttributeIsForDevelopersOnly, noMemberIsDeprecated } from './deprecated.js';
import { boundsSuitTheDataType, noValueIsIgnored, recoveryDiffersFromMfa } from './ignored.js';
import { protectionsAreNoWeakerThanDefaults } from './protections.js';
import type { Warning, WarningRule } from './warning.js';

const rules: readonly WarningRule[] = [
  attributeNamesAreMeant(schemaOfPool),
  ...surprisingDefaults,
  rememberingIsMeant,
  protectionsAreNoWeakerThanDefaults,
  noMemberIsDeprecated,
  noAttributeIsForDevelopersOnly(schemaOfPool),
  ...noValueIsIgnored,
  boundsSuitTheDataType(schemaOfPool),
  recoveryDiffersFromMfa,
];

/**
 * What CreateUserPool would accept although the caller probably did not intend it.
 *
 * @param request as it is sent
 */
export function warningsOfCreateUserPool(request: WireStructure): Warning[] {
  return rules.flatMap((rule) => rule({ given: request, before: {}, after: request }));
}
