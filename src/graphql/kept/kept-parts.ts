import { isShared } from '../../basics/shared-values.js';
import type { Context } from '../../context.js';
import type { Complete, Execution, Parts, PartToKeep, Variables } from '../compiled/execution.js';
import { viewOf } from './caller-view.js';
import { isStill, watched, type ReadKey } from './watched-context.js';

interface KeptText {
  /** Of the callers that get it; undefined for all callers. */
  readonly view: string | undefined;
  readonly text: string;
  /** What it shows besides the value itself. */
  readonly things: readonly (readonly [ReadKey, object])[];
}

/** What is kept of a value for one place in one operation. */
interface Shown {
  readonly texts: KeptText[];
  bytes: number;
  /** How often in a row it was written without a text that could be kept. */
  failures: number;
}

/** By place and value. Both are weak: what a client no longer asks for is not kept compiled for it. */
type Generation = WeakMap<Complete, WeakMap<object, Shown>>;

const MOST_VIEWS = 4;
const MOST_FAILURES = 3;

/** Longer parts are rare, and made of many things. */
const MOST_CHARACTERS_OF_ONE = 65_536;

/** Of a value at a place, and of each text, in bytes. */
const OVERHEAD = 200;

/**
 * The text of parts of answers, for answers that are not kept as a whole: the entities in a list, and what pools have in
 * common. A text is kept for one frozen object, and so for the description that it shows: a newer description is another object.
 * Bounded in bytes by two generations: the older one is dropped when the younger one is full.
 */
export class KeptParts implements Parts {
  #young: Generation = new WeakMap();
  #old: Generation = new WeakMap();
  #bytes = 0;

  /** @param maxBytes of both generations together */
  constructor(private readonly maxBytes: number) {}

  find(place: Complete, value: object, execution: Execution): string | undefined {
    const shown = this.#shownAt(place, value);
    if (!shown) return undefined;
    const context = contextOf(execution);
    for (const { view, text, things } of shown.texts) {
      // Reads the caller only where it decides, because a part around this one may be watched.
      if (view !== undefined && view !== viewOf(context.caller)) continue;
      if (things.every((thing) => isStill(thing, context))) return text;
    }
    return undefined;
  }

  begin(place: Complete, value: object, execution: Execution, isEntity: boolean): PartToKeep | undefined {
    const comesAgain = isShared(value);
    if (!comesAgain && !(isEntity && Object.isFrozen(value))) return undefined;
    const known = this.#shownAt(place, value);
    const shown = known ?? { texts: [], bytes: OVERHEAD, failures: 0 };
    if (!known) this.#add(place, value, shown);
    // An entity that is shown once may never be shown again.
    if ((!comesAgain && !known) || shown.failures >= MOST_FAILURES) return undefined;
    shown.failures += 1;
    const context = contextOf(execution);
    const { context: watchedContext, things, usesCaller } = watched(context);
    const { variables, used } = watchedVariables(execution.variables);
    return {
      execution: { ...execution, context: watchedContext, variables },
      keep: (text) => {
        const shownThings = things();
        if (!shownThings || used() || text.length > MOST_CHARACTERS_OF_ONE) return;
        const view = usesCaller() ? viewOf(context.caller) : undefined;
        const others = shown.texts.filter((each) => each.view !== view).slice(1 - MOST_VIEWS);
        shown.texts.splice(0, Infinity, ...others, { view, text, things: [...shownThings] });
        shown.failures = 0;
        const bytes = bytesOf(text) + OVERHEAD;
        // Texts that others have replaced are counted until all is dropped.
        shown.bytes += bytes;
        this.#count(bytes);
      },
    };
  }

  #shownAt(place: Complete, value: object): Shown | undefined {
    const young = this.#young.get(place)?.get(value);
    if (young) return young;
    const ofPlace = this.#old.get(place);
    const old = ofPlace?.get(value);
    if (!ofPlace || !old) return undefined;
    ofPlace.delete(value);
    this.#add(place, value, old);
    return old;
  }

  #add(place: Complete, value: object, shown: Shown): void {
    const ofPlace = this.#young.get(place) ?? new WeakMap<object, Shown>();
    ofPlace.set(value, shown);
    this.#young.set(place, ofPlace);
    this.#count(shown.bytes);
  }

  #count(bytes: number): void {
    this.#bytes += bytes;
    if (this.#bytes <= this.maxBytes / 2) return;
    this.#old = this.#young;
    this.#young = new WeakMap();
    this.#bytes = 0;
  }
}

/** Operations are executed with this context. */
function contextOf({ context }: Execution): Context {
  return context as Context;
}

/** Variables that say whether they were used: they are not part of what a text is kept for. */
function watchedVariables(given: Variables): { readonly variables: Variables; readonly used: () => boolean } {
  let used = false;
  const use = (): void => {
    used = true;
  };
  const variables = new Proxy(given, {
    get: (target, name) => {
      use();
      return Reflect.get(target, name) as unknown;
    },
    has: (target, name) => {
      use();
      return Reflect.has(target, name);
    },
    ownKeys: (target) => {
      use();
      return Reflect.ownKeys(target);
    },
  });
  return { variables, used: () => used };
}

/** V8 stores a text with any character beyond Latin-1 in two bytes each. */
function bytesOf(text: string): number {
  // eslint-disable-next-line no-control-regex -- all of Latin-1
  return /^[\u0000-\u00ff]*$/.test(text) ? text.length : 2 * text.length;
}
