import { describe, expect, it } from '@jest/globals';
import type { UserPoolType } from '@aws-sdk/client-cognito-identity-provider';
import { execute, parse } from 'graphql';
import { UserPools, type UserPoolsOptions } from '../../../src/cognito/user-pools.js';
import { createSchema } from '../../../src/graphql/schema.js';

const schema = createSchema({ onUnknownEnumValue: () => undefined, production: false });
const document = parse(
  'query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on UserPool { id } } }',
);
const idOf = (n: number) => `us-east-1_Pool${n % 400}`;
const arnOf = (n: number) => `arn:aws:cognito-idp:us-east-1:123456789012:userpool/${idOf(n)}`;

/** A read of pools that counts its batches: the loader begins all reads of one batch in one go. */
function countingAccess() {
  const counted = { batches: 0, reads: 0 };
  let inBatch = false;
  const read = async ({ id: [id] }: { readonly id: readonly [string] }): Promise<UserPoolType> => {
    counted.reads += 1;
    if (!inBatch) {
      inBatch = true;
      counted.batches += 1;
      queueMicrotask(() => {
        inBatch = false;
      });
    }
    return { Id: id, Arn: `arn:aws:cognito-idp:us-east-1:123456789012:userpool/${id}` };
  };
  return { counted, read };
}

async function resolve(refs: readonly object[]) {
  const { counted, read } = countingAccess();
  const options = {
    account: '123456789012',
    clients: { assertServed: () => undefined },
    access: { peek: () => undefined, read },
    reader: { fresh: false },
  };
  const contextValue = {
    caller: { kind: 'anonymous' },
    // What a read of pools by id needs of them.
    userPools: new UserPools(options as unknown as UserPoolsOptions),
  };
  const { data, errors } = await execute({ schema, document, contextValue, variableValues: { refs } });
  expect(errors).toBeUndefined();
  return { ids: (data?._entities as { id: string }[]).map(({ id }) => id), counted };
}

describe('A thousand references', () => {
  it('make one batch of the loader, by id and by ARN together', async () => {
    const numbers = Array.from({ length: 1_000 }, (_, n) => n);
    const refs = numbers.map((n) => ({
      __typename: 'UserPool',
      // A pool is always named in the same way, so that no batch of the one kind has what the other asks for.
      ...((n % 400) % 2 === 0 ? { arn: arnOf(n) } : { id: idOf(n) }),
    }));
    const { ids, counted } = await resolve(refs);
    expect(ids).toEqual(numbers.map(idOf));
    expect(counted).toEqual({ batches: 1, reads: 400 });
  });
});
