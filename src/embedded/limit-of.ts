import { memberOf, type WireStructure } from '../rules/wire.js';

const greatestPage = 60;

/**
 * The number of things that a request's `Limit` asks for; by default a full page. 0 means "not set", because an empty
 * page would be followed by itself forever. The model allows 0, but AWS has refused it in AdminListGroupsForUser
 * (aws/aws-sdk-js#2193); nothing is reported for the operations here.
 *
 * @param member of the limit in this list's requests
 * @param greatest size of a page
 */
export function limitOf(input: WireStructure, member = 'Limit', greatest = greatestPage): number {
  return Number(memberOf(input, member) ?? 0) || greatest;
}
