import type { Resource } from './resource.js';

/** The members that name one thing in a request: `{ UserPoolId, GroupName }`. */
export function idMembers(
  { id: members }: Resource,
  id: readonly string[],
): Readonly<Record<string, string>> {
  return Object.fromEntries(members.map((member, index) => [member, id[index] ?? '']));
}

/**
 * The members that name one thing to the operation that describes it: `{ Domain }`.
 *
 * @param id all of its ids, or those that find one
 */
export function readMembers(
  { id: members, read }: Resource,
  id: readonly string[],
): Readonly<Record<string, string>> {
  const by = read?.by ?? members;
  const given = id.slice(-by.length);
  return Object.fromEntries(by.map((member, index) => [member, given[index] ?? '']));
}

/** An id in what Cognito says of a thing, in the member that the declaration names; empty where it is not there. */
export function idIn({ idIn: names = {} }: Resource, member: string, value: object): string {
  const given: unknown = value[(names[member] ?? member) as keyof typeof value];
  return typeof given === 'string' ? given : '';
}

/** The ids that a thing has besides those of what it belongs to: `['GroupName']`. */
export function ownMembers({ id, within }: Resource): readonly string[] {
  return id.slice(within?.id.length ?? 0);
}
