import { defaultFieldResolver, getNamedType, isObjectType, isUnionType, type GraphQLSchema } from 'graphql';
import {
  expectScopes,
  ForbiddenError,
  mayOperate,
  type AuthorizationRules,
  type RequiredScopes,
} from '../auth/scopes.js';
import type { Context } from '../context.js';
import type { ResolverMap } from '../resolvers/standard/standard-resolvers.js';

/**
 * Enforces the rules in the schema itself, before any resolver or cache is used. The subgraph library enforces none,
 * and there may be no router, or one that does not enforce them.
 *
 * A rule on a field applies to that field, a rule on a type to every field that leads to it.
 */
export function enforceOnFields(schema: GraphQLSchema, rules: AuthorizationRules): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const coordinate = `${type.name}.${field.name}`;
      const required = [rules.get(coordinate), rules.get(getNamedType(field.type).name)].filter(isPresent);
      if (required.length === 0) continue;
      const { resolve = defaultFieldResolver } = field;
      field.resolve = (source, values, context: Context, info): unknown => {
        for (const scopes of required) expectScopes(context.caller, scopes, coordinate);
        return resolve(source, values, context, info);
      };
    }
  }
}

/** Federation's root fields: the entities' own rules protect `_entities`, and `closeService` protects `_service`. */
const addedByFederation: readonly string[] = ['Query._entities', 'Query._service'];

/**
 * Refuses a schema with a root field or an entity that has no rule and so is open to every caller. An entity that
 * shows only its key is exempt, because the caller gave the key.
 *
 * @throws Error that names all of them
 */
export function assertEverythingGuarded(schema: GraphQLSchema, rules: AuthorizationRules): void {
  const fields = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]
    .filter(isPresent)
    .flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`));
  const union = schema.getType('_Entity');
  const entities = (isUnionType(union) ? union.getTypes() : [])
    .filter((type) => Object.keys(type.getFields()).length > 1)
    .map(({ name }) => name);
  const open = [...fields, ...entities].filter(
    (coordinate) => !rules.has(coordinate) && !addedByFederation.includes(coordinate),
  );
  if (open.length === 0) return;
  throw new Error(
    `Expected @requiresScopes or @authenticated on ${open.join(', ')}; without it the field is open to everyone.`,
  );
}

type Resolve = (reference: never, context: Context, info: never) => unknown;

/**
 * Enforces the rules on entities in references from routers.
 *
 * @param resolvers by type and field; the `__resolveReference` of each type is protected
 */
export function enforceOnReferences(resolvers: ResolverMap, rules: AuthorizationRules): ResolverMap {
  return Object.fromEntries(
    Object.entries(resolvers).map(([type, { __resolveReference: resolve, ...fields }]) => [
      type,
      // This name belongs to the resolver of references.
      resolve ? { ...fields, __resolveReference: guarded(resolve as Resolve, type, rules) } : fields,
    ]),
  );
}

function guarded(resolve: Resolve, typeName: string, rules: AuthorizationRules): Resolve {
  const required: RequiredScopes = rules.get(typeName) ?? [];
  return async (reference, context, info) => {
    expectScopes(context.caller, required, typeName);
    return resolve(reference, context, info);
  };
}

/** Lets only operators and routers read the SDL in production. Turning introspection off does not close this field. */
export function closeService(schema: GraphQLSchema): void {
  const field = schema.getQueryType()?.getFields()._service;
  if (!field) return;
  const { resolve = defaultFieldResolver } = field;
  field.resolve = (source, values, context: Context, info): unknown => {
    if (mayOperate(context.caller, true)) return resolve(source, values, context, info);
    throw new ForbiddenError(
      'The SDL requires a token with the scope poolgraph/operate, or a router with a valid secret (AUTH_ROUTER_SECRETS).',
    );
  };
}

function isPresent<Value>(value: Value | undefined | null): value is Value {
  return value !== undefined && value !== null;
}
