import type { Context } from '../../context.js';
import type { MapEntry } from '../../mapping/output.js';
import type { MappingPlan } from '../../mapping/plan.js';
import type { Resource } from '../../resources/resource.js';
import { resources } from '../../resources/resources.js';
import { mapsWithSecrets } from '../../mapping/secret-fields.js';
import { inSchema, type InPool, type Values } from './things.js';

/**
 * The fields of every kind that are not plain members: its `id`, ids that its answer lacks, its pool, and its maps
 * with secrets, split into other and secret entries.
 */
export function derivedFields(plan: MappingPlan, resource: InPool) {
  const members = plan.structures.get(resource.type)?.fields;
  const missing = resource.id.filter((member) => !members?.has(inSchema(member)));
  return {
    id: (value: Values) => opaqueId(resource, value),
    ...Object.fromEntries(missing.map((member) => [inSchema(member), (value: Values) => value[member]])),
    [inSchema(resource.within.type)]: async (value: Values, _values: unknown, context: Context) => {
      const { keys, loader } = context;
      return loader.get(keys.userPool(String(value.UserPoolId)));
    },
    ...secretEntries(plan, resource),
  };
}

function secretEntries(plan: MappingPlan, resource: InPool) {
  return Object.fromEntries(
    mapsWithSecrets(plan, resource).flatMap(({ field, secretField, member, secretKeys }) => {
      const entriesOf = (value: Values, secret: boolean): MapEntry<unknown>[] | null => {
        const map = value[member];
        if (typeof map !== 'object' || map === null) return null;
        const entries = Object.entries(map as Values).map(([key, each]) => ({ key, value: each }));
        return entries.filter(({ key }) => secretKeys.has(key) === secret);
      };
      return [
        [field, (value: Values) => entriesOf(value, false)],
        [secretField, (value: Values) => entriesOf(value, true)],
      ];
    }),
  ) as Readonly<Record<string, (value: Values) => MapEntry<unknown>[] | null>>;
}

/** The derived fields that need only the ids of a thing. */
export function derivedNames(resource: InPool): readonly string[] {
  const below = resources.filter(({ within }) => within?.type === resource.type);
  return [
    '__typename',
    'id',
    ...resource.id.map(inSchema),
    ...below.flatMap(({ field, list }) => (field !== undefined && list ? [`${field}s`] : [])),
  ];
}

/** Unique among all kinds, for client caches. It cannot be used to read the thing. */
export function opaqueId(resource: Pick<Resource, 'type' | 'id'>, value: Values): string {
  const named = [resource.type, ...resource.id.map((member) => value[member])];
  return Buffer.from(JSON.stringify(named)).toString('base64url');
}
