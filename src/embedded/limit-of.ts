import { memberOf, type WireStructure } from '../rules/wire.js';

const greatestPage = 60;

/**
 * How many things a request's `Limit` asks for; without one, as many as a page may have. A page of none would be followed
 * by itself for ever, so 0 is taken for "not set". The model allows 0, but AWS has refused it in AdminListGroupsForUser
 * (aws/aws-sdk-js#2193); of the operations here nothing is reported.
 *
 * @param member under which the list's requests have it
 * @param greatest how many a page may have
 */
export function limitOf(input: WireStructure, member = 'Limit', greatest = greatestPage): number {
  return Number(memberOf(input, member) ?? 0) || greatest;
}
