/** Who takes turns; a RequestScope is one. */
export interface Lane {
  readonly id: string;
  /** Served only when no other lane waits. */
  readonly background: boolean;
}

interface Line<Item> {
  readonly lane: Lane;
  readonly items: Set<Item>;
}

/** By the lane's id, the one whose turn is next at the front. */
type Turns<Item> = Map<string, Line<Item>>;

/**
 * Items that wait in lanes. The lanes take turns, so that a lane of one item is not stuck behind a lane of a thousand;
 * inside a lane the first to come is the first to go. An item may stand in several lanes and is served once, in the lane
 * whose turn reaches it first.
 */
export class FairQueue<Item> {
  readonly #foreground: Turns<Item> = new Map();
  readonly #background: Turns<Item> = new Map();
  readonly #linesOf = new Map<Item, Set<Line<Item>>>();

  /** @param belongs whether an item still has its place in a lane: asked at the lane's turn, as nobody tells of leaving */
  constructor(private readonly belongs: (item: Item, lane: Lane) => boolean = () => true) {}

  /** How many items wait, each counted once. */
  get size(): number {
    return this.#linesOf.size;
  }

  /** Whether anything waits that is not in the background. */
  get hasForeground(): boolean {
    return this.#foreground.size > 0;
  }

  get items(): Iterable<Item> {
    return this.#linesOf.keys();
  }

  /** Puts an item at the end of a lane, beside the lanes it stands in already. */
  add(item: Item, lane: Lane): void {
    const turns = this.#turnsOf(lane);
    const line = turns.get(lane.id) ?? { lane, items: new Set<Item>() };
    turns.set(lane.id, line);
    line.items.add(item);
    const lines = this.#linesOf.get(item) ?? new Set<Line<Item>>();
    this.#linesOf.set(item, lines);
    lines.add(line);
  }

  /** Takes an item out of all its lanes; one that does not wait is no mistake. */
  delete(item: Item): void {
    for (const line of this.#linesOf.get(item) ?? []) this.#leave(item, line);
  }

  /** Takes out the item whose turn it is. */
  next(): Item | undefined {
    return this.#nextOf(this.#foreground) ?? this.#nextOf(this.#background);
  }

  /**
   * How many items would be served before one that is added to this lane now, if nothing else comes. Rather too many
   * than too few where items stand in several lanes.
   */
  placeIn(lane: Lane): number {
    const turns = this.#turnsOf(lane);
    const own = turns.get(lane.id)?.items.size ?? 0;
    let before = own;
    // Whose turn comes before ours in each round has had one more when ours comes.
    let theirTurns = own + 1;
    for (const [id, { items }] of turns) {
      if (id === lane.id) theirTurns = own;
      else before += Math.min(items.size, theirTurns);
    }
    if (lane.background) for (const { items } of this.#foreground.values()) before += items.size;
    return Math.min(before, this.size);
  }

  #nextOf(turns: Turns<Item>): Item | undefined {
    for (const [id, line] of turns) {
      const item = this.#firstOf(line);
      if (item === undefined) continue;
      // To the end of the turns: a Map keeps its entries in the order they were set.
      turns.delete(id);
      turns.set(id, line);
      this.delete(item);
      return item;
    }
    return undefined;
  }

  /** The first item that still belongs to the lane; those before it lose their place in it. */
  #firstOf(line: Line<Item>): Item | undefined {
    for (const item of line.items) {
      if (this.belongs(item, line.lane)) return item;
      this.#leave(item, line);
    }
    return undefined;
  }

  #leave(item: Item, line: Line<Item>): void {
    line.items.delete(item);
    if (line.items.size === 0) this.#turnsOf(line.lane).delete(line.lane.id);
    const lines = this.#linesOf.get(item);
    lines?.delete(line);
    if (lines?.size === 0) this.#linesOf.delete(item);
  }

  #turnsOf({ background }: Lane): Turns<Item> {
    return background ? this.#background : this.#foreground;
  }
}
