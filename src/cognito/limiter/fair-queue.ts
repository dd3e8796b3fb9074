/** Who takes turns; a RequestScope is one. */
export interface Lane {
  /** Unique within the caller. */
  readonly id: string;
  readonly caller: string;
  /** Served only when no other lane waits. */
  readonly background: boolean;
}

interface Line<Item> {
  readonly lane: Lane;
  readonly items: Set<Item>;
}

/** By name, the one whose turn is next at the front. None is kept that has nothing left. */
type Turns<Member> = Map<string, Member>;

/** The lines of each caller. */
type Callers<Item> = Turns<Turns<Line<Item>>>;

/**
 * Items that wait in lanes. Callers take turns, so that one with a single item is not stuck behind one with a thousand;
 * at a caller's turn its lanes take turns in the same way; inside a lane the first to come is the first to go. An item
 * may stand in several lanes and is served once, in the lane whose turn reaches it first.
 */
export class FairQueue<Item> {
  readonly #foreground: Callers<Item> = new Map();
  readonly #background: Callers<Item> = new Map();
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
    const callers = this.#callersOf(lane);
    const lines = callers.get(lane.caller) ?? new Map<string, Line<Item>>();
    callers.set(lane.caller, lines);
    const line = lines.get(lane.id) ?? { lane, items: new Set<Item>() };
    lines.set(lane.id, line);
    line.items.add(item);
    const places = this.#linesOf.get(item) ?? new Set<Line<Item>>();
    this.#linesOf.set(item, places);
    places.add(line);
  }

  /** Takes an item out of all its lanes; one that does not wait is no mistake. */
  delete(item: Item): void {
    for (const line of this.#linesOf.get(item) ?? []) this.#leave(item, line);
  }

  /** Takes out the item whose turn it is. */
  next(): Item | undefined {
    const item = this.#ofNextCaller(this.#foreground) ?? this.#ofNextCaller(this.#background);
    if (item !== undefined) this.delete(item);
    return item;
  }

  /**
   * How many items would be served before one that is added to this lane now, if nothing else comes. Rather too many
   * than too few where items stand in several lanes.
   */
  placeIn(lane: Lane): number {
    const callers = this.#callersOf(lane);
    const lines = callers.get(lane.caller) ?? new Map<string, Line<Item>>();
    const own = turnsBefore(lane.id, lines.get(lane.id)?.items.size ?? 0, lines, ({ items }) => items.size);
    const before = turnsBefore(lane.caller, own, callers, itemsIn);
    return Math.min(before + (lane.background ? sum(this.#foreground, itemsIn) : 0), this.size);
  }

  #ofNextCaller(callers: Callers<Item>): Item | undefined {
    return takeTurn(callers, (lines) => takeTurn(lines, (line) => this.#firstOf(line)));
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
    const { lane, items } = line;
    items.delete(item);
    if (items.size === 0) this.#close(lane);
    const places = this.#linesOf.get(item);
    places?.delete(line);
    if (places?.size === 0) this.#linesOf.delete(item);
  }

  #close(lane: Lane): void {
    const callers = this.#callersOf(lane);
    const lines = callers.get(lane.caller);
    lines?.delete(lane.id);
    if (lines?.size === 0) callers.delete(lane.caller);
  }

  #callersOf({ background }: Lane): Callers<Item> {
    return background ? this.#background : this.#foreground;
  }
}

/** What the first member has that has anything; the turn is then the next member's. */
function takeTurn<Member, Item>(
  turns: Turns<Member>,
  itemOf: (member: Member) => Item | undefined,
): Item | undefined {
  for (const [name, member] of turns) {
    const item = itemOf(member);
    if (item === undefined) continue;
    // To the end of the turns: a Map keeps its entries in the order they were set.
    turns.delete(name);
    turns.set(name, member);
    return item;
  }
  return undefined;
}

/** How many turns are over when a member, who may be new, has had its `own` and the next one is its again. */
function turnsBefore<Member>(
  name: string,
  own: number,
  turns: Turns<Member>,
  sizeOf: (member: Member) => number,
): number {
  let before = own;
  // Whose turn comes before ours in each round has had one more when ours comes.
  let theirTurns = own + 1;
  for (const [other, member] of turns) {
    if (other === name) theirTurns = own;
    else before += Math.min(sizeOf(member), theirTurns);
  }
  return before;
}

function itemsIn<Item>(lines: Turns<Line<Item>>): number {
  return sum(lines, ({ items }) => items.size);
}

function sum<Member>(turns: Turns<Member>, sizeOf: (member: Member) => number): number {
  let all = 0;
  for (const member of turns.values()) all += sizeOf(member);
  return all;
}
