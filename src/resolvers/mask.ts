import type { Caller } from '../auth/caller.js';
import { hasScopes, type AuthorizationRules, type RequiredScopes } from '../auth/scopes.js';
import { structureOf, type MappingPlan, type StructurePlan } from '../mapping/plan.js';
import { mapsWithSecrets } from '../mapping/secret-fields.js';
import type { Resource } from '../resources/resource.js';

/** Whether a setting is hidden from a caller where it is shown by its path, as in `changes`. */
export type Mask = (caller: Caller, path: readonly string[]) => boolean;

/**
 * The scopes that the fields of a kind require, by the paths that lead to them.
 *
 * @param type such as `UserPool`
 */
export function maskOf(plan: MappingPlan, rules: AuthorizationRules, type: string): Mask {
  const required = new Map(ruledPaths(structureOf(plan, type), rules, []));
  return (caller, path) =>
    path.some((_name, index) => {
      const scopes = required.get(path.slice(0, index + 1).join('.'));
      return scopes !== undefined && !hasScopes(caller, scopes);
    });
}

/**
 * The mask of a kind. Secret keys of its maps are masked for every caller, because reports such as `changes` are
 * often passed on.
 */
export function maskOfKind(plan: MappingPlan, rules: AuthorizationRules, resource: Resource): Mask {
  const byRules = maskOf(plan, rules, resource.type);
  const maps = mapsWithSecrets(plan, resource);
  return (caller, path) => {
    const [field, key = ''] = path;
    return maps.some((map) => map.field === field && map.secretKeys.has(key)) || byRules(caller, path);
  };
}

/** Stops at lists and maps: paths end at lists, and in maps they continue with keys. */
function ruledPaths(
  { type, fields }: StructurePlan,
  rules: AuthorizationRules,
  path: readonly string[],
): [string, RequiredScopes][] {
  return Array.from(fields).flatMap(([name, { value }]): [string, RequiredScopes][] => {
    const here = [...path, name];
    const rule = rules.get(`${type}.${name}`);
    return [
      ...(rule ? [[here.join('.'), rule] as [string, RequiredScopes]] : []),
      ...(value.kind === 'structure' ? ruledPaths(value.structure, rules, here) : []),
    ];
  });
}
