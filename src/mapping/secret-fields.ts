import type { Resource } from '../resources/resource.js';
import type { MappingPlan, StructurePlan } from './plan.js';

/**
 * The names of the fields that lead to the secrets of a kind, which are remembered nowhere: selected, they take a read by
 * Cognito itself. Inside a map, it is the field of the map.
 */
export function secretFields(plan: MappingPlan, { type, secrets }: Resource): readonly string[] {
  const structure = plan.structures.get(type);
  const names = secrets.map((path) => structure && nameOf(structure, path.split('.')));
  return [...new Set(names.filter((name) => name !== undefined))];
}

function nameOf({ fields }: StructurePlan, [member, ...below]: readonly string[]): string | undefined {
  for (const [name, field] of fields) {
    if (field.member !== member) continue;
    const of = field.value.kind === 'list' ? field.value.of : field.value;
    return below.length > 0 && of.kind === 'structure' ? nameOf(of.structure, below) : name;
  }
  return undefined;
}
