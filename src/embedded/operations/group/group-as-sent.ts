import { memberOf, type WireStructure } from '../../../rules/wire.js';
import { withoutNulls } from '../../without-nulls.js';
import type { Group } from './group-kind.js';

/**
 * The group that a request creates: every given member, including members unknown to this backend.
 *
 * @param dates in seconds since 1970, with a fraction
 */
export function groupAsSent(
  input: WireStructure,
  dates: Pick<Group, 'CreationDate' | 'LastModifiedDate'>,
): Group {
  const { CreationDate, LastModifiedDate } = dates;
  return {
    ...withoutNulls(input),
    GroupName: String(memberOf(input, 'GroupName')),
    UserPoolId: String(memberOf(input, 'UserPoolId')),
    CreationDate,
    LastModifiedDate,
  };
}
