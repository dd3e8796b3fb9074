import { LRUCache } from 'lru-cache';

/** Longer values are rarely equal, and take long to compare. */
const MOST_CHARACTERS = 8_192;

/** Of all values that are compared with: a few times as many as pools have in common. */
const MOST_CHARACTERS_IN_TOTAL = 2 ** 21;

const shared = new WeakSet();

/** Whether several things contain this very object. */
export function isShared(value: object): boolean {
  return shared.has(value);
}

/**
 * Stores equal values once. Pools have most of their settings and attributes in common, and without this each pool would
 * have its own copy of them.
 */
export class SharedValues {
  readonly #byText = new LRUCache<string, object>({
    maxSize: MOST_CHARACTERS_IN_TOTAL,
    sizeCalculation: (_value, text) => text.length,
  });

  /**
   * Returns the object that came first of all equal ones.
   *
   * @param value a frozen structure or list whose own structures and lists were shared before
   */
  share<Value extends object>(value: Value): Value {
    const text = JSON.stringify(value);
    if (text.length > MOST_CHARACTERS) return value;
    const known = this.#byText.get(text);
    if (!known || !hasSameMembers(known, value)) {
      this.#byText.set(text, value);
      return value;
    }
    shared.add(known);
    // Its members are the same.
    return known as Value;
  }
}

/** JSON shows a date like a string, so the members themselves decide. */
function hasSameMembers(first: object, second: object): boolean {
  const [own, other] = [Object.entries(first), Object.entries(second)];
  return (
    Object.getPrototypeOf(first) === Object.getPrototypeOf(second) &&
    own.length === other.length &&
    own.every(([name, value], index) => {
      const [otherName, otherValue] = other[index] ?? [];
      return name === otherName && Object.is(value, otherValue);
    })
  );
}
