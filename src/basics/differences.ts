import { isDeepStrictEqual } from 'node:util';

/** A path at which values differ; `values` has one entry per value, undefined where it has nothing at the path. */
export interface Difference {
  readonly path: readonly string[];
  readonly values: readonly unknown[];
}

/**
 * The deepest paths at which values differ, through object keys. A list is one value; a list of strings is compared as a
 * set, because Cognito gives their order no meaning. Undefined, null and an empty object count as absent.
 *
 * @param values two or more, as JSON; objects may have different keys
 * @param says whether an empty object at a path is meaningful by its presence
 * @returns differences in the order of the keys
 */
export function differences(
  values: readonly unknown[],
  says: (path: readonly string[]) => boolean = () => false,
): Difference[] {
  return below(values, [], says);
}

function below(
  values: readonly unknown[],
  path: readonly string[],
  says: (path: readonly string[]) => boolean,
): Difference[] {
  if (says(path) && values.some(isNothing) && !values.every(isNothing) && values.every(isEmpty))
    return [{ path, values: values.map((value) => (isNothing(value) ? undefined : value)) }];
  const objects = values.map((value) => (isObject(value) ? value : undefined));
  if (objects.some(Boolean) && values.every((value, index) => objects[index] ?? isNothing(value))) {
    const keys = new Set(objects.flatMap((object) => Object.keys(object ?? {})));
    return [...keys].flatMap((key) =>
      below(
        objects.map((object) => ownValue(object, key)),
        [...path, key],
        says,
      ),
    );
  }
  const [first, ...others] = values.map(comparable);
  if (others.every((other) => isDeepStrictEqual(other, first))) return [];
  return [{ path, values: values.map((value) => (isNothing(value) ? undefined : value)) }];
}

type Json = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isEmpty(value: unknown): boolean {
  return isNothing(value) || (isObject(value) && Object.values(value).every(isNothing));
}

function isNothing(value: unknown): boolean {
  return value === undefined || value === null;
}

/** Own properties only: a key may be `constructor`. */
function ownValue(object: Json | undefined, key: string): unknown {
  return object && Object.hasOwn(object, key) ? object[key] : undefined;
}

function comparable(value: unknown): unknown {
  if (isNothing(value)) return undefined;
  if (!Array.isArray(value)) return value;
  // Array.isArray narrows unknown to any[].
  const list = value as readonly unknown[];
  return list.every((element) => typeof element === 'string') ? [...list].sort() : list;
}
