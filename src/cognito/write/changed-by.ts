import { resources } from '../../resources/resources.js';
import type { Resource } from '../../resources/resource.js';
import { childKey, type ResourceKey } from '../read/key.js';

/**
 * The keys of other things that a write changes as well, by the `changes` of its declaration: its parent, or things
 * that exist once in the parent.
 *
 * @throws RangeError for a kind of which there may be several
 */
export function changedBy(key: ResourceKey, known: readonly Resource[] = resources): ResourceKey[] {
  return (key.resource.changes ?? []).map((type) => {
    const other = known.find((each) => each.type === type);
    const found = other && onlyOne(key, other);
    if (!found) throw new RangeError(`Expected one ${type} for each ${key.resource.type}`);
    return found;
  });
}

/**
 * The name of the lock for changes of a thing. Things that change each other have the same name, because two APIs
 * must not change one setting at the same time.
 */
export function lockName(key: ResourceKey, known?: readonly Resource[]): string {
  const names = [key, ...changedBy(key, known)].map(({ name }) => name);
  return names.reduce((first, name) => (name < first ? name : first));
}

function onlyOne(key: ResourceKey, other: Resource): ResourceKey | undefined {
  for (let each: ResourceKey | undefined = key; each; each = each.parent) {
    if (each.resource.type === other.type) return each;
    if (each.resource.type === other.within?.type && each.id.length === other.id.length)
      return childKey(each, other);
  }
  return undefined;
}
