import type { Resource } from '../resources/resource.js';
import type { MappingPlan, StructurePlan } from './plan.js';

/** A map of a kind that contains secrets among other entries. */
export interface MapWithSecrets {
  /** The field with the other entries, such as `providerDetails`. */
  readonly field: string;
  /** The field with the secret entries, which has its own scope: `secretProviderDetails`. */
  readonly secretField: string;
  readonly member: string;
  readonly secretKeys: ReadonlySet<string>;
}

/**
 * The fields that lead to secrets of a kind. Secrets are never cached, so selecting such a field takes a call to
 * Cognito.
 */
export function secretFields(plan: MappingPlan, resource: Resource): readonly string[] {
  const structure = plan.structures.get(resource.type);
  const inMaps = new Map(
    mapsWithSecrets(plan, resource).map(({ field, secretField }) => [field, secretField]),
  );
  const names = resource.secrets.map((path) => structure && nameOf(structure, path.split('.')));
  return [...new Set(names.flatMap((name) => (name === undefined ? [] : [inMaps.get(name) ?? name])))];
}

/** The maps of a kind that contain secrets, by its declaration: `ProviderDetails.client_secret` is a key of a map. */
export function mapsWithSecrets(plan: MappingPlan, { type, secrets }: Resource): readonly MapWithSecrets[] {
  return Array.from(plan.structures.get(type)?.fields ?? []).flatMap(([field, { member, value }]) => {
    const keys = secrets
      .filter((path) => path.startsWith(`${member}.`))
      .map((path) => path.slice(member.length + 1));
    if (value.kind !== 'map' || keys.length === 0) return [];
    const secretField = `secret${field.charAt(0).toUpperCase()}${field.slice(1)}`;
    return [{ field, secretField, member, secretKeys: new Set(keys) }];
  });
}

function nameOf({ fields }: StructurePlan, [member, ...below]: readonly string[]): string | undefined {
  for (const [name, field] of fields) {
    if (field.member !== member) continue;
    const of = field.value.kind === 'list' ? field.value.of : field.value;
    return below.length > 0 && of.kind === 'structure' ? nameOf(of.structure, below) : name;
  }
  return undefined;
}
