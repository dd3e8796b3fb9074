import { memberOf } from '../wire.js';
import { emailLimit, rememberingIsMeant } from './defaults.js';
import { noMemberIsDeprecated } from './deprecated.js';
import { noValueIsIgnored } from './ignored.js';
import { protectionsStay } from './protections.js';
import type { Change, Warning, WarningRule } from './warning.js';

const rules: readonly WarningRule[] = [
  rememberingIsMeant,
  protectionsStay,
  emailStaysWithoutLimit,
  noMemberIsDeprecated,
  ...noValueIsIgnored,
];

/**
 * What UpdateUserPool would accept although the caller probably did not intend it.
 *
 * @param change `given` is the patch, where null resets a setting; `before` and `after` contain every setting
 */
export function warningsOfUpdateUserPool(change: Change): Warning[] {
  return rules.flatMap((rule) => rule(change));
}

function emailStaysWithoutLimit({ before, after }: Change): readonly Warning[] {
  const path = ['EmailConfiguration', 'EmailSendingAccount'];
  const [was, is] = [memberOf(before, ...path), memberOf(after, ...path)];
  if (was !== 'DEVELOPER' || is === 'DEVELOPER') return [];
  return [{ code: 'EMAIL_LIMIT', message: emailLimit, path }];
}
