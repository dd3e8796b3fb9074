import { idIn, ownMembers } from '../../resources/ids.js';
import type { ResourceKey } from './key.js';

/**
 * Whether an answer is about the thing that was asked for. An answer with another id counts as none: Cognito answers an
 * unknown domain with an empty description. What there is once in each pool has no id to tell.
 */
export function isAbout({ resource, id }: ResourceKey, value: object): boolean {
  if (ownMembers(resource).length === 0) return true;
  const own = resource.id[resource.id.length - 1] ?? '';
  return idIn(resource, own, value) === id[id.length - 1];
}
