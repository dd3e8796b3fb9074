/** Raised when what is stored changes in a way that an older or newer process would misread: the two share nothing. */
const VERSION = 'v2';

/**
 * The name of something in Redis.
 *
 * @param slot what lies on one node of a cluster; without braces
 * @param part what it is there
 */
export function inSlotOf(slot: string, part: string): string {
  return `poolgraph:${VERSION}:{${slot}}:${part}`;
}

/** The name of a channel. */
export function channel(name: string): string {
  return `poolgraph:${VERSION}:${name}`;
}
