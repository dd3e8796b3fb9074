import { LRUCache } from 'lru-cache';
import { SeenLately } from '../basics/seen-lately.js';
import type { ParseJson } from './json-body.js';

/** The JSON value of a body. */
export interface ParsedBody {
  readonly value: unknown;
  /** Whether the same text has this very value each time, so that more can be remembered of it. */
  readonly recurring: boolean;
}

const MOST_BODIES = 1_000;
/** A parsed value takes a few times the memory of its text: about 20 MB for all. */
const MOST_CHARACTERS = 4_000_000;

/** Parses bodies. Clients send the same few again and again: those are parsed once. */
export class ParsedBodies {
  readonly #values = new LRUCache<string, ParsedBody>({
    max: MOST_BODIES,
    maxSize: MOST_CHARACTERS,
    sizeCalculation: (_parsed, text) => text.length + 1,
  });
  // Bodies that come once would only drive out the others.
  readonly #seen = new SeenLately();

  constructor(private readonly parse: ParseJson) {}

  /** @throws what parsing throws */
  read(text: string): ParsedBody {
    const known = this.#values.get(text);
    if (known) return known;
    const parsed = { value: this.parse(text), recurring: this.#seen.again(text) };
    if (parsed.recurring) this.#values.set(text, parsed);
    return parsed;
  }
}
