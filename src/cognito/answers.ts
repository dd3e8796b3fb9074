import {
  UserPoolDescriptionType$,
  UserPoolType$,
  type UserPoolDescriptionType,
  type UserPoolType,
} from '@aws-sdk/client-cognito-identity-provider';
import { NormalizedSchema } from '@smithy/core/schema';
import { fromUpstream, UnusableAnswerError, type UpstreamCall } from '../errors/upstream.js';
import { asThrown } from '../errors/thrown.js';
import { copyByShape, dateIn } from './shape.js';

/** What the SDK makes of an answer. */
interface Answered {
  readonly $metadata: { readonly requestId?: string | undefined };
}

const poolShape = NormalizedSchema.of(UserPoolType$);
const listedShape = NormalizedSchema.of(UserPoolDescriptionType$);

/**
 * The pool in an answer. The SDK hands on what is of another type, or not there: a `200 {}` is no pool.
 *
 * @throws UpstreamError where the answer holds none, or one that cannot be: of a write the outcome is unknown
 */
export function poolIn(
  { UserPool: pool, ...answer }: Answered & { readonly UserPool?: UserPoolType | undefined },
  call: UpstreamCall,
): UserPoolType & { readonly Id: string } {
  if (!isPool(pool)) throw unusable('a user pool with an id', answer, call);
  check(poolShape, pool, answer, call);
  return pool;
}

/**
 * The pools of a list in an answer.
 *
 * @throws UpstreamError where the answer holds no list: an empty account is an empty list
 */
export function poolsIn(
  { UserPools: pools, ...answer }: Answered & { readonly UserPools?: UserPoolDescriptionType[] | undefined },
  call: UpstreamCall,
): UserPoolDescriptionType[] {
  if (!Array.isArray(pools)) throw unusable('a list of user pools', answer, call);
  for (const pool of pools) check(listedShape, pool, answer, call);
  return pools;
}

/**
 * What the next page of a list is asked for with.
 *
 * @returns undefined behind the last one
 * @throws UpstreamError where it is no text
 */
export function nextTokenIn(
  { NextToken: token, ...answer }: Answered & { readonly NextToken?: unknown },
  call: UpstreamCall,
): string | undefined {
  if (token === undefined || token === null) return undefined;
  if (typeof token !== 'string') throw unusable('a token that is text', answer, call);
  return token;
}

/**
 * The users of a list in an answer, of which nothing is looked at but that they are there.
 *
 * @throws UpstreamError where the answer holds no list: no users are an empty list
 */
export function usersIn(
  { Users: users, ...answer }: Answered & { readonly Users?: readonly unknown[] | undefined },
  call: UpstreamCall,
): readonly unknown[] {
  if (!Array.isArray(users)) throw unusable('a list of users', answer, call);
  return users;
}

function isPool(pool: UserPoolType | undefined): pool is UserPoolType & { readonly Id: string } {
  const { Id: id }: { readonly Id?: unknown } = pool ?? {};
  return typeof id === 'string' && id !== '';
}

function check(shape: NormalizedSchema, value: unknown, answer: Answered, call: UpstreamCall): void {
  try {
    copyByShape(shape, value, { timestamp: dateIn });
  } catch (error) {
    throw unusable(asThrown(error).message, answer, call);
  }
}

function unusable(expected: string, { $metadata }: Answered, call: UpstreamCall): Error {
  const words = expected.startsWith('Expected') ? expected : `Expected ${expected}, got none`;
  return fromUpstream(
    new UnusableAnswerError(`${words}, in the answer to ${call.operation}.`, $metadata),
    call,
  );
}
