import type { UserPoolType } from '@aws-sdk/client-cognito-identity-provider';
import type { Context } from '../context.js';
import { BadUserInputError } from '../errors/gateway-error.js';
import { asError } from '../errors/thrown.js';
import type { QueryResolvers } from '../generated/graphql.js';
import { readOptions } from './user-pool.js';

const MOST = 100;

/** Pools in the order of their ids. A pool that cannot be read is an error at its position. */
export const userPoolsByIds: NonNullable<QueryResolvers['userPoolsByIds']> = (
  _query,
  { ids },
  context,
  info,
) => {
  if (ids.length > MOST) throw new BadUserInputError(`At most ${MOST} ids are allowed; got ${ids.length}.`);
  const options = readOptions(info);
  // All at once: the loader makes one batch of them.
  const read = (id: string) => entry(() => context.loader.get(context.keys.userPool(id), options), context);
  // The generated types do not allow a promise of null inside a list.
  return ids.map((id) => read(id) as Promise<UserPoolType> | UserPoolType);
};

type Found = UserPoolType | null;

/**
 * Yields one entry after the other, also after a failure: making an error is work, too. What is cached needs no promise: the
 * event loop turns while its fields are completed.
 */
function entry(read: () => Found | Promise<Found>, { slices }: Context): Found | Promise<Found> {
  const found = attempt(read);
  if (!(found instanceof Promise)) return found;
  const inTurn = async () => {
    try {
      return await found;
    } finally {
      await slices.next();
    }
  };
  const entry = inTurn();
  // If the deadline ends the field, nobody handles the remaining entries, and that must not end the process.
  entry.catch(() => undefined);
  return entry;
}

/** An id that no pool can have is an error at its position. */
function attempt(read: () => Found | Promise<Found>): Found | Promise<Found> {
  try {
    return read();
  } catch (error) {
    return Promise.reject(asError(error));
  }
}
