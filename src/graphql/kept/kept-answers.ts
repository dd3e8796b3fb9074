import { LRUCache } from 'lru-cache';
import type { Caller } from '../../auth/caller.js';
import type { Context } from '../../context.js';
import type { CompiledForm } from '../compiled/compile.js';
import type { Variables } from '../compiled/execution.js';
import { SeenLately } from './seen-lately.js';
import { watched, type ReadKey } from './watched-context.js';

interface Kept {
  readonly json: Buffer;
  /** What it shows: it is dead as soon as any of them is another one. */
  readonly things: readonly (readonly [ReadKey, object])[];
}

/** Longer answers are rare, and made of many things. */
const MOST_BYTES_OF_ONE = 65_536;
const MOST_THINGS = 10;

/** Key, things and entry around an answer. */
const OVERHEAD = 1_000;

const LONGEST_NAME = 2_000;

/**
 * Whole answers of operations that come again, bounded in bytes. An answer is kept for an operation, its variables and what
 * its caller may do, and is alive while each thing that it shows is remembered as the very same description: a write, another
 * replica's message or a refresh puts another in its place. Each thing is read through the loader, with its policy, its
 * statistics and its refreshes.
 */
export class KeptAnswers {
  readonly #answers: LRUCache<string, Kept>;
  /** Only what is asked for again is kept: a client that goes through all pools would drive out everything else. */
  readonly #seen = new SeenLately();
  readonly #names = new WeakMap<CompiledForm, number>();
  #forms = 0;

  /** @param maxBytes of all answers together */
  constructor(maxBytes: number) {
    this.#answers = new LRUCache({
      maxSize: maxBytes,
      sizeCalculation: ({ json }, name) => json.byteLength + 2 * name.length + OVERHEAD,
    });
  }

  /** @param make makes the answer; undefined for one that is not to be kept */
  async answer(
    form: CompiledForm,
    variables: Variables,
    context: Context,
    make: (context: Context) => Promise<string | undefined>,
  ): Promise<string | Buffer | undefined> {
    const name = `${this.#nameOf(form)} ${viewOf(context.caller)} ${JSON.stringify(variables)}`;
    if (name.length > LONGEST_NAME) return make(context);
    const kept = this.#answers.get(name);
    if (kept) {
      if (kept.things.every(([key, value]) => context.loader.get(key) === value)) return kept.json;
      this.#answers.delete(name);
    }
    if (!this.#seen.again(name)) return make(context);
    const made = watched(context);
    const json = await make(made.context);
    const things = made.things();
    if (json !== undefined && things && things.size <= MOST_THINGS) this.#keep(name, json, things);
    return json;
  }

  #keep(name: string, json: string, things: ReadonlyMap<ReadKey, object>): void {
    const bytes = Buffer.from(json);
    if (bytes.byteLength <= MOST_BYTES_OF_ONE) this.#answers.set(name, { json: bytes, things: [...things] });
  }

  #nameOf(form: CompiledForm): number {
    const known = this.#names.get(form);
    if (known !== undefined) return known;
    this.#forms += 1;
    this.#names.set(form, this.#forms);
    return this.#forms;
  }
}

/** Of a caller what a resolver decides by. Which pools it may see is asked for each answer. */
function viewOf(caller: Caller): string {
  const scopes = caller.kind === 'anonymous' ? null : Array.from(caller.scopes);
  return JSON.stringify([caller.viaRouter, scopes]);
}
