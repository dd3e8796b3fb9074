/** A change of a map key by key, where a patch would otherwise have the whole map. */
export class MapPatch {
  constructor(
    /** The entries to add or to change. */
    readonly set: Readonly<Record<string, unknown>>,
    /** The keys to take away. */
    readonly remove: readonly string[],
  ) {}

  /** The map afterwards: every key that the patch does not name has the value that it had. */
  appliedTo(map: object = {}): Readonly<Record<string, unknown>> {
    const removed = new Set(this.remove);
    return Object.fromEntries([
      ...Object.entries(map).filter(([key]) => !removed.has(key)),
      ...Object.entries(this.set),
    ]);
  }
}
