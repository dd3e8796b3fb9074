import {
  ListTagsForResourceCommand,
  TagResourceCommand,
  UntagResourceCommand,
  type UserPoolType,
} from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, it } from '@jest/globals';
import type { ContractAccount } from './contract-account.js';

type Tags = Readonly<Record<string, string>>;

const many = (count: number): Tags =>
  Object.fromEntries(Array.from({ length: count }, (_each, index) => [`key-${index}`, '']));

/** The part of the suite about the tags of pools. */
export function itHasTags(account: () => ContractAccount, { rules }: { readonly rules: boolean }): void {
  const named = (name: string): unknown => expect.objectContaining({ name });
  const newPool = async (UserPoolTags: Tags = {}) => {
    const { Id, Arn = '' } = await account().create({ UserPoolTags });
    return { Id, Arn };
  };
  const tag = (ResourceArn: string, Tags: Tags) =>
    account().client.send(new TagResourceCommand({ ResourceArn, Tags }));
  const untag = (ResourceArn: string, TagKeys: string[]) =>
    account().client.send(new UntagResourceCommand({ ResourceArn, TagKeys }));
  const tagsOf = async (ResourceArn: string) =>
    (await account().client.send(new ListTagsForResourceCommand({ ResourceArn }))).Tags ?? {};

  describe('tags', () => {
    it('are added and changed without touching the others, also with empty values', async () => {
      const { Id, Arn } = await newPool({ stage: 'test', owner: 'a' });
      await tag(Arn, { owner: 'b', note: '' });
      const tags = { stage: 'test', owner: 'b', note: '' };
      expect(await tagsOf(Arn)).toEqual(tags);
      expect((await account().describe(Id)).UserPoolTags).toEqual(tags);
    });

    it('are taken away by their keys, and a key that is not there is passed over', async () => {
      const { Id, Arn } = await newPool({ stage: 'test', owner: 'a' });
      await untag(Arn, ['owner', 'nothing']);
      expect(await tagsOf(Arn)).toEqual({ stage: 'test' });
      expect((await account().describe(Id)).UserPoolTags).toEqual({ stage: 'test' });
    });

    it('change nothing else of a pool', async () => {
      const { Id, Arn } = await newPool();
      const settings = (pool: UserPoolType) => ({ ...pool, UserPoolTags: null, LastModifiedDate: null });
      const before = settings(await account().describe(Id));
      await tag(Arn, { owner: 'a' });
      expect(settings(await account().describe(Id))).toEqual(before);
    });

    it.each([
      ['a key of 129 characters', { ['k'.repeat(129)]: '' }],
      ['an empty key', { '': 'value' }],
      ['a value of 257 characters', { key: 'v'.repeat(257) }],
    ])('are refused with %s', async (_what, tags: Tags) => {
      const { Arn } = await newPool();
      await expect(tag(Arn, tags)).rejects.toThrow(named('InvalidParameterException'));
      expect(await tagsOf(Arn)).toEqual({});
    });

    it('of a pool that does not exist are a ResourceNotFoundException', async () => {
      const { Id, Arn } = await newPool();
      await account().delete(Id);
      for (const asking of [() => tag(Arn, { a: 'b' }), () => untag(Arn, ['a']), () => tagsOf(Arn)])
        await expect(asking()).rejects.toThrow(named('ResourceNotFoundException'));
    });

    // What AWS documents and nobody has quoted.
    if (!rules) return;

    it('are at most 50, those that a pool has included', async () => {
      const { Arn } = await newPool(many(49));
      await tag(Arn, { 'key-0': 'again', another: '' });
      await expect(tag(Arn, { 'one-too-many': '' })).rejects.toThrow(named('InvalidParameterException'));
      expect(Object.keys(await tagsOf(Arn))).toHaveLength(50);
    });

    it.each(['aws:owner', 'AWS:owner'])('have no key such as %s', async (key) => {
      const { Arn } = await newPool();
      await expect(tag(Arn, { [key]: 'a' })).rejects.toThrow(named('InvalidParameterException'));
    });
  });
}
