import { isGiven, memberOf, type WireStructure } from '../../rules/wire.js';
import { existingUserPool } from '../existing-user-pool.js';
import type { OperationContext } from '../operation.js';
import { pageToken, positionOf } from '../page-token.js';
import { InvalidParameterError } from '../service-error.js';
import type { UserPool } from '../user-pool-store.js';

/**
 * The users of a pool. This backend keeps none: they are made up, as many as the pool is said to have, so that a pool
 * with users can be told from one without.
 *
 * @throws UserPoolNotFoundError, or InvalidParameterError for an option it lacks or a token that it did not give out
 */
export function listUsers({ pools }: Pick<OperationContext, 'pools'>, input: WireStructure): WireStructure {
  const pool = existingUserPool(pools, input);
  const unsupported = ['Filter', 'AttributesToGet'].find((option) => isGiven(memberOf(input, option)));
  if (unsupported !== undefined) {
    throw new InvalidParameterError(
      `The embedded backend cannot list users by ${unsupported}: it has no users of its own.`,
    );
  }

  const total = Number(memberOf(pool, 'EstimatedNumberOfUsers'));
  const token = memberOf(input, 'PaginationToken');
  const start = isGiven(token) ? positionOf(pool.Id, String(token)) : 0;
  const end = Math.min(start + limitOf(input), total);
  return {
    Users: Array.from({ length: Math.max(0, end - start) }, (_, index) => user(pool, start + index + 1)),
    ...(end < total ? { PaginationToken: pageToken(pool.Id, end) } : {}),
  };
}

const greatestPage = 60;

/** A page of none would be followed by itself for ever, so 0 is taken for "not set". */
function limitOf(input: WireStructure): number {
  return Number(memberOf(input, 'Limit') ?? 0) || greatestPage;
}

function user({ CreationDate }: UserPool, number: number): WireStructure {
  return {
    Username: `user-${number}`,
    Attributes: [],
    UserCreateDate: CreationDate,
    UserLastModifiedDate: CreationDate,
    Enabled: true,
    UserStatus: 'CONFIRMED',
  };
}
