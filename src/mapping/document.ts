import { structureOf, type MappingPlan, type StructurePlan, type ValuePlan } from './plan.js';

/** A structure of the SDK as JSON, with the names of the schema. */
export type Document = Readonly<Record<string, unknown>>;

/**
 * Converts a structure of the SDK to JSON with the names of the schema: fields and enum values have their GraphQL
 * names, dates are RFC 3339 strings, maps are objects. Unset members are left out. Enum values that this version does
 * not know stay as AWS returned them.
 *
 * @param typeName the GraphQL type of the structure, such as `UserPool`
 */
export function documentOf(plan: MappingPlan, typeName: string, structure: object): Document {
  return ofStructure(structureOf(plan, typeName), structure);
}

function ofStructure({ fields }: StructurePlan, structure: object): Document {
  return Object.fromEntries(
    Array.from(fields)
      // The plan was made from the shape of the structure, so each member is one of its keys.
      .map(([name, { member, value }]) => [name, value, structure[member as keyof typeof structure]] as const)
      .filter(([, , value]: readonly [unknown, unknown, unknown]) => value !== undefined && value !== null)
      .map(([name, plan, value]) => [name, ofValue(plan, value)]),
  );
}

function ofValue(plan: ValuePlan, value: unknown): unknown {
  switch (plan.kind) {
    case 'leaf':
      return value instanceof Date ? value.toISOString() : value;
    case 'enum':
      return plan.known.get(value as string) ?? value;
    case 'structure':
      return ofStructure(plan.structure, value as object);
    case 'list':
      return (value as unknown[]).map((element) => ofValue(plan.of, element));
    case 'map': {
      const { structure } = plan.entry;
      const entries = Object.entries(value as object) as [string, unknown][];
      return Object.fromEntries(
        entries.map(([key, each]) => [key, structure ? ofStructure(structure, each as object) : each]),
      );
    }
  }
}
