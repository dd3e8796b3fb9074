import type { Resource } from './resource.js';

/** The members that name a thing in a request: `{ UserPoolId, GroupName }`. */
export function idMembers(
  { id: members }: Resource,
  id: readonly string[],
): Readonly<Record<string, string>> {
  return Object.fromEntries(members.map((member, index) => [member, id[index] ?? '']));
}

/**
 * The members that name a thing for its describe operation: `{ Domain }`.
 *
 * @param id all of its ids, or those that find it
 */
export function readMembers(
  { id: members, read }: Resource,
  id: readonly string[],
): Readonly<Record<string, string>> {
  const by = read?.by ?? members;
  const given = id.slice(-by.length);
  return Object.fromEntries(by.map((member, index) => [member, given[index] ?? '']));
}

/** An id in Cognito's description of a thing, from the declared member; empty if missing. */
export function idIn({ idIn: names = {} }: Resource, member: string, value: object): string {
  const given: unknown = value[(names[member] ?? member) as keyof typeof value];
  return typeof given === 'string' ? given : '';
}

/** The ids of a thing in addition to its parent's: `['GroupName']`. */
export function ownMembers({ id, within }: Resource): readonly string[] {
  return id.slice(within?.id.length ?? 0);
}
