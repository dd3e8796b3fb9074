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
import { comparedThings, isComparable } from './compared-things.js';
import { maskOf, maskOfKind, type Mask } from './mask.js';
import { settingDocument } from './setting-document.js';
import { fieldsOfPool, isStandard } from './standard/things.js';

const LEAST = 2;
const MOST = 20;

/** A kind that pools can be compared with: `GROUPS`, by the field of the pool that lists it. */
interface ComparedKind {
  readonly field: string;
  readonly isMasked: Mask;
  readonly thingsOf: (userPoolId: string, context: Context) => ReturnType<typeof comparedThings>;
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
        `Expected ${LEAST} to ${MOST} different ids, got ${ids.length}, ${new Set(ids).size} of them different.`,
      );
    }
    const compared = [...new Set(named)].map((name) => [name, kindNamed(kinds, name)] as const);
    // With their secrets, so that each is described by Cognito itself.
    const pools = await Promise.all(
      ids.map(async (id) => loader.get(keys.userPool(id), { withSecrets: true })),
    );
    const found: {
      readonly id: string;
      readonly document: Document;
      /** What lies in the pool, by the field of the kind and the name. */
      readonly inside: Record<string, Readonly<Record<string, Document>>>;
    }[] = [];
    const unmatched: { userPoolId: string; kind: UserPoolComparedKind; name: string }[] = [];
    for (const [index, id] of ids.entries()) {
      const pool = pools[index];
      if (!pool) continue;
      await slices.next();
      const inside: Record<string, Readonly<Record<string, Document>>> = {};
      for (const [kind, { field, thingsOf }] of compared) {
        const { documents, ambiguous } = await thingsOf(id, context);
        inside[field] = documents;
        unmatched.push(...ambiguous.map((name) => ({ userPoolId: id, kind, name })));
      }
      found.push({ id, document: settingDocument(plan, pool), inside });
    }
    // A name that one pool has twice would look as if that pool lacked it, beside another that has it once.
    for (const [kind, { field }] of compared) {
      const left = new Set(unmatched.filter((one) => one.kind === kind).map(({ name }) => name));
      for (const { inside } of found) inside[field] = without(inside[field] ?? {}, left);
    }
    const maskOfPath = (path: readonly string[]): boolean => {
      const kind = compared.find(([, { field }]) => field === path[0])?.[1];
      // Behind the kind and the name of the thing are its settings.
      return kind ? kind.isMasked(caller, path.slice(2)) : isMasked(caller, path);
    };
    return {
      missing: ids.filter((_id, index) => !pools[index]),
      unmatched,
      differences: differences(found.map(({ document, inside }) => ({ ...document, ...inside }))).map(
        ({ path, values }) => {
          const masked = maskOfPath(path);
          const valueOf = (index: number) => (masked ? null : values[index]);
          return {
            path,
            masked,
            values: found.map(({ id }, index) => ({ userPoolId: id, value: valueOf(index) })),
          };
        },
      ),
    };
  };
}

function comparedKinds(plan: MappingPlan, rules: AuthorizationRules): ReadonlyMap<string, ComparedKind> {
  const domains: ComparedKind = {
    field: 'domains',
    isMasked: maskOfKind(plan, rules, userPoolDomain),
    thingsOf: (userPoolId, context) => comparedDomains(plan, context.keys.userPool(userPoolId), context),
  };
  return new Map([
    [enumName(domains.field), domains],
    ...resources
      .filter(isStandard)
      .filter(isComparable)
      .map((resource): [string, ComparedKind] => {
        const [, field = ''] = fieldsOfPool(resource);
        const kind: ComparedKind = {
          field,
          isMasked: maskOfKind(plan, rules, resource),
          thingsOf: async (userPoolId, context) =>
            comparedThings(plan, resource, context.keys.userPool(userPoolId), context),
        };
        return [enumName(field), kind];
      }),
  ]);
}

function without(
  documents: Readonly<Record<string, Document>>,
  names: ReadonlySet<string>,
): Readonly<Record<string, Document>> {
  return Object.fromEntries(Object.entries(documents).filter(([name]) => !names.has(name)));
}

/** @throws RangeError for a value of the enum that stands for no kind: the schema is wrong */
function kindNamed(kinds: ReadonlyMap<string, ComparedKind>, name: string): ComparedKind {
  const kind = kinds.get(name);
  if (!kind) throw new RangeError(`Expected one of ${[...kinds.keys()].join(', ')}, got ${name}`);
  return kind;
}

/** `identityProviders` -> `IDENTITY_PROVIDERS`. */
function enumName(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
}
