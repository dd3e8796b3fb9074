import type { GroupSettings } from './contract-account.js';

type SettingCase = readonly [what: string, settings: GroupSettings];
type NameCase = readonly [what: string, name: string];

/** At a limit, on its right side. */
export const acceptedNames: readonly NameCase[] = [
  ['of 1 character', 'a'],
  ['of 128 characters', 'a'.repeat(128)],
  ['with a slash', 'teams/a/b'],
  ['of letters, marks, digits, symbols and punctuation', 'E\u0301quipe-€_42!'],
];
export const acceptedSettings: readonly SettingCase[] = [
  ['a description of 2,048 characters', { Description: 'a'.repeat(2_048) }],
  ['a description of two lines', { Description: 'Hello\nthere' }],
  ['a precedence of 0', { Precedence: 0 }],
  ['the greatest precedence', { Precedence: 2_147_483_647 }],
];
const arn = 'arn:aws:iam::123456789012:role/';
export const acceptedRoles: readonly SettingCase[] = [
  ['a role of 20 characters', { RoleArn: 'arn:aws:iam::1:rol/a' }],
  ['a role of 2,048 characters', { RoleArn: arn.padEnd(2_048, 'a') }],
];

/** On the wrong side of a limit: an InvalidParameterException. */
export const refusedNames: readonly NameCase[] = [
  ['that is empty', ''],
  ['of 129 characters', 'a'.repeat(129)],
  ['with a space', 'a b'],
  ['with a no-break space', 'a\u00a0b'],
  ['with a line break', 'a\nb'],
];
export const refusedSettings: readonly SettingCase[] = [
  ['a description of 2,049 characters', { Description: 'a'.repeat(2_049) }],
  ['a precedence of -1', { Precedence: -1 }],
  ['a role of 19 characters', { RoleArn: 'arn:aws:iam::1:ro/a' }],
  ['a role of 2,049 characters', { RoleArn: arn.padEnd(2_049, 'a') }],
  ['a role that is no ARN', { RoleArn: 'a-role-of-our-own-making' }],
];
