/** A change of a map by keys, instead of the whole map. */
export class MapPatch {
  constructor(
    /** Entries to add or change. */
    readonly set: Readonly<Record<string, unknown>>,
    /** Keys to remove. */
    readonly remove: readonly string[],
  ) {}

  /** The map afterwards. Keys that the patch does not name keep their values. */
  appliedTo(map: object = {}): Readonly<Record<string, unknown>> {
    const removed = new Set(this.remove);
    return Object.fromEntries([
      ...Object.entries(map).filter(([key]) => !removed.has(key)),
      ...Object.entries(this.set),
    ]);
  }
}
