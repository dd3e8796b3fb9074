import { UNKNOWN } from './enums.js';
import type { FieldPlan, MappingPlan, StructurePlan, ValuePlan } from './plan.js';

/** One entry of an SDK map, as the resolvers of its entry type see it. */
export interface MapEntry<Value> {
  readonly key: string;
  readonly value: Value;
}

/** Told of every value that AWS returned and this version's SDK does not know; it was shown as `UNKNOWN`. */
export type OnUnknownEnumValue = (enumName: string, value: string) => void;

type Resolve = (source: unknown) => unknown;
type ResolverMap = Record<string, Record<string, Resolve>>;

/**
 * The `resolve` function of every field that is a member of an SDK structure.
 *
 * Each field gets its own, rather than one global `fieldResolver`: compiled executors ignore that.
 */
export function outputResolvers(plan: MappingPlan, onUnknownEnumValue: OnUnknownEnumValue): ResolverMap {
  const resolvers: ResolverMap = {};
  for (const structure of plan.structures.values()) {
    if (!plan.entries.has(structure.type))
      resolvers[structure.type] = fieldsOf(structure, (source) => source);
  }
  for (const { type, structure } of plan.entries.values()) {
    const value: Resolve = (entry) => (entry as MapEntry<unknown>).value;
    resolvers[type] = {
      key: (entry) => (entry as MapEntry<unknown>).key,
      ...(structure ? fieldsOf(structure, value) : { value }),
    };
  }
  return resolvers;

  function fieldsOf(structure: StructurePlan, from: Resolve): Record<string, Resolve> {
    return Object.fromEntries(
      Array.from(structure.fields, ([name, field]) => [name, (source: unknown) => read(field, from(source))]),
    );
  }

  function read({ member, value }: FieldPlan, structure: unknown): unknown {
    // The plan was made from the structure's own shape, so the member is one of its keys.
    return present(value, (structure as Record<string, unknown>)[member]);
  }

  function present(plan: ValuePlan, value: unknown): unknown {
    if (value === undefined || value === null) return null;
    switch (plan.kind) {
      case 'leaf':
      case 'structure':
        return value;
      case 'enum':
        return known(plan.name, plan.known, value as string);
      case 'list':
        return (value as unknown[]).map((element) => present(plan.of, element));
      case 'map':
        return Object.entries(value).map(([key, each]): MapEntry<unknown> => ({ key, value: each }));
    }
  }

  function known(name: string, values: ReadonlyMap<string, string>, value: string): string {
    if (values.has(value)) return value;
    onUnknownEnumValue(name, value);
    return UNKNOWN;
  }
}
