import { idIn, ownMembers } from '../../resources/ids.js';
import type { Resource } from '../../resources/resource.js';
import type { ResourceKey } from './key.js';

/** Whether an answer is about the requested thing. Things that exist once per pool have no id to compare. */
export function isAbout({ resource, id }: ResourceKey, value: object): boolean {
  return ownMembers(resource).length === 0 || ownId(resource, value) === id.at(-1);
}

/**
 * Whether an answer means that the thing does not exist at the requested place: the description is empty, or belongs
 * to another parent.
 */
export function isAbsent({ resource, parent }: ResourceKey, value: object): boolean {
  if (!resource.read?.by) return false;
  if (ownId(resource, value) === '') return true;
  return parent !== undefined && parentId(resource, value) !== parent.id.at(-1);
}

/** The id of a thing's parent in its description; empty if missing. */
export function parentId(resource: Resource, value: object): string {
  return idIn(resource, resource.within?.id.at(-1) ?? '', value);
}

function ownId(resource: Resource, value: object): string {
  return idIn(resource, resource.id.at(-1) ?? '', value);
}
