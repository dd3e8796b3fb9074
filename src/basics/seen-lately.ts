/** A power of two, and about as many as there are answers kept: of more texts in turns hardly one is seen again. */
const SLOTS = 4_096;

/**
 * Which texts came lately, without keeping them: a list of all would live just long enough to burden the garbage collection of
 * a process full of pools. One text may push out another, or, once in four billion, be taken for one.
 */
export class SeenLately {
  readonly #slots = new Uint32Array(SLOTS);

  /** Whether a text came lately. From now on it did. */
  again(text: string): boolean {
    const hash = hashOf(text);
    const slot = hash & (SLOTS - 1);
    const seen = this.#slots[slot] === hash;
    this.#slots[slot] = hash;
    return seen;
  }
}

/** FNV-1a, of the public domain; never 0, which an empty slot has. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0 || 1;
}
