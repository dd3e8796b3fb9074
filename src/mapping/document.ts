import { structureOf, type MappingPlan, type StructurePlan, type ValuePlan } from './plan.js';

/** What a structure of the SDK says, as JSON in the words of the schema. */
export type Document = Readonly<Record<string, unknown>>;

/**
 * Writes a structure of the SDK down in the words of the schema: fields and enum values under their GraphQL names,
 * moments as RFC 3339 strings, maps as objects by their keys. What is not set is left out. An enum value that this
 * version does not know stands as AWS returned it.
 *
 * @param typeName the GraphQL type that shows the structure, such as `UserPool`
 */
export function documentOf(plan: MappingPlan, typeName: string, structure: object): Document {
  return ofStructure(structureOf(plan, typeName), structure);
}

function ofStructure({ fields }: StructurePlan, structure: object): Document {
  return Object.fromEntries(
    Array.from(fields)
      // The plan was made from the structure's own shape, so each member is one of its keys.
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
