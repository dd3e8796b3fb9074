/** Increased when the stored format becomes incompatible, so that old and new processes share nothing. */
const VERSION = 'v2';

/**
 * A key in Redis.
 *
 * @param slot the hash tag: keys with the same one are on the same cluster node; without braces
 * @param part the rest of the key
 */
export function inSlotOf(slot: string, part: string): string {
  return `poolgraph:${VERSION}:{${slot}}:${part}`;
}

/** The name of a channel. */
export function channel(name: string): string {
  return `poolgraph:${VERSION}:${name}`;
}
