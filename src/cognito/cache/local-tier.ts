import { LRUCache } from 'lru-cache';
import type { Clock } from '../../basics/clock.js';
import type { Answered } from './remembered.js';

export interface LocalTierOptions {
  /** Milliseconds since the start of the call that fetched the answer. */
  readonly ttlMs: number;
  readonly staleMs: number;
  readonly maxPools: number;
  readonly clock: Pick<Clock, 'now'>;
}

/** A cached answer. */
export interface HeldAnswer extends Answered {
  /** When it was stored here, or last confirmed. */
  readonly heldSince: number;
  /** Stale: it is served while it is refreshed. */
  readonly stale: boolean;
}

/** A place for an answer that has not arrived. Dispose of it once the answer has arrived or will not come. */
export interface Reservation extends Disposable {
  /** False after the thing was dropped: the answer may show an earlier state. */
  readonly valid: boolean;
}

/**
 * How long a thing counts as absent: long enough for many requests with one wrong id, short enough for a thing
 * created elsewhere.
 */
export const ABSENT_MS = 5_000;

const MAX_ABSENT = 10_000;

/** Settings are a few KB, but a pool may have messages of 20,000 characters. That times `maxPools` would be too much. */
const CHARACTERS_PER_POOL = 6_000;
const MIN_CHARACTERS = 2 ** 20;
/** Map entry, key and object around a value, in characters. */
const OVERHEAD = 300;
/** A member or element without its content. */
const OVERHEAD_OF_EACH = 8;

type Entry = Omit<HeldAnswer, 'stale'>;

/** The cached answers of this process, limited in number and size. */
export class LocalTier {
  readonly #present: LRUCache<string, Entry>;
  // Separate, so that guessing ids cannot evict existing things.
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

  /** Stores an answer, or confirms a newer one. */
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

  /** Drops a thing and invalidates its reservations. */
  drop(name: string): void {
    for (const place of this.#reservations) if (place.name === name) place.valid = false;
    this.#delete(name);
  }

  /** Drops everything that belongs to a thing. */
  dropWithin(name: string): void {
    const isWithin = (other: string) => other.startsWith(`${name}/`);
    for (const place of this.#reservations) if (isWithin(place.name)) place.valid = false;
    const known = [...this.#present.keys(), ...this.#absent.keys()];
    for (const each of known.filter(isWithin)) this.#delete(each);
  }

  /** Drops everything and invalidates all reservations. */
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

/** Copied by member: a spread takes several times as long, for each cached read. */
function heldAs({ value, begunAt, heldSince }: Entry, stale: boolean): HeldAnswer {
  return { value, begunAt, heldSince, stale };
}

/** The approximate length of a value as text. Strings and the number of values determine its memory. */
function sizeOf(value: unknown): number {
  if (typeof value === 'string') return value.length + OVERHEAD_OF_EACH;
  if (value instanceof Uint8Array) return value.byteLength;
  if (typeof value !== 'object' || value === null) return OVERHEAD_OF_EACH;
  return Object.values(value).reduce<number>((sum, each) => sum + sizeOf(each), OVERHEAD_OF_EACH);
}
