import type { GraphQLResolveInfo } from 'graphql';
import type { Context, Key } from '../../context.js';
import type { MappingPlan } from '../../mapping/plan.js';
import { secretFields } from '../../mapping/secret-fields.js';
import { selects } from '../selection.js';
import { idsFrom, keyToRead, poolIdIn, shown, type Standard, type Values } from './things.js';

/** Reads a thing for a selection; null if it does not exist or the caller may not see it. */
export type Read<R extends Standard> = (
  key: Key<R>,
  context: Context,
  info: GraphQLResolveInfo,
) => Promise<object | null>;

export function readOf<R extends Standard>(plan: MappingPlan, resource: R): Read<R> {
  const secrets = secretFields(plan, resource);
  return async (key, { loader }, info) => {
    const value = await loader.get(key, { withSecrets: secrets.some((name) => selects(info, name)) });
    return value && shown(key, value);
  };
}

/** The root field: `userPoolGroup(userPoolId:, groupName:)`. */
export function rootField<R extends Standard>(resource: R, read: Read<R>) {
  return async (_query: unknown, values: Values, context: Context, info: GraphQLResolveInfo) =>
    read(keyToRead(resource, idsFrom(resource, values), context), context, info);
}

/** The field of the pool: `group(groupName:)`. */
export function fieldOfPool<R extends Standard>(resource: R, read: Read<R>) {
  return async (pool: object, values: Values, context: Context, info: GraphQLResolveInfo) => {
    const userPoolId = poolIdIn(resource.within, pool);
    const ids = idsFrom(resource, { ...values, userPoolId });
    return read(keyToRead(resource, ids, context), context, info);
  };
}

/** A router's reference, with the fields of the `@key`, which were checked to be strings. */
export function reference<R extends Standard>(resource: R, read: Read<R>) {
  return async (values: Values, context: Context, info: GraphQLResolveInfo) =>
    read(keyToRead(resource, idsFrom(resource, values), context), context, info);
}
