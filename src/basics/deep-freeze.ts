/** Freezes an object and everything in it, which must be a tree of plain values such as JSON. */
export function deepFreeze<Value extends object>(value: Value): Value {
  for (const each of Object.values(value))
    if (typeof each === 'object' && each !== null) deepFreeze(each as object);
  return Object.freeze(value);
}
