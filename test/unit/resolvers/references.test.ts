import { describe, expect, it } from '@jest/globals';
import type { UserPoolType } from '@aws-sdk/client-cognito-identity-provider';
import { execute, parse, type DocumentNode } from 'graphql';
import { Slices } from '../../../src/cognito/slices.js';
import { Keys } from '../../../src/cognito/read/keys.js';
import { ResourceLoader, type ResourceLoaderOptions } from '../../../src/cognito/read/resource-loader.js';
import { createSchema } from '../../../src/graphql/schema.js';

const schema = createSchema({ production: false });
const references = parse(
  'query ($refs: [_Any!]!) { answer: _entities(representations: $refs) { ... on UserPool { id } } }',
);
const byIds = parse('query ($ids: [ID!]!) { answer: userPoolsByIds(ids: $ids) { id } }');
const idOf = (n: number) => `us-east-1_Pool${n % 400}`;
const arnOf = (n: number) => `arn:aws:cognito-idp:us-east-1:123456789012:userpool/${idOf(n)}`;

/** Slices that count the batches of the loader: each is begun by one call of `each`. */
class CountingSlices extends Slices {
  batches = 0;

  override each<Item, Begun>(
    items: Iterable<Item>,
    begin: (item: Item) => Promise<Begun>,
  ): Promise<Promise<Begun>[]> {
    this.batches += 1;
    return super.each(items, begin);
  }
}

async function resolve(document: DocumentNode, variableValues: Readonly<Record<string, unknown>>) {
  let reads = 0;
  const read = async ({ id: [id] }: { readonly id: readonly [string] }): Promise<UserPoolType> => {
    reads += 1;
    return { Id: id, Arn: `arn:aws:cognito-idp:us-east-1:123456789012:userpool/${id}` };
  };
  const slices = new CountingSlices({ now: () => performance.now(), scope: { ended: undefined } });
  const contextValue = {
    caller: { kind: 'anonymous' },
    keys: new Keys('123456789012', { assertServed: () => undefined }),
    // What a read of pools by id needs of them.
    loader: new ResourceLoader({
      access: { peek: () => undefined, read },
      reader: { fresh: false },
      slices,
    } as unknown as ResourceLoaderOptions),
    slices,
  };
  const { data, errors } = await execute({ schema, document, contextValue, variableValues });
  expect(errors).toBeUndefined();
  return { ids: (data?.answer as { id: string }[]).map(({ id }) => id), reads, batches: slices.batches };
}

describe('A thousand references', () => {
  it('form one batch of the loader, by id and by ARN together', async () => {
    const numbers = Array.from({ length: 1_000 }, (_, n) => n);
    const refs = numbers.map((n) => ({
      __typename: 'UserPool',
      // A pool is always named in the same way, so that no batch of the one kind has what the other asks for.
      ...((n % 400) % 2 === 0 ? { arn: arnOf(n) } : { id: idOf(n) }),
    }));
    const { ids, reads, batches } = await resolve(references, { refs });
    expect(ids).toEqual(numbers.map(idOf));
    expect({ reads, batches }).toEqual({ batches: 1, reads: 400 });
  });
});

describe('A hundred ids', () => {
  it('form one batch of the loader, and one read per distinct pool', async () => {
    const ids = Array.from({ length: 100 }, (_, n) => idOf(n % 80));
    const answered = await resolve(byIds, { ids });
    expect(answered).toEqual({ ids, reads: 80, batches: 1 });
  });
});
