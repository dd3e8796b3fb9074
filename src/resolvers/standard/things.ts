import type { Context, Key } from '../../context.js';
import { BadUserInputError } from '../../errors/gateway-error.js';
import { RefusedError } from '../../errors/refusal.js';
import { idIn, idMembers } from '../../resources/ids.js';
import type { Resource } from '../../resources/resource.js';
import type { Readable } from '../../resources/shapes.js';
import { preFlight } from '../pre-flight.js';

/** A kind that lies in a user pool and can be read. */
export type InPool = Readable & { readonly within: Resource };

/** One that a field of the pool leads to by its ids: its resolvers are made from its declaration. */
export type Standard = InPool & { readonly field: string };

export function isStandard(resource: Resource): resource is Standard {
  return resource.within !== undefined && resource.field !== undefined && resource.read !== undefined;
}

/** The fields of the pool that lead to a kind: `group`, and where it can be listed `groups`. */
export function fieldsOfPool({ field, list }: Standard): readonly string[] {
  return list ? [field, `${field}s`] : [field];
}

/** Arguments, or the fields of an input, by their names in the schema. */
export type Values = Readonly<Record<string, unknown>>;

/** `GroupName` -> `groupName`; also the root field of a type. */
export function inSchema(name: string): string {
  return `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}

/** The ids that arguments, an input or a reference name, in the order of the declaration. They are texts by the schema. */
export function idsFrom({ id }: Pick<Resource, 'id'>, values: Values): readonly string[] {
  return id.map((member) => String(values[inSchema(member)]));
}

/**
 * The key of what a client asks to read.
 *
 * @throws BadUserInputError for ids that cannot be, with the name of the argument
 */
export function keyToRead<R extends Standard>(
  resource: R,
  ids: readonly string[],
  { keys }: Context,
): Key<R> {
  const [userPoolId = '', ...own] = ids;
  // Before the limits: what is wrong with the id of a pool has words of its own.
  const { region } = keys.userPool(userPoolId);
  const [refusal] = preFlight(resource.read.operation, idMembers(resource, ids), region);
  if (refusal) {
    throw new BadUserInputError(`${inSchema(refusal.members?.[0] ?? '')}: ${refusal.message}`);
  }
  return keys.within(userPoolId, resource, ...own);
}

/**
 * The key of what a mutation names.
 *
 * @throws RefusedError for ids that cannot be
 */
export function keyToWrite<R extends InPool>(resource: R, ids: readonly string[], { keys }: Context): Key<R> {
  const [userPoolId = '', ...own] = ids;
  const { region } = keys.toWrite((named) => named.userPool(userPoolId));
  const refusals = preFlight(resource.read.operation, idMembers(resource, ids), region);
  if (refusals.length > 0) throw new RefusedError(refusals);
  return keys.within(userPoolId, resource, ...own);
}

/** The id of a pool as its resolvers see it. */
export function poolIdIn(userPool: Resource, pool: object): string {
  return idIn(userPool, userPool.id[0] ?? '', pool);
}

/**
 * A thing as its resolvers see it: what Cognito says of it, with its ids in the members that name it in requests, which
 * not every answer has. A copy, because what is remembered is frozen.
 */
export function shown<Value extends object>({ resource, id }: Key, value: Value): Value {
  return { ...value, ...idMembers(resource, id) };
}
