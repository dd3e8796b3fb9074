import { structureOf, type FieldPlan, type MappingPlan, type StructurePlan, type ValuePlan } from './plan.js';

/** The path into an input for a path of members, or null if the input has no such place. */
export type FieldPathOf = (members: readonly string[]) => string[] | null;

type Path = readonly string[];

/** Shorter abbreviations than `tier` or `name` are too ambiguous. */
const SHORTEST_ABBREVIATION = 4;

/**
 * Finds the path into an input for a path of members in a refusal of AWS: `['schema', '0', 'attributeDataType']`. The
 * key of a map becomes the position of its entry: of the last entry with that key, which is the one in the request.
 *
 * AWS's paths do not always match its members. A path is found, in this order, by
 * 1. the same names, ignoring case: `sMSMessage` is `smsMessage`;
 * 2. abbreviated names that match only one field: `adminCreateUserConfig.inviteMessage` is
 * `adminCreateUserConfig.inviteMessageTemplate`;
 * 3. leaving out outer structures, if only one place matches: `passwordPolicy.minimumLength` is
 * `policies.passwordPolicy.minimumLength`.
 *
 * Every returned path exists: its fields are in the type of the input, and its positions are in the given lists.
 *
 * @param typeName a bound input type, such as `CreateUserPoolInput`
 */
export function fieldPathsOf(plan: MappingPlan, typeName: string, input: object): FieldPathOf {
  // Computed once per list and not once per path, because there may be thousands of both.
  const positions = new Map<unknown, ReadonlyMap<string, number>>();
  const root: ValuePlan = { kind: 'structure', structure: structureOf(plan, typeName) };

  return (members) => {
    if (members.length === 0) return null;
    const [exact] = placesOf(root, input, members, sameField);
    if (exact) return [...exact];
    return (
      onlyOne(placesOf(root, input, members, abbreviatedFields)) ?? onlyOne(innerPlaces(root, input, members))
    );
  };

  /** All places that a path can mean. */
  function* placesOf(value: ValuePlan, given: unknown, members: Path, fieldsFor: FieldsFor): Generator<Path> {
    const [segment, ...rest] = members;
    if (segment === undefined) {
      yield [];
      return;
    }
    switch (value.kind) {
      case 'structure':
        for (const [field, { value: inner }] of fieldsFor(value.structure, segment)) {
          yield* under(field, placesOf(inner, memberOf(given, field), rest, fieldsFor));
        }
        return;
      case 'list':
        if (!isPositionIn(given, segment)) return;
        yield* under(segment, placesOf(value.of, memberOf(given, segment), rest, fieldsFor));
        return;
      case 'map':
        if (value.patched) yield* patchPlaces(value, given, members, fieldsFor);
        else yield* entryPlaces(value, given, members, fieldsFor);
        return;
      default:
      // A leaf has no fields.
    }
  }

  /** By key, as in the resulting map: the entry that is set, or the key that is removed. */
  function* patchPlaces(
    value: ValuePlan & { kind: 'map' },
    given: unknown,
    members: Path,
    fieldsFor: FieldsFor,
  ): Generator<Path> {
    for (const part of ['replace', 'set'])
      yield* under(part, entryPlaces(value, memberOf(given, part), members, fieldsFor));
    const removed = memberOf(given, 'remove');
    const index = Array.isArray(removed) ? removed.indexOf(members.join('.')) : -1;
    if (index >= 0) yield ['remove', String(index)];
  }

  function* entryPlaces(
    { entry: { structure } }: ValuePlan & { kind: 'map' },
    given: unknown,
    members: Path,
    fieldsFor: FieldsFor,
  ): Generator<Path> {
    const known = positionsIn(given);
    // A key may contain dots.
    for (let length = 1; length <= members.length; length += 1) {
      const position = known.get(members.slice(0, length).join('.'));
      if (position === undefined) continue;
      const rest = members.slice(length);
      const [only] = rest;
      const isOfEntry = rest.length === 1 && (only === 'key' || (only === 'value' && !structure));
      if (rest.length === 0 || isOfEntry) yield [String(position), ...rest];
      else if (structure) {
        const inside: ValuePlan = { kind: 'structure', structure };
        yield* under(String(position), placesOf(inside, memberOf(given, String(position)), rest, fieldsFor));
      }
    }
  }

  /** All places whose path ends with these members, below structures only: AWS leaves out no positions. */
  function* innerPlaces(value: ValuePlan, given: unknown, members: Path): Generator<Path> {
    if (value.kind !== 'structure') return;
    for (const [field, { value: inner }] of value.structure.fields) {
      const innerGiven = memberOf(given, field);
      if (inner.kind === 'structure') yield* under(field, placesOf(inner, innerGiven, members, sameField));
      yield* under(field, innerPlaces(inner, innerGiven, members));
    }
  }

  function positionsIn(entries: unknown): ReadonlyMap<string, number> {
    const known = positions.get(entries);
    if (known) return known;
    const list = Array.isArray(entries) ? (entries as readonly { readonly key: string }[]) : [];
    const found = new Map(list.map(({ key }, index) => [key, index]));
    positions.set(entries, found);
    return found;
  }
}

/** The fields of a structure that a segment can mean. */
type FieldsFor = (structure: StructurePlan, segment: string) => Iterable<readonly [string, FieldPlan]>;

const sameField: FieldsFor = ({ fields }, segment) =>
  [...fields].filter(([, { member }]) => member.toLowerCase() === segment.toLowerCase());

const abbreviatedFields: FieldsFor = (structure, segment) => {
  const same = [...sameField(structure, segment)];
  if (same.length > 0) return same;
  return [...structure.fields].filter(([field]) => isAbbreviation(segment, field));
};

/** Whether a segment is the first or last words of a field: `inviteMessage` or `template` of `inviteMessageTemplate`. */
function isAbbreviation(segment: string, field: string): boolean {
  const { length } = segment;
  if (length < SHORTEST_ABBREVIATION || length >= field.length) return false;
  const [first, last] = [field.slice(0, length), field.slice(-length)];
  const begins = first.toLowerCase() === segment.toLowerCase() && isCapital(field.charAt(length));
  const ends = last.toLowerCase() === segment.toLowerCase() && isCapital(last.charAt(0));
  return begins || ends;
}

function isCapital(letter: string): boolean {
  return /[A-Z]/.test(letter);
}

/** In a list that was not given any position exists, just as a structure that was not given has all its fields. */
function isPositionIn(list: unknown, segment: string): boolean {
  if (!/^(?:0|[1-9]\d{0,8})$/.test(segment)) return false;
  return !Array.isArray(list) || Number(segment) < list.length;
}

function memberOf(given: unknown, name: string): unknown {
  return typeof given === 'object' && given !== null && Object.hasOwn(given, name)
    ? (given as Readonly<Record<string, unknown>>)[name]
    : undefined;
}

function* under(field: string, places: Iterable<Path>): Generator<Path> {
  for (const place of places) yield [field, ...place];
}

function onlyOne(places: Iterable<Path>): string[] | null {
  const [place, another] = places;
  return place && !another ? [...place] : null;
}
