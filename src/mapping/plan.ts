import type { NormalizedSchema } from '@smithy/core/schema';
import {
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isObjectType,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLObjectType,
  type GraphQLSchema,
  type GraphQLType,
} from 'graphql';
import { UNKNOWN, type EnumValues } from './enums.js';
import type { Roots } from './roots.js';

/** How a value of the SDK is represented in GraphQL. */
export type ValuePlan =
  | { readonly kind: 'leaf' }
  /** `known`: value of the SDK -> name in GraphQL. */
  | { readonly kind: 'enum'; readonly name: string; readonly known: ReadonlyMap<string, string> }
  | { readonly kind: 'structure'; readonly structure: StructurePlan }
  | { readonly kind: 'list'; readonly of: ValuePlan }
  /**
   * `patched`: not a list of entries but the input of a change, with the lists `replace` and `set` and the keys to
   * `remove`.
   */
  | { readonly kind: 'map'; readonly entry: EntryPlan; readonly patched?: true };

export interface FieldPlan {
  readonly member: string;
  readonly value: ValuePlan;
}

/** A GraphQL object or input type and its SDK structure; fields by GraphQL name. */
export interface StructurePlan {
  readonly type: string;
  readonly shape: string;
  readonly fields: ReadonlyMap<string, FieldPlan>;
}

/** The entry type of a map: `key` and `value`, or `key` and the fields of the structure. */
export interface EntryPlan {
  readonly type: string;
  readonly structure: StructurePlan | undefined;
}

export interface MappingPlan {
  readonly structures: ReadonlyMap<string, StructurePlan>;
  readonly entries: ReadonlyMap<string, EntryPlan>;
}

/** @throws TypeError for a type that is not planned */
export function structureOf(plan: MappingPlan, typeName: string): StructurePlan {
  const structure = plan.structures.get(typeName);
  if (!structure) throw new TypeError(`${typeName} shows no structure of the SDK`);
  return structure;
}

/** The SDL and the SDK disagree. The message lists every disagreement. */
export class MappingError extends Error {
  override readonly name = 'MappingError';

  constructor(readonly disagreements: readonly string[]) {
    super(
      `The schema does not agree with the AWS SDK:\n${disagreements.map((line) => `  - ${line}`).join('\n')}`,
    );
  }
}

const scalarsFor: readonly [keyof NormalizedSchema & `is${string}Schema`, readonly string[]][] = [
  ['isStringSchema', ['String', 'ID']],
  ['isNumericSchema', ['Int', 'SafeInt', 'Float']],
  ['isBooleanSchema', ['Boolean']],
  ['isTimestampSchema', ['DateTime']],
];

/**
 * Walks the schema and the SDK's run-time shapes together, from the roots down.
 *
 * @param schema the types of the SDL; resolvers are ignored
 * @param roots GraphQL type -> structure of the SDK, for types that no other type leads to
 * @param enums GraphQL enum -> its internal values, as `enumValues()` makes them
 * @throws MappingError with every field, type, list, scalar and enum value without a counterpart
 */
