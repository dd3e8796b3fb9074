import { MapPatch } from '../resources/map-patch.js';
import { UNKNOWN } from './enums.js';
import { structureOf, type EntryPlan, type MappingPlan, type StructurePlan, type ValuePlan } from './plan.js';

/** Something in an input that cannot be sent; `field` is the path into the input. */
export interface InputProblem {
  readonly code: 'DUPLICATE_KEY' | 'INVALID_PARAMETER' | 'RESERVED_KEY' | 'UNKNOWN_ENUM_VALUE';
  readonly message: string;
  readonly field: readonly string[];
}

export interface MappedInput<Request> {
  readonly request: Request;
  readonly problems: readonly InputProblem[];
}

type InputObject = Readonly<Record<string, unknown>>;

/** The change of a map, as in the schema. */
interface MapPatchInput {
  readonly replace?: readonly InputObject[] | null;
  readonly set?: readonly InputObject[] | null;
  readonly remove?: readonly string[] | null;
}

/** Members of a request in which null resets a member, at any depth of structures. */
export type Patch<Structure> = {
  readonly [Member in keyof Structure]?:
    | (NonNullable<Structure[Member]> extends readonly unknown[] | Date | string | number | boolean
        ? Structure[Member]
        : Patch<NonNullable<Structure[Member]>>)
    | null;
};

/**
 * Converts a coerced input object to the SDK's request: fields become members, lists of entries become maps. Missing
 * values and nulls are left out, because Cognito's defaults depend on what is absent.
 *
 * @param typeName an input type, such as `CreateUserPoolInput`
 * @returns the request and all problems; a request with problems must not be sent
 */
export function toRequest<Request>(plan: MappingPlan, typeName: string, input: object): MappedInput<Request> {
  return mapped(plan, typeName, input, { keepNulls: false });
}

/**
 * Converts a coerced input object to a patch. It differs from `toRequest` in that a null member of a structure stays
 * null, and a map changed by keys is a MapPatch. In lists and other maps, which are replaced as a whole, null means
 * absent.
 */
export function toPatch<Request>(
  plan: MappingPlan,
  typeName: string,
  input: object,
): MappedInput<Patch<Request>> {
  return mapped(plan, typeName, input, { keepNulls: true });
}

function mapped<Request>(
  plan: MappingPlan,
  typeName: string,
  input: object,
  { keepNulls }: { readonly keepNulls: boolean },
): MappedInput<Request> {
  const problems: InputProblem[] = [];
  // The plan was checked against the SDK's shape of Request at start.
  const request = structure(structureOf(plan, typeName), input as InputObject, [], keepNulls) as Request;
  return { request, problems };

  function structure(
    { fields }: StructurePlan,
    object: InputObject,
    path: readonly string[],
    withNulls = false,
  ): object {
    const members: Record<string, unknown> = {};
    for (const [name, { member, value: valuePlan }] of fields) {
      const given = object[name];
      if (given !== undefined && given !== null)
        members[member] = value(valuePlan, given, [...path, name], withNulls);
      else if (given === null && withNulls) members[member] = null;
    }
    return members;
  }

  function value(valuePlan: ValuePlan, given: unknown, path: readonly string[], withNulls = false): unknown {
    switch (valuePlan.kind) {
      case 'leaf':
        return given;
      case 'enum':
        if (given === UNKNOWN) problems.push(unknownEnumValue(valuePlan, path));
        return given;
      case 'structure':
        return structure(valuePlan.structure, given as InputObject, path, withNulls);
      case 'list':
        return (given as unknown[]).map((element, index) =>
          value(valuePlan.of, element, [...path, String(index)]),
        );
      case 'map':
        return valuePlan.patched
          ? mapPatch(valuePlan.entry, given as MapPatchInput, path)
          : map(valuePlan.entry, given as InputObject[], path);
    }
  }

  function mapPatch(
    entry: EntryPlan,
    { replace, set, remove }: MapPatchInput,
    path: readonly string[],
  ): object {
    if (!replace) {
      const entries = map(entry, set ?? [], [...path, 'set']);
      for (const [index, key] of (remove ?? []).entries()) {
        if (Object.hasOwn(entries, key)) problems.push(setAndRemoved([...path, 'remove', String(index)]));
      }
      return new MapPatch(entries, remove ?? []);
    }
    if (set || remove) problems.push(replacedAndPatched([...path, 'replace']));
    return map(entry, replace, [...path, 'replace']);
  }

  function map(
    entry: EntryPlan,
    given: readonly InputObject[],
    path: readonly string[],
  ): Readonly<Record<string, unknown>> {
    const members = new Map<string, unknown>();
    for (const [index, object] of given.entries()) {
      const key = object.key as string;
      const entryPath = [...path, String(index)];
      if (members.has(key)) problems.push(duplicateKey(key, [...entryPath, 'key']));
      if (key === '__proto__') problems.push(reservedKey([...entryPath, 'key']));
      members.set(key, entry.structure ? structure(entry.structure, object, entryPath) : object.value);
    }
    return Object.fromEntries(members);
  }
}

function unknownEnumValue({ name }: { readonly name: string }, field: readonly string[]): InputProblem {
  const message = `${field.join('.')} must not be ${UNKNOWN}, which occurs in results only. Use another value of ${name}.`;
  return { code: 'UNKNOWN_ENUM_VALUE', message, field };
}

function duplicateKey(key: string, field: readonly string[]): InputProblem {
  return {
    code: 'DUPLICATE_KEY',
    message: `The key "${key}" occurs more than once.`,
    field,
  };
}

function setAndRemoved(field: readonly string[]): InputProblem {
  const message = 'The key is in both set and remove. Give it in one of them.';
  return { code: 'DUPLICATE_KEY', message, field };
}

function replacedAndPatched(field: readonly string[]): InputProblem {
  const message = 'Use either replace, for the whole map, or set and remove, for single keys.';
  return { code: 'INVALID_PARAMETER', message, field };
}

function reservedKey(field: readonly string[]): InputProblem {
  // As a property name it would set the object's prototype on the way into the request, and be lost.
  return {
    code: 'RESERVED_KEY',
    message: 'The key "__proto__" is not allowed. Use another key.',
    field,
  };
}
