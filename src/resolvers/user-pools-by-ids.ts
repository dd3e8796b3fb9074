import type { UserPoolType } from '@aws-sdk/client-cognito-identity-provider';
import type { Context } from '../context.js';
import { BadUserInputError } from '../errors/gateway-error.js';
import type { QueryResolvers } from '../generated/graphql.js';
import { readOptions } from './user-pool.js';

const MOST = 100;

/** Pools in the order of their ids. One that cannot be read is an error in its own place. */
export const userPoolsByIds: NonNullable<QueryResolvers['userPoolsByIds']> = (
  _query,
  { ids },
  context,
  info,
) => {
  if (ids.length > MOST) throw new BadUserInputError(`At most ${MOST} ids are allowed; got ${ids.length}.`);
  const options = readOptions(info);
  // In one go: the loader makes one batch of them.
  const read = (id: string) => entry(() => context.loader.get(context.keys.userPool(id), options), context);
  // The generated types know no promise of null inside a list.
  return ids.map((id) => read(id) as Promise<UserPoolType>);
};

type Found = UserPoolType | null;

/** One entry after the other, also where one failed: an error is work, too. */
function entry(read: () => Found | Promise<Found>, { slices }: Context): Promise<Found> {
  const inTurn = async () => {
    try {
      return await read();
    } finally {
      await slices.next();
    }
  };
  const found = inTurn();
  // Nobody looks at the entries where the deadline ends the field before them, and that must not end the process.
  found.catch(() => undefined);
  return found;
}
