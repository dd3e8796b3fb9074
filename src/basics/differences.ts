import { isDeepStrictEqual } from 'node:util';

/** A place at which values are not all the same; `values` has one for each of them, undefined where it has nothing there. */
export interface Difference {
  readonly path: readonly string[];
  readonly values: readonly unknown[];
}

/**
 * Where values differ: the deepest paths, through objects by their keys. A list is one value; a list of strings is a
 * set, because Cognito's mean nothing by their order. What is undefined, null or an empty object says nothing and is
 * the same as what is not there.
 *
 * @param values two or more, as JSON; an object may lack what another has
 * @param says whether an empty object at a path says something all the same, by being there
 * @returns in the order in which the keys are met
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

/** A key may be written to be read as `constructor`. */
function ownValue(object: Json | undefined, key: string): unknown {
  return object && Object.hasOwn(object, key) ? object[key] : undefined;
}

function comparable(value: unknown): unknown {
  if (isNothing(value)) return undefined;
  if (!Array.isArray(value)) return value;
  // Array.isArray makes any[] of unknown.
  const list = value as readonly unknown[];
  return list.every((element) => typeof element === 'string') ? [...list].sort() : list;
}
