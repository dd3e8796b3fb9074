import {
  CreateResourceServerCommand,
  DeleteResourceServerCommand,
  DescribeResourceServerCommand,
  ListResourceServersCommand,
  UpdateResourceServerCommand,
  type CreateResourceServerRequest,
  type ResourceServerScopeType,
  type ResourceServerType,
} from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, it } from '@jest/globals';
import type { ContractAccount } from './contract-account.js';

type Settings = Partial<Omit<CreateResourceServerRequest, 'UserPoolId'>>;

const scope = (ScopeName: string): ResourceServerScopeType => ({ ScopeName, ScopeDescription: ScopeName });
const orders = { Identifier: 'https://orders.example.com', Name: 'Orders' };

/** On the wrong side of a limit: an InvalidParameterException. */
const refusedSettings: readonly (readonly [what: string, settings: Settings])[] = [
  ['an identifier with a space', { Identifier: 'a b' }],
  ['an identifier with a quotation mark', { Identifier: 'a"b' }],
  ['an identifier of 257 characters', { Identifier: 'a'.repeat(257) }],
  ['an empty name', { Name: '' }],
  ['a name with a slash', { Name: 'a/b' }],
  ['a scope with a slash', { Scopes: [scope('a/b')] }],
  ['a scope without a description', { Scopes: [{ ScopeName: 'a', ScopeDescription: '' }] }],
  ['101 scopes', { Scopes: Array.from({ length: 101 }, (_each, index) => scope(`s${index}`)) }],
];

/** The part of the suite about resource servers. They go with their pool, so that there is nothing to take away. */
export function itHasResourceServers(account: () => ContractAccount): void {
  const named = (name: string): unknown => expect.objectContaining({ name });
  const newPool = async () => (await account().create()).Id;

  const create = async (UserPoolId: string, settings: Settings = {}) => {
    const input = { UserPoolId, ...orders, ...settings };
    return (await account().client.send(new CreateResourceServerCommand(input))).ResourceServer;
  };
  const describeOne = async (UserPoolId: string, Identifier = orders.Identifier) =>
    (await account().client.send(new DescribeResourceServerCommand({ UserPoolId, Identifier })))
      .ResourceServer;
  const update = async (UserPoolId: string, settings: Settings) => {
    const input = { UserPoolId, ...orders, ...settings };
    return (await account().client.send(new UpdateResourceServerCommand(input))).ResourceServer;
  };
  const remove = (UserPoolId: string, Identifier = orders.Identifier) =>
    account().client.send(new DeleteResourceServerCommand({ UserPoolId, Identifier }));
  const list = async (UserPoolId: string, MaxResults: number) => {
    const pages: ResourceServerType[][] = [];
    let token: string | undefined;
    do {
      const input = { UserPoolId, MaxResults, NextToken: token };
      const page = await account().client.send(new ListResourceServersCommand(input));
      pages.push(page.ResourceServers ?? []);
      token = page.NextToken;
    } while (token !== undefined);
    return pages;
  };

  describe('a resource server', () => {
    it('has its pool, its identifier, its name and its scopes, sorted by their names', async () => {
      const id = await newPool();
      const server = await create(id, { Scopes: [scope('write'), scope('read')] });
      expect(server).toEqual({ UserPoolId: id, ...orders, Scopes: [scope('read'), scope('write')] });
      expect(await describeOne(id)).toEqual(server);
    });

    it('needs no scopes', async () => {
      const id = await newPool();
      await create(id);
      expect((await describeOne(id))?.Scopes ?? []).toEqual([]);
    });

    it('has an identifier of its own in its pool', async () => {
      const [id, other] = [await newPool(), await newPool()];
      const server = await create(id);
      await expect(create(id, { Name: 'Others' })).rejects.toThrow(named('InvalidParameterException'));
      expect(await describeOne(id)).toEqual(server);
      expect(await create(other)).toMatchObject({ UserPoolId: other });
    });

    it('that is unknown, or in a pool that is, is a ResourceNotFoundException', async () => {
      const id = await newPool();
      const absent = named('ResourceNotFoundException');
      const inVain = async () => {
        await expect(describeOne(id, 'nobody')).rejects.toThrow(absent);
        await expect(update(id, { Identifier: 'nobody' })).rejects.toThrow(absent);
        await expect(remove(id, 'nobody')).rejects.toThrow(absent);
      };
      await inVain();
      await create(id);
      await account().delete(id);
      await inVain();
      await expect(list(id, 50)).rejects.toThrow(absent);
    });

    it.each([1, 2, 50])('is listed once, whole, by pages of %d', async (size) => {
      const id = await newPool();
      const created = [
        await create(id, { Scopes: [scope('read')] }),
        await create(id, { Identifier: 'catalogue' }),
        await create(id, { Identifier: 'invoices' }),
      ];
      const pages = await list(id, size);
      expect(Math.max(...pages.map(({ length }) => length))).toBeLessThanOrEqual(size);
      expect(pages.flat()).toHaveLength(created.length);
      expect(pages.flat()).toEqual(expect.arrayContaining(created));
    });

    it.each([-1, 51])('is not listed by pages of %d', async (size) => {
      const id = await newPool();
      await expect(list(id, size)).rejects.toThrow(named('InvalidParameterException'));
    });

    it('loses the scopes that an update leaves out, and takes another name', async () => {
      const id = await newPool();
      await create(id, { Scopes: [scope('read'), scope('write')] });
      await update(id, { Name: 'All orders', Scopes: [scope('write')] });
      expect(await describeOne(id)).toMatchObject({ Name: 'All orders', Scopes: [scope('write')] });
      await update(id, { Scopes: [] });
      expect((await describeOne(id))?.Scopes ?? []).toEqual([]);
    });

    it('is gone once it is deleted, alone, and its identifier is free again', async () => {
      const id = await newPool();
      await create(id, { Scopes: [scope('read')] });
      const other = await create(id, { Identifier: 'catalogue' });
      await remove(id);
      await expect(describeOne(id)).rejects.toThrow(named('ResourceNotFoundException'));
      expect((await list(id, 50)).flat()).toEqual([other]);
      expect((await create(id))?.Scopes ?? []).toEqual([]);
    });

    it.each(refusedSettings)('is refused with %s', async (_what, settings) => {
      const id = await newPool();
      await expect(create(id, settings)).rejects.toThrow(named('InvalidParameterException'));
      await create(id);
      await expect(update(id, settings)).rejects.toThrow(named('InvalidParameterException'));
    });
  });
}
