import type { WireStructure } from '../rules/wire.js';
import type { Id, Kind } from './kind.js';

/** Some things of a collection, and the position to go on from where there are more. */
export interface Page<Thing> {
  readonly things: readonly Thing[];
  readonly next: number | undefined;
}

export interface PageRequest {
  /** The id of the parent whose things are listed; left out for a kind that lies in nothing. */
  readonly within?: Id;
  /** 0 for the beginning, then what the page before returned. */
  readonly after: number;
  readonly count: number;
}

/** A thing, and by the names of their kinds the collections of what lies in it. */
interface Node {
  readonly collections: Map<string, Map<string, Entry>>;
}

interface Entry extends Node {
  readonly position: number;
  thing: WireStructure;
}

/** What one account has in one Region: things of any kind, each in its parent, in the order of their creation. */
export class Store {
  readonly #root: Node = { collections: new Map() };
  #nextPosition = 1;

  has(kind: Kind, id: Id): boolean {
    return this.#find(kind, id) !== undefined;
  }

  get<Thing extends WireStructure>(kind: Kind<Thing>, id: Id): Thing | undefined {
    return thingOf(kind, this.#find(kind, id));
  }

  /** How many things of a kind there are, or lie in one parent. */
  count(kind: Kind, within: Id = []): number {
    return this.#collection(kind, within)?.size ?? 0;
  }

  /** @throws RangeError where the id is taken, or the parent is unknown */
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
   * Puts a changed thing in the place of the one with its id. What lies in that stays.
   *
   * @throws RangeError where there is none
   */
  replace<Thing extends WireStructure>(kind: Kind<Thing>, id: Id, thing: Thing): void {
    const entry = this.#find(kind, id);
    if (!entry) throw new RangeError(`Expected a ${kind.name} that exists, got ${id.join(', ')}`);
    entry.thing = thing;
  }

  /** Deletes a thing with all that lies in it. */
  delete(kind: Kind, id: Id): void {
    this.#collection(kind, id)?.delete(keyOf(kind, id));
  }

  /**
   * At most `count` things behind a position. Positions are never given twice, so that paging neither repeats nor
   * skips a thing while others come and go.
   */
  page<Thing extends WireStructure>(
    kind: Kind<Thing>,
    { within = [], after, count }: PageRequest,
  ): Page<Thing> {
    const things: Thing[] = [];
    let last: number | undefined;
    // A Map keeps the order in which its entries were added, which is that of their positions.
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

  /** @param id of one thing of the collection, or of the parent: their beginning is the same */
  #collection(kind: Kind, id: Id): Map<string, Entry> | undefined {
    return this.#parent(kind, id)?.collections.get(kind.name);
  }

  #parent({ within }: Kind, id: Id): Node | undefined {
    return within ? this.#find(within, id.slice(0, within.id.length)) : this.#root;
  }
}

/** Within the parent. As JSON, because a part can hold any character. */
function keyOf({ id: { length }, within }: Kind, id: Id): string {
  return JSON.stringify(id.slice(within?.id.length ?? 0, length));
}

function thingOf<Thing extends WireStructure>(
  _kind: Kind<Thing>,
  entry: Entry | undefined,
): Thing | undefined {
  // A collection has the name of its kind, and `add` and `replace` take nothing else into it.
  return entry?.thing as Thing | undefined;
}
