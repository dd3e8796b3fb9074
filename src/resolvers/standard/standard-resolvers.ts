import type { AuthorizationRules } from '../../auth/scopes.js';
import type { MappingPlan } from '../../mapping/plan.js';
import type { Resource } from '../../resources/resource.js';
import { createField, isCreated } from './create.js';
import { derivedFields } from './derived.js';
import { connectionField, connectionTypes, isListed } from './list.js';
import { fieldOfPool, readOf, reference, rootField } from './read.js';
import { isRemoved, removeField } from './remove.js';
import { fieldsOfPool, inSchema, isStandard, type Standard } from './things.js';
import { isUpdated, updateField } from './update.js';

/** Resolvers by type and field. Their types follow from the declarations, which the compiler cannot express. */
export type ResolverMap = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/**
 * The resolvers that follow from the declarations of the kinds in a user pool: root field, field and connection of
 * the pool, reference, derived fields, mutations. Hand-written resolvers override them.
 */
export function standardResolvers(
  plan: MappingPlan,
  rules: AuthorizationRules,
  resources: readonly Resource[],
): ResolverMap {
  return mergeResolvers(resources.filter(isStandard).map((resource) => resolversOf(plan, rules, resource)));
}

function resolversOf(plan: MappingPlan, rules: AuthorizationRules, resource: Standard): ResolverMap {
  const { type, within } = resource;
  const [one = '', many = ''] = fieldsOfPool(resource);
  const read = readOf(plan, resource);
  return {
    Query: { [inSchema(type)]: rootField(resource, read) },
    [within.type]: {
      [one]: fieldOfPool(resource, read),
      ...(isListed(resource) && { [many]: connectionField(resource) }),
    },
    [type]: { __resolveReference: reference(resource, read), ...derivedFields(plan, resource) },
    ...(isListed(resource) && connectionTypes(plan, resource, read)),
    Mutation: {
      ...(isCreated(resource) && { [`create${type}`]: createField(plan, resource) }),
      ...(isUpdated(resource) && { [`update${type}`]: updateField(plan, rules, resource) }),
      ...(isRemoved(resource) && { [`delete${type}`]: removeField(resource) }),
    },
  };
}

/** Merges maps by type and field. Later resolvers override earlier ones. */
export function mergeResolvers(maps: readonly ResolverMap[]): ResolverMap {
  const types = [...new Set(maps.flatMap(Object.keys))];
  return Object.fromEntries(
    types.map((type) => [
      type,
      Object.assign({}, ...maps.map((map) => map[type] ?? {})) as ResolverMap[string],
    ]),
  );
}
