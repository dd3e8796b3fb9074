import { differences } from '../basics/differences.js';
import type { Context } from '../context.js';
import { BadUserInputError } from '../errors/gateway-error.js';
import type { QueryResolvers, UserPoolComparedKind } from '../generated/graphql.js';
import type { Document } from '../mapping/document.js';
import type { MappingPlan } from '../mapping/plan.js';
import { resources } from '../resources/resources.js';
import type { AuthorizationRules } from '../auth/scopes.js';
import { userPoolDomain } from '../resources/user-pool-domain.js';
import { comparedDomains } from './compared-domains.js';
import { comparedThing, comparedThings } from './compared-things.js';
import { maskOf, maskOfKind, type Mask } from './mask.js';
import { settingDocument } from './setting-document.js';
import { isListed } from './standard/list.js';
import { saysWhenEmpty } from './standard/settings-document.js';
import { fieldsOfPool, isStandard } from './standard/things.js';

const LEAST = 2;
const MOST = 20;

/** The kinds that can be compared in addition to pools, such as `GROUPS`, by the field of the pool that leads to them. */
interface ComparedKind {
  readonly field: string;
  /** By the path below the field. */
  readonly isMasked: Mask;
  /** Whether an empty structure at a path below the field is a setting. */
  readonly says: (path: readonly string[]) => boolean;
  readonly thingsOf: (
    userPoolId: string,
    context: Context,
  ) => Promise<{ readonly documents: Document; readonly ambiguous: readonly string[] }>;
}

export function compareUserPools(
  plan: MappingPlan,
  rules: AuthorizationRules,
): NonNullable<QueryResolvers['compareUserPools']> {
  const isMasked = maskOf(plan, rules, 'UserPool');
  const kinds = comparedKinds(plan, rules);

  return async (_query, { ids, with: named }, context) => {
    const { keys, loader, caller, slices } = context;
    if (ids.length < LEAST || ids.length > MOST || new Set(ids).size < ids.length) {
      throw new BadUserInputError(
        `compareUserPools needs ${LEAST} to ${MOST} distinct ids; got ${ids.length} ids, ${new Set(ids).size} of them distinct.`,
      );
    }
    const compared = [...new Set(named)].map((name) => [name, kindNamed(kinds, name)] as const);
    // With secrets, which means that Cognito describes each pool now.
    const pools = await Promise.all(
      ids.map(async (id) => loader.get(keys.userPool(id), { withSecrets: true })),
    );
    const found: {
      readonly id: string;
      readonly document: Document;
      /** The things in the pool, by the field of the kind. */
      readonly inside: Record<string, Document>;
    }[] = [];
    const unmatched: { userPoolId: string; kind: UserPoolComparedKind; name: string }[] = [];
    for (const [index, id] of ids.entries()) {
      const pool = pools[index];
      if (!pool) continue;
      await slices.next();
      const inside: Record<string, Document> = {};
      for (const [kind, { field, thingsOf }] of compared) {
        const { documents, ambiguous } = await thingsOf(id, context);
        inside[field] = documents;
        unmatched.push(...ambiguous.map((name) => ({ userPoolId: id, kind, name })));
      }
      found.push({ id, document: settingDocument(plan, pool), inside });
    }
    // A name that occurs twice in one pool would look as if that pool lacked it, next to a pool that has it once.
    for (const [kind, { field }] of compared) {
      const left = new Set(unmatched.filter((one) => one.kind === kind).map(({ name }) => name));
      for (const { inside } of found) inside[field] = without(inside[field] ?? {}, left);
    }
    const maskOfPath = (path: readonly string[]): boolean => {
      const kind = compared.find(([, { field }]) => field === path[0])?.[1];
      return kind ? kind.isMasked(caller, path.slice(1)) : isMasked(caller, path);
    };
    const says = ([first, ...rest]: readonly string[]): boolean =>
      compared.some(([, kind]) => kind.field === first && kind.says(rest));
    return {
      missing: ids.filter((_id, index) => !pools[index]),
      unmatched,
      differences: differences(
        found.map(({ document, inside }) => ({ ...document, ...inside })),
        says,
      ).map(({ path, values }) => {
        const masked = maskOfPath(path);
        const valueOf = (index: number) => (masked ? null : values[index]);
        return {
          path,
          masked,
          values: found.map(({ id }, index) => ({ userPoolId: id, value: valueOf(index) })),
        };
      }),
    };
  };
}

function comparedKinds(plan: MappingPlan, rules: AuthorizationRules): ReadonlyMap<string, ComparedKind> {
  const isMaskedDomain = maskOfKind(plan, rules, userPoolDomain);
  const domains: ComparedKind = {
    field: 'domains',
    // The settings of a domain follow after its kind.
    isMasked: (caller, [, ...path]) => isMaskedDomain(caller, path),
    says: () => false,
    thingsOf: (userPoolId, context) => comparedDomains(plan, context.keys.userPool(userPoolId), context),
  };
  return new Map([
    [enumName(domains.field), domains],
    ...resources.filter(isStandard).flatMap((resource): [string, ComparedKind][] => {
      const isMasked = maskOfKind(plan, rules, resource);
      if (isListed(resource)) {
        const [, field = ''] = fieldsOfPool(resource);
        const kind: ComparedKind = {
          field,
          // The settings of a thing follow after its name.
          isMasked: (caller, [, ...path]) => isMasked(caller, path),
          says: () => false,
          thingsOf: async (userPoolId, context) =>
            comparedThings(plan, resource, context.keys.userPool(userPoolId), context),
        };
        return [[enumName(field), kind]];
      }
      if (resource.comparedAs === undefined) return [];
      const kind: ComparedKind = {
        field: resource.field,
        isMasked,
        says: saysWhenEmpty(resource),
        thingsOf: async (userPoolId, context) => ({
          documents: await comparedThing(plan, resource, userPoolId, context),
          ambiguous: [],
        }),
      };
      return [[resource.comparedAs, kind]];
    }),
  ]);
}

function without(documents: Document, names: ReadonlySet<string>): Document {
  return Object.fromEntries(Object.entries(documents).filter(([name]) => !names.has(name)));
}

/** @throws RangeError for an enum value without a kind, which is a fault in the schema */
function kindNamed(kinds: ReadonlyMap<string, ComparedKind>, name: string): ComparedKind {
  const kind = kinds.get(name);
  if (!kind) throw new RangeError(`Expected one of ${[...kinds.keys()].join(', ')}, got ${name}`);
  return kind;
}

/** `identityProviders` -> `IDENTITY_PROVIDERS`. */
function enumName(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
}
