import { LRUCache } from 'lru-cache';
import type { Context } from '../../context.js';
import type { CompiledForm } from '../compiled/compile.js';
import type { Variables } from '../compiled/execution.js';
import { SeenLately } from '../../basics/seen-lately.js';
import type { Answer } from '../stringify.js';
import { viewOf } from './caller-view.js';
import { isStill, watched, type ReadKey } from './watched-context.js';

/** A compiled query with its coerced variables. */
export class Question {
  /** The last view and its name, because recurring requests need the same one again. */
  #view: string | undefined;
  #name = '';

  constructor(
    readonly form: CompiledForm,
    readonly variables: Variables,
  ) {}

  /**
   * Names the answer to this question.
   *
   * @param formNumber of its form
   * @param view of the caller
   */
  nameOf(formNumber: number, view: string): string {
    if (this.#view === view) return this.#name;
    this.#name = `${formNumber} ${view} ${JSON.stringify(this.variables)}`;
    this.#view = view;
    return this.#name;
  }
}

interface Kept {
  readonly answer: Answer;
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
  readonly #forms = new WeakMap<CompiledForm, number>();
  #formCount = 0;

  /** @param maxBytes of all answers together */
  constructor(maxBytes: number) {
    this.#answers = new LRUCache({
      maxSize: maxBytes,
      sizeCalculation: ({ answer: { json, bytes } }, name) =>
        // V8 stores a string with any character beyond Latin-1 in two bytes each.
        (bytes === json.length ? bytes : 2 * json.length) + 2 * name.length + OVERHEAD,
    });
  }

  /** @param make makes the answer; undefined for one that is not to be kept */
  answer(
    question: Question,
    context: Context,
    make: (context: Context) => Answer | undefined | Promise<Answer | undefined>,
  ): Answer | undefined | Promise<Answer | undefined> {
    const name = question.nameOf(this.#numberOf(question.form), viewOf(context.caller));
    if (name.length > LONGEST_NAME) return make(context);
    const kept = this.#answers.get(name);
    if (kept) {
      if (kept.things.every((thing) => isStill(thing, context))) return kept.answer;
      this.#answers.delete(name);
    }
    if (!this.#seen.again(name)) return make(context);
    const { context: watchedContext, things } = watched(context);
    const keep = (answer: Answer | undefined): Answer | undefined => {
      const shown = things();
      if (answer && answer.bytes <= MOST_BYTES_OF_ONE && shown && shown.size > 0 && shown.size <= MOST_THINGS)
        this.#answers.set(name, { answer, things: [...shown] });
      return answer;
    };
    const answer = make(watchedContext);
    return answer instanceof Promise ? answer.then(keep) : keep(answer);
  }

  #numberOf(form: CompiledForm): number {
    const known = this.#forms.get(form);
    if (known !== undefined) return known;
    this.#formCount += 1;
    this.#forms.set(form, this.#formCount);
    return this.#formCount;
  }
}
