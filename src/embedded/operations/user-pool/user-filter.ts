import { memberOf, type WireStructure } from '../../../rules/wire.js';
import { InvalidParameterError } from '../../service-error.js';

/** Searchable attributes and where this backend's users have them. Custom attributes are not searchable. */
const searchable: ReadonlyMap<string, (user: WireStructure) => unknown> = new Map([
  ['username', (user: WireStructure) => memberOf(user, 'Username')],
  ['cognito:user_status', (user: WireStructure) => memberOf(user, 'UserStatus')],
  ['status', (user: WireStructure) => (memberOf(user, 'Enabled') === true ? 'Enabled' : 'Disabled')],
  ...['email', 'phone_number', 'name', 'given_name', 'family_name', 'preferred_username', 'sub'].map(
    (attribute) => [attribute, () => undefined] as const,
  ),
]);

const withoutCase: ReadonlySet<string> = new Set(['cognito:user_status']);

/** `family_name ^= "Re"`: an attribute, `=` or `^=`, and a quoted value with backslash escapes. */
const FILTER = /^\s*(?<attribute>[^\s"=^]+)\s*(?<operator>\^?=)\s*"(?<value>(?:[^"\\]|\\.)*)"\s*$/s;

/**
 * Parses the filter of ListUsers, as documented.
 *
 * @returns whether a user matches; all do if the filter is empty or missing
 * @throws InvalidParameterError with the reported messages: "Error while parsing filter." (aws-sdk-php 1088) and
 *   "Invalid search attribute: custom:plan" (moto 4407)
 */
export function readUserFilter(filter: unknown): (user: WireStructure) => boolean {
  if (typeof filter !== 'string' || filter === '') return () => true;
  const { attribute = '', operator, value = '' } = FILTER.exec(filter)?.groups ?? {};
  if (operator === undefined) throw new InvalidParameterError('Error while parsing filter.');
  const valueOf = searchable.get(attribute);
  if (!valueOf) throw new InvalidParameterError(`Invalid search attribute: ${attribute}`);

  const comparable = (text: string) => (withoutCase.has(attribute) ? text.toUpperCase() : text);
  const wanted = comparable(value.replaceAll(/\\(.)/gs, '$1'));
  return (user) => {
    const present = valueOf(user);
    if (typeof present !== 'string') return false;
    return operator === '=' ? comparable(present) === wanted : comparable(present).startsWith(wanted);
  };
}