export function planMapping(
  schema: GraphQLSchema,
  roots: Roots,
  enums: Readonly<Record<string, EnumValues>>,
): MappingPlan {
  const disagreements: string[] = [];
  const structures = new Map<string, StructurePlan>();
  const entries = new Map<string, EntryPlan>();

  for (const [typeName, shape] of Object.entries(roots)) {
    const type = schema.getType(typeName);
    if (isObjectType(type) || isInputObjectType(type)) structure(type, shape);
    else disagreements.push(`${typeName}: shows ${nameOf(shape)}, but the schema has no such object type`);
  }
  for (const [name, values] of Object.entries(enums)) checkEnum(name, values);

  if (disagreements.length > 0) throw new MappingError(disagreements);
  return { structures, entries };

  function structure(
    type: GraphQLObjectType | GraphQLInputObjectType,
    shape: NormalizedSchema,
    beside: readonly string[] = [],
  ): StructurePlan {
    const planned = structures.get(type.name);
    if (planned) {
      if (planned.shape !== nameOf(shape)) {
        disagreements.push(
          `${type.name}: stands for both ${planned.shape} and ${nameOf(shape)}; one GraphQL type shows one structure`,
        );
      }
      return planned;
    }

    const fields = new Map<string, FieldPlan>();
    const plan = { type: type.name, shape: nameOf(shape), fields };
    // Before its fields: a structure may contain itself.
    structures.set(type.name, plan);

    const members = new Map(
      Array.from(shape.structIterator(), ([name, member]) => [name.toLowerCase(), { name, member }]),
    );
    for (const field of fieldsOf(type)) {
      if (beside.includes(field.name) || isDerived(field)) continue;
      const place = `${type.name}.${field.name}`;
      const found = members.get(field.name.toLowerCase());
      if (!found) {
        disagreements.push(
          `${place}: ${nameOf(shape)} has no such member; mark a field that is not Cognito's with @derived`,
        );
        continue;
      }
      const planned = value(place, field.type, found.member);
      if (planned) fields.set(field.name, { member: found.name, value: planned });
    }
    return plan;
  }

  function value(place: string, wrapped: GraphQLType, shape: NormalizedSchema): ValuePlan | null {
    const type = getNullableType(wrapped);
    if (shape.isMapSchema()) return map(place, type, shape);

    if (isListType(type) !== shape.isListSchema()) {
      return disagree(`${place}: is ${String(wrapped)}, but the SDK has ${describe(shape)}`);
    }
    if (isListType(type)) {
      const of = value(place, type.ofType, shape.getValueSchema());
      return of && { kind: 'list', of };
    }
    if (isObjectType(type) || isInputObjectType(type)) {
      if (!shape.isStructSchema())
        return disagree(`${place}: is ${type.name}, but the SDK has ${describe(shape)}`);
      return { kind: 'structure', structure: structure(type, shape) };
    }
    if (isEnumType(type)) {
      const values = enums[type.name];
      if (!values)
        return disagree(`${place}: the enum ${type.name} is not paired with a constant of the SDK`);
      if (!shape.isStringSchema())
        return disagree(`${place}: is the enum ${type.name}, but the SDK has ${describe(shape)}`);
      return {
        kind: 'enum',
        name: type.name,
        known: new Map(Object.entries(values).map(([shown, value]) => [value, shown])),
      };
    }
    const allowed = scalarsFor.find(([test]) => shape[test]())?.[1] ?? [];
    if (allowed.includes(String(type))) return { kind: 'leaf' };
    return disagree(`${place}: is ${String(type)}, but the SDK has ${describe(shape)}`);
  }

  /** A map in an update: `{ replace: [entry] }`, or `{ set: [entry], remove: [key] }`. */
  function patchedMap(type: GraphQLInputObjectType, shape: NormalizedSchema): ValuePlan | null {
    const { replace, set, remove } = type.getFields();
    if (
      !replace ||
      !set ||
      String(replace.type) !== String(set.type) ||
      String(remove?.type) !== '[String!]'
    ) {
      return disagree(
        `${type.name}: the change of a map needs "replace" and "set", lists of the same entries, and "remove: [String!]"`,
      );
    }
    const whole = map(`${type.name}.set`, getNullableType(set.type), shape);
    return whole?.kind === 'map' ? { ...whole, patched: true } : null;
  }

  /** A map is a list of entries: `key` and `value`, or `key` and the fields of the structure. */
  function map(place: string, type: GraphQLType, shape: NormalizedSchema): ValuePlan | null {
    if (isInputObjectType(type)) return patchedMap(type, shape);
    const entryType = isListType(type) ? getNullableType(type.ofType as GraphQLType) : undefined;
    if (!isObjectType(entryType) && !isInputObjectType(entryType)) {
      return disagree(
        `${place}: is ${String(type)}, but the SDK has a map, which is shown as a list of entries with a key`,
      );
    }
    const of = shape.getValueSchema();
    const fields = entryType.getFields();
    if (String(fields.key?.type) !== 'String!')
      disagree(`${entryType.name}: the entry of a map needs "key: String!"`);
    if (of.isStructSchema()) {
      const entry = { type: entryType.name, structure: structure(entryType, of, ['key']) };
      entries.set(entryType.name, entry);
      return { kind: 'map', entry };
    }
    const valueField = fields.value;
    if (!valueField)
      return disagree(`${entryType.name}: the entry of a map of ${describe(of)} needs a field "value"`);
    value(`${entryType.name}.value`, valueField.type, of);
    const entry = { type: entryType.name, structure: undefined };
    entries.set(entryType.name, entry);
    return { kind: 'map', entry };
  }

  function checkEnum(name: string, values: EnumValues): void {
    const type = schema.getType(name);
    if (!isEnumType(type)) {
      disagreements.push(`${name}: paired with a constant of the SDK, but the schema has no such enum`);
      return;
    }
    const shown = type.getValues().map((each) => each.name);
    for (const extra of shown.filter((each) => !(each in values))) {
      disagreements.push(
        `${name}.${extra}: the SDK's constant has no such value; it has ${Object.keys(values).join(', ')}`,
      );
    }
    for (const missing of Object.keys(values).filter((each) => each !== UNKNOWN && !shown.includes(each))) {
      disagreements.push(`${name}: lacks ${missing}, which the SDK's constant has`);
    }
    if (!shown.includes(UNKNOWN))
      disagreements.push(`${name}: needs the member ${UNKNOWN}, for values AWS adds later`);
  }

  function disagree(line: string): null {
    disagreements.push(line);
    return null;
  }
}

type Field = GraphQLField<unknown, unknown> | GraphQLInputField;

function fieldsOf(type: GraphQLObjectType | GraphQLInputObjectType): readonly Field[] {
  return Object.values<Field>(type.getFields());
}

function isDerived(field: Field): boolean {
  return field.astNode?.directives?.some(({ name }) => name.value === 'derived') ?? false;
}

function nameOf(shape: NormalizedSchema): string {
  return shape.getName() ?? 'an unnamed structure';
}

function describe(shape: NormalizedSchema): string {
  if (shape.isListSchema()) return `a list of ${describe(shape.getValueSchema()).replace(/^an? /, '')}`;
  if (shape.isMapSchema()) return 'a map';
  if (shape.isStructSchema()) return `the structure ${nameOf(shape)}`;
  if (shape.isStringSchema()) return 'a string';
  if (shape.isNumericSchema()) return 'a number';
  if (shape.isBooleanSchema()) return 'a boolean';
  if (shape.isTimestampSchema()) return 'a timestamp';
  return `a ${nameOf(shape)}`;
}
