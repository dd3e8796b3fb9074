import type { ResourceKey } from './key.js';

/**
 * Whether an answer is about the thing that was asked for. An answer with another id counts as none: Cognito answers an
 * unknown domain with an empty description.
 */
export function isAbout({ resource: { id: members, idIn = {} }, id }: ResourceKey, value: object): boolean {
  const own = members[members.length - 1] ?? '';
  const told: unknown = value[(idIn[own] ?? own) as keyof typeof value];
  return told === id[id.length - 1];
}
