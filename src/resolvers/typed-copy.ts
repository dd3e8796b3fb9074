const copies = new WeakMap<object, object>();

/**
 * A copy with its type. The subgraph library writes `__typename` into what a reference leads to, which cached values, being
 * frozen, do not allow. Every description has one copy, because the text of a value is kept for the very object.
 */
export function typedCopy<Value extends object>(value: Value, typeName: string): Value {
  const known = copies.get(value);
  // A description is of one type, and the copy has its members.
  if (known) return known as Value;
  const copy = Object.freeze({ ...value, __typename: typeName });
  if (Object.isFrozen(value)) copies.set(value, copy);
  return copy;
}
