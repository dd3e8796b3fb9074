import { LRUCache } from 'lru-cache';
import type { Clock } from '../../basics/clock.js';
import type { Answered } from './remembered.js';

export interface LocalTierOptions {
  /** Milliseconds, counted from when the call began that brought the answer. */
  readonly ttlMs: number;
  readonly staleMs: number;
  readonly maxPools: number;
  readonly clock: Pick<Clock, 'now'>;
}

/** An answer that is here. */
export interface HeldAnswer extends Answered {
  /** When it came here, or was last confirmed. */
  readonly heldSince: number;
  /** Past its time: to be answered while it is refreshed. */
  readonly stale: boolean;
}

/** A place for an answer that is still on its way; disposed of when that is here, or will not come. */
export interface Reservation extends Disposable {
  /** False once the thing was dropped: what is on its way may be what was before. */
  readonly valid: boolean;
}

/** How long a thing is known to be absent: long enough for a storm of one bad id, short enough for one made elsewhere. */
export const ABSENT_MS = 5_000;

const MAX_ABSENT = 10_000;

/** Settings are a few KB; a pool can have messages of 20,000 characters, and that times `maxPools` is too much. */
const CHARACTERS_PER_POOL = 6_000;
const MIN_CHARACTERS = 2 ** 20;
/** Map entry, key and object around a value, in characters. */
const OVERHEAD = 300;
/** A member or an element, besides what it holds. */
const OVERHEAD_OF_EACH = 8;

type Entry = Omit<HeldAnswer, 'stale'>;

/** The answers that this process remembers, bounded in number and in size. */
export class LocalTier {
  readonly #present: LRUCache<string, Entry>;
  // Apart, so that somebody who tries ids cannot drive out what there is.
  readonly #absent = new LRUCache<string, Entry>({ max: MAX_ABSENT });
  readonly #reservations = new Set<{ readonly name: string; valid: boolean }>();

  constructor(private readonly options: LocalTierOptions) {
    const { maxPools } = options;
    this.#present = new LRUCache({
      max: maxPools,
      maxSize: Math.max(MIN_CHARACTERS, maxPools * CHARACTERS_PER_POOL),
      sizeCalculation: ({ value }) => sizeOf(value) + OVERHEAD,
    });
  }

  find(name: string): HeldAnswer | undefined {
    const { clock, ttlMs, staleMs } = this.options;
    const absent = this.#absent.get(name);
    if (absent) {
      if (clock.now() - absent.begunAt < Math.min(ABSENT_MS, ttlMs)) return heldAs(absent, false);
      this.#absent.delete(name);
    }
    const present = this.#present.get(name);
    if (!present) return undefined;
    const age = clock.now() - present.begunAt;
    if (age < ttlMs + staleMs) return heldAs(present, age >= ttlMs);
    this.#present.delete(name);
    return undefined;
  }

  /** Remembers an answer, or confirms a newer one that is known. */
  hold(name: string, answer: Answered): void {
    const known = this.find(name);
    const { value, begunAt } = known && known.begunAt > answer.begunAt ? known : answer;
    this.#delete(name);
    const answers = value ? this.#present : this.#absent;
    answers.set(name, { value, begunAt, heldSince: this.options.clock.now() });
  }

  reserve(name: string): Reservation {
    const place = { name, valid: true, [Symbol.dispose]: () => void this.#reservations.delete(place) };
    this.#reservations.add(place);
    return place;
  }

  /** Forgets a thing, and makes the reservations for it invalid. */
  drop(name: string): void {
    for (const place of this.#reservations) if (place.name === name) place.valid = false;
    this.#delete(name);
  }

  /** The same for all that belongs to a thing. */
  dropWithin(name: string): void {
    const isWithin = (other: string) => other.startsWith(`${name}/`);
    for (const place of this.#reservations) if (isWithin(place.name)) place.valid = false;
    const known = [...this.#present.keys(), ...this.#absent.keys()];
    for (const each of known.filter(isWithin)) this.#delete(each);
  }

  /** Forgets everything, and makes all reservations invalid. */
  dropAll(): void {
    for (const place of this.#reservations) place.valid = false;
    this.#present.clear();
    this.#absent.clear();
  }

  #delete(name: string): void {
    this.#present.delete(name);
    this.#absent.delete(name);
  }
}

/** Member by member: a spread takes several times as long, for each read from memory. */
function heldAs({ value, begunAt, heldSince }: Entry, stale: boolean): HeldAnswer {
  return { value, begunAt, heldSince, stale };
}

/** About how many characters a value would have as text: what takes memory is texts, and how many things there are. */
function sizeOf(value: unknown): number {
  if (typeof value === 'string') return value.length + OVERHEAD_OF_EACH;
  if (value instanceof Uint8Array) return value.byteLength;
  if (typeof value !== 'object' || value === null) return OVERHEAD_OF_EACH;
  return Object.values(value).reduce<number>((sum, each) => sum + sizeOf(each), OVERHEAD_OF_EACH);
}
