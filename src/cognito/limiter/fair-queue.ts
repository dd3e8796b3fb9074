/** Something that takes turns, such as a RequestScope. */
export interface Lane {
  /** Unique within the caller. */
  readonly id: string;
  readonly callerName: string;
  /** Served only when no other lane waits. */
  readonly background: boolean;
}

interface Line<Item> {
  readonly lane: Lane;
  readonly items: Set<Item>;
}

/** By name; the first one is next. Empty ones are removed. */
type Turns<Member> = Map<string, Member>;

/** The lanes of each caller. */
type Callers<Item> = Turns<Turns<Line<Item>>>;

/**
 * Items that wait in lanes. Callers take turns, so a caller with one item is not stuck behind one with a thousand.
 * Within a caller, its lanes take turns. Within a lane, the first item comes first. An item may be in several lanes
 * and is served once, in the lane whose turn comes first.
 */
export class FairQueue<Item> {
  readonly #foreground: Callers<Item> = new Map();
  readonly #background: Callers<Item> = new Map();
  readonly #linesOf = new Map<Item, Set<Line<Item>>>();

  /** @param belongs whether an item still belongs to a lane; asked at the lane's turn, because leaving is not reported */
  constructor(private readonly belongs: (item: Item, lane: Lane) => boolean = () => true) {}

  /** The number of items, each counted once. */
  get size(): number {
    return this.#linesOf.size;
  }

  /** Whether anything in the foreground waits. */
  get hasForeground(): boolean {
    return this.#foreground.size > 0;
  }

  get items(): Iterable<Item> {
    return this.#linesOf.keys();
  }

  /** Appends an item to a lane, in addition to its present lanes. */
  add(item: Item, lane: Lane): void {
    const callers = this.#callersOf(lane);
    const lines = callers.get(lane.callerName) ?? new Map<string, Line<Item>>();
    callers.set(lane.callerName, lines);
    const line = lines.get(lane.id) ?? { lane, items: new Set<Item>() };
    lines.set(lane.id, line);
    line.items.add(item);
    const places = this.#linesOf.get(item) ?? new Set<Line<Item>>();
    this.#linesOf.set(item, places);
    places.add(line);
  }

  /** Removes an item from all its lanes. Items that do not wait are ignored. */
  delete(item: Item): void {
    for (const line of this.#linesOf.get(item) ?? []) this.#leave(item, line);
  }

  /**
   * The next of the items that are ready, without removing it. While anything in the foreground waits, ready or not,
   * background items have no turn.
   */
  peek(isReady: (item: Item) => boolean): Item | undefined {
    for (const callers of [this.#foreground, this.#background]) {
      let waits = false;
      for (const item of this.#waitingIn(callers)) {
        if (isReady(item)) return item;
        waits = true;
      }
      if (waits) return undefined;
    }
    return undefined;
  }

  /** Removes the next of the items that are ready. */
  next(isReady: (item: Item) => boolean = () => true): Item | undefined {
    const item =
      this.#ofNextCaller(this.#foreground, isReady) ?? this.#ofNextCaller(this.#background, isReady);
    if (item !== undefined) this.delete(item);
    return item;
  }

  /**
   * How many items would be served before one added to this lane now, if no others are added. For items in several
   * lanes the number may be too high but not too low.
   */
  placeIn(lane: Lane): number {
    const callers = this.#callersOf(lane);
    const lines = callers.get(lane.callerName) ?? new Map<string, Line<Item>>();
    const own = turnsBefore(lane.id, lines.get(lane.id)?.items.size ?? 0, lines, ({ items }) => items.size);
    const before = turnsBefore(lane.callerName, own, callers, itemsIn);
    return Math.min(before + (lane.background ? sum(this.#foreground, itemsIn) : 0), this.size);
  }

  #ofNextCaller(callers: Callers<Item>, isReady: (item: Item) => boolean): Item | undefined {
    return takeTurn(callers, (lines) => takeTurn(lines, (line) => this.#firstOf(line, isReady)));
  }

  /** The first item that is ready and belongs to the lane. Items that no longer belong are removed. */
  #firstOf(line: Line<Item>, isReady: (item: Item) => boolean): Item | undefined {
    for (const item of line.items) {
      if (!this.belongs(item, line.lane)) this.#leave(item, line);
      else if (isReady(item)) return item;
    }
    return undefined;
  }

  /** In the order of their turns, if nothing is removed. */
  *#waitingIn(callers: Callers<Item>): Generator<Item> {
    for (const lines of callers.values())
      for (const { lane, items } of lines.values())
        for (const item of items) if (this.belongs(item, lane)) yield item;
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
    const lines = callers.get(lane.callerName);
    lines?.delete(lane.id);
    if (lines?.size === 0) callers.delete(lane.callerName);
  }

  #callersOf({ background }: Lane): Callers<Item> {
    return background ? this.#background : this.#foreground;
  }
}

/** The item of the first member that has one. The turn then passes to the next member. */
function takeTurn<Member, Item>(
  turns: Turns<Member>,
  itemOf: (member: Member) => Item | undefined,
): Item | undefined {
  for (const [name, member] of turns) {
    const item = itemOf(member);
    if (item === undefined) continue;
    // To the end of the order: a Map keeps its entries in insertion order.
    turns.delete(name);
    turns.set(name, member);
    return item;
  }
  return undefined;
}

/** The number of turns until a member, possibly new, has had its `own` turns and is next again. */
function turnsBefore<Member>(
  name: string,
  own: number,
  turns: Turns<Member>,
  sizeOf: (member: Member) => number,
): number {
  let before = own;
  // Those whose turn comes before ours in each round have had one more when ours comes.
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
