import type { Context, Key } from '../../context.js';
import { BadUserInputError } from '../../errors/gateway-error.js';
import { RefusedError } from '../../errors/refusal.js';
import { idIn, idMembers } from '../../resources/ids.js';
import type { Resource } from '../../resources/resource.js';
import type { Readable } from '../../resources/shapes.js';
import { preFlight } from '../pre-flight.js';

/** A kind in a user pool that can be read. */
export type InPool = Readable & { readonly within: Resource };

/** A kind that a field of the pool looks up by its ids. Its resolvers follow from its declaration. */
export type Standard = InPool & { readonly field: string };

export function isStandard(resource: Resource): resource is Standard {
  return resource.within !== undefined && resource.field !== undefined && resource.read !== undefined;
}

/** The fields of the pool that lead to a kind: `group`, and `groups` if it can be listed. */
export function fieldsOfPool({ field, list }: Standard): readonly string[] {
  return list ? [field, `${field}s`] : [field];
}

/** Arguments, or fields of an input, by their names in the schema. */
export type Values = Readonly<Record<string, unknown>>;

/** `GroupName` -> `groupName`; also the root field of a type. */
export function inSchema(name: string): string {
  return `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}

/** The ids in arguments, an input or a reference, in the order of the declaration. The schema makes them strings. */
export function idsFrom({ id }: Pick<Resource, 'id'>, values: Values): readonly string[] {
  return id.map((member) => String(values[inSchema(member)]));
}

/**
 * The key of something to read.
 *
 * @throws BadUserInputError for an impossible id, with the name of the argument
 */
export function keyToRead<R extends Standard>(
  resource: R,
  ids: readonly string[],
  { keys }: Context,
): Key<R> {
  const [userPoolId = '', ...own] = ids;
  // Before the limits: the id of a pool has its own message.
  const { region } = keys.userPool(userPoolId);
  const [refusal] = preFlight(resource.read.operation, idMembers(resource, ids), region);
  if (refusal) {
    throw new BadUserInputError(`${inSchema(refusal.members?.[0] ?? '')}: ${refusal.message}`);
  }
  return keys.within(userPoolId, resource, ...own);
}

/**
 * The key of something to change.
 *
 * @throws RefusedError for impossible ids
 */
export function keyToWrite<R extends InPool>(resource: R, ids: readonly string[], { keys }: Context): Key<R> {
  const [userPoolId = '', ...own] = ids;
  const { region } = keys.toWrite((named) => named.userPool(userPoolId));
  const refusals = preFlight(resource.read.operation, idMembers(resource, ids), region);
  if (refusals.length > 0) throw new RefusedError(refusals);
  return keys.within(userPoolId, resource, ...own);
}

/** The id of a pool, as its resolvers see it. */
export function poolIdIn(userPool: Resource, pool: object): string {
  return idIn(userPool, userPool.id[0] ?? '', pool);
}

/**
 * A thing as its resolvers see it: Cognito's description together with the ids from the request, which not every
 * answer contains. A copy, because cached values are frozen.
 */
export function shown<Value extends object>({ resource, id }: Key, value: Value): Value {
  return { ...value, ...idMembers(resource, id) };
}
