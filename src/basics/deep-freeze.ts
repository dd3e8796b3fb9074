/** Freezes an object and all that is in it, which has to be a tree: JSON, or what is as plain. */
export function deepFreeze<Value extends object>(value: Value): Value {
  for (const each of Object.values(value))
    if (typeof each === 'object' && each !== null) deepFreeze(each as object);
  return Object.freeze(value);
}
