import type { Context } from '../../context.js';
import type { MappingPlan } from '../../mapping/plan.js';
import type { Resource } from '../../resources/resource.js';
import { resources } from '../../resources/resources.js';
import { inSchema, type Standard, type Values } from './things.js';

/** The fields of every kind that are not Cognito's: its `id`, the ids that its answer lacks, and its pool. */
export function derivedFields(plan: MappingPlan, resource: Standard) {
  const members = plan.structures.get(resource.type)?.fields;
  const missing = resource.id.filter((member) => !members?.has(inSchema(member)));
  return {
    id: (value: Values) => opaqueId(resource, value),
    ...Object.fromEntries(missing.map((member) => [inSchema(member), (value: Values) => value[member]])),
    [inSchema(resource.within.type)]: async (value: Values, _values: unknown, context: Context) => {
      const { keys, loader } = context;
      return loader.get(keys.userPool(String(value.UserPoolId)));
    },
  };
}

/** The names of the derived fields that need no more of a thing than its ids. */
export function derivedNames(resource: Standard): readonly string[] {
  const below = resources.filter(({ within }) => within?.type === resource.type);
  return [
    '__typename',
    'id',
    ...resource.id.map(inSchema),
    ...below.flatMap(({ field, list }) => (field !== undefined && list ? [`${field}s`] : [])),
  ];
}

/** Unique over all kinds, for the caches of clients. It names a thing and is no key to it. */
export function opaqueId(resource: Pick<Resource, 'type' | 'id'>, value: Values): string {
  const named = [resource.type, ...resource.id.map((member) => value[member])];
  return Buffer.from(JSON.stringify(named)).toString('base64url');
}
