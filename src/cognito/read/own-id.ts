import { idIn, ownMembers } from '../../resources/ids.js';
import type { Resource } from '../../resources/resource.js';
import type { ResourceKey } from './key.js';

/** Whether an answer is about the thing that was asked for. What there is once in each pool has no id to tell. */
export function isAbout({ resource, id }: ResourceKey, value: object): boolean {
  return ownMembers(resource).length === 0 || ownId(resource, value) === id.at(-1);
}

/**
 * Whether an answer says that there is no such thing where it was asked for: an empty description, or that of one that
 * belongs to something else.
 */
export function isAbsent({ resource, parent }: ResourceKey, value: object): boolean {
  if (!resource.read?.by) return false;
  if (ownId(resource, value) === '') return true;
  return parent !== undefined && parentId(resource, value) !== parent.id.at(-1);
}

/** The id of what a thing says that it belongs to; empty where it does not say. */
export function parentId(resource: Resource, value: object): string {
  return idIn(resource, resource.within?.id.at(-1) ?? '', value);
}

function ownId(resource: Resource, value: object): string {
  return idIn(resource, resource.id.at(-1) ?? '', value);
}
