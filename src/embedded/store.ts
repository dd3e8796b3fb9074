import type { WireStructure } from '../rules/wire.js';
import type { Id, Kind } from './kind.js';

/** Some things of a collection, and the position after them if there are more. */
export interface Page<Thing> {
  readonly things: readonly Thing[];
  readonly next: number | undefined;
}

export interface PageRequest {
  /** The id of the parent; missing for a kind without a parent. */
  readonly within?: Id;
  /** 0 for the beginning, later the position from the previous page. */
  readonly after: number;
  readonly count: number;
}

/** A thing, and the collections of its children by kind. */
interface Node {
  readonly collections: Map<string, Map<string, Entry>>;
}

interface Entry extends Node {
  readonly position: number;
  thing: WireStructure;
}

/** Everything of an account in a Region: things of any kind, each in its parent, in order of creation. */
export class Store {
  readonly #root: Node = { collections: new Map() };
  #nextPosition = 1;

  has(kind: Kind, id: Id): boolean {
    return this.#find(kind, id) !== undefined;
  }

  get<Thing extends WireStructure>(kind: Kind<Thing>, id: Id): Thing | undefined {
    return thingOf(kind, this.#find(kind, id));
  }

  /** The number of things of a kind, in total or in one parent. */
  count(kind: Kind, within: Id = []): number {
    return this.#collection(kind, within)?.size ?? 0;
  }

  /** @throws RangeError if the id is taken or the parent is unknown */
  add<Thing extends WireStructure>(kind: Kind<Thing>, id: Id, thing: Thing): void {
    const parent = this.#parent(kind, id);
    if (!parent)
      throw new RangeError(`Expected a ${kind.name} in something that exists, got ${id.join(', ')}`);
    const collection = parent.collections.get(kind.name) ?? new Map<string, Entry>();
    const key = keyOf(kind, id);
    if (collection.has(key)) throw new RangeError(`Expected a new ${kind.name}, got ${id.join(', ')}`);
    collection.set(key, { position: this.#nextPosition++, thing, collections: new Map() });
    parent.collections.set(kind.name, collection);
  }

  /**
   * Replaces the thing with the same id. Its children stay.
   *
   * @throws RangeError if there is none
   */
  replace<Thing extends WireStructure>(kind: Kind<Thing>, id: Id, thing: Thing): void {
    const entry = this.#find(kind, id);
    if (!entry) throw new RangeError(`Expected a ${kind.name} that exists, got ${id.join(', ')}`);
    entry.thing = thing;
  }

  /** Deletes a thing with its children. */
  delete(kind: Kind, id: Id): void {
    this.#collection(kind, id)?.delete(keyOf(kind, id));
  }

  /**
   * At most `count` things after a position. Positions are never reused, so paging neither repeats nor skips a thing
   * while others are created or deleted.
   */
  page<Thing extends WireStructure>(
    kind: Kind<Thing>,
    { within = [], after, count }: PageRequest,
  ): Page<Thing> {
    const things: Thing[] = [];
    let last: number | undefined;
    // A Map keeps insertion order, which is the order of positions.
    for (const entry of this.#collection(kind, within)?.values() ?? []) {
      if (entry.position <= after) continue;
      if (things.length === count) return { things, next: last };
      const thing = thingOf(kind, entry);
      if (thing) things.push(thing);
      last = entry.position;
    }
    return { things, next: undefined };
  }

  #find(kind: Kind, id: Id): Entry | undefined {
    return this.#collection(kind, id)?.get(keyOf(kind, id));
  }

  /** @param id of a thing of the collection, or of the parent, which is a prefix of it */
  #collection(kind: Kind, id: Id): Map<string, Entry> | undefined {
    return this.#parent(kind, id)?.collections.get(kind.name);
  }

  #parent({ within }: Kind, id: Id): Node | undefined {
    return within ? this.#find(within, id.slice(0, within.id.length)) : this.#root;
  }
}

/** Within the parent. As JSON, because parts may contain any character. */
function keyOf({ id: { length }, within }: Kind, id: Id): string {
  return JSON.stringify(id.slice(within?.id.length ?? 0, length));
}

function thingOf<Thing extends WireStructure>(
  _kind: Kind<Thing>,
  entry: Entry | undefined,
): Thing | undefined {
  // A collection has the name of its kind, and `add` and `replace` store only that kind in it.
  return entry?.thing as Thing | undefined;
}
