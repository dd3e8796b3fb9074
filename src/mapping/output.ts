import { UNKNOWN } from './enums.js';
import type { MappingPlan, StructurePlan, ValuePlan } from './plan.js';

/** An entry of an SDK map, as the resolvers of its entry type see it. */
export interface MapEntry<Value> {
  readonly key: string;
  readonly value: Value;
}

/**
 * Called for every value that AWS returned and the SDK of this version does not know, which is shown as `UNKNOWN`.
 * Gets the context of the operation that requested it.
 */
export type OnUnknownEnumValue<Context> = (enumName: string, value: string, context: Context) => void;

type Resolve<Context> = (source: unknown, values: unknown, context: Context) => unknown;
type ResolverMap<Context> = Record<string, Record<string, Resolve<Context>>>;

/**
 * The `resolve` functions of all fields that are members of an SDK structure.
 *
 * Each field has its own, because compiled executors ignore a global `fieldResolver`.
 */
export function outputResolvers<Context>(
  plan: MappingPlan,
  onUnknownEnumValue: OnUnknownEnumValue<Context>,
): ResolverMap<Context> {
  const resolvers: ResolverMap<Context> = {};
  for (const structure of plan.structures.values()) {
    if (!plan.entries.has(structure.type))
      resolvers[structure.type] = fieldsOf(structure, (source) => source);
  }
  for (const { type, structure } of plan.entries.values()) {
    const value = (entry: unknown) => (entry as MapEntry<unknown>).value;
    resolvers[type] = {
      key: (entry) => (entry as MapEntry<unknown>).key,
      ...(structure ? fieldsOf(structure, value) : { value }),
    };
  }
  return resolvers;

  function fieldsOf(
    structure: StructurePlan,
    from: (source: unknown) => unknown,
  ): Record<string, Resolve<Context>> {
    return Object.fromEntries(
      Array.from(structure.fields, ([name, { member, value }]) => {
        const presented = presentation(value);
        return [
          name,
          (source: unknown, _values: unknown, context: Context) => {
            // The plan was made from the structure's own shape, so the member is one of its keys.
            const found = (from(source) as Record<string, unknown>)[member];
            return found === undefined || found === null ? null : presented(found, context);
          },
        ];
      }),
    );
  }

  /** Shows a value that is there. */
  function presentation(plan: ValuePlan): (value: unknown, context: Context) => unknown {
    switch (plan.kind) {
      case 'leaf':
      case 'structure':
        return (value) => value;
      case 'enum':
        return (value, context) => known(plan, value as string, context);
      case 'list': {
        // The very list, because others may have it, too.
        if (plan.of.kind === 'leaf' || plan.of.kind === 'structure') return (value) => value;
        const presented = presentation(plan.of);
        return (value, context) =>
          (value as unknown[]).map((element) =>
            element === undefined || element === null ? null : presented(element, context),
          );
      }
      case 'map':
        return (value) =>
          Object.entries(value as object).map(([key, each]): MapEntry<unknown> => ({ key, value: each }));
    }
  }

  function known(plan: ValuePlan & { kind: 'enum' }, value: string, context: Context): string {
    if (plan.known.has(value)) return value;
    onUnknownEnumValue(plan.name, value, context);
    return UNKNOWN;
  }
}
