import { describe, expect, it } from '@jest/globals';
import type { ContractAccount, GroupSettings } from './contract-account.js';
import {
  acceptedNames,
  acceptedRoles,
  acceptedSettings,
  refusedNames,
  refusedSettings,
} from './group-cases.js';

/**
 * The part of the suite about groups. What an update does with a setting that it leaves out is not in it, since nobody has
 * measured that.
 *
 * @param options `roles`: whether groups may be given one
 */
export function itHasGroups(account: () => ContractAccount, { roles }: { readonly roles: boolean }): void {
  const named = (name: string): unknown => expect.objectContaining({ name });
  const newPool = async () => (await account().create()).Id;
  const settings: GroupSettings = { Description: 'Who may do all', Precedence: 0 };

  describe('a group', () => {
    it('has its name, its pool, its dates and what was given', async () => {
      const id = await newPool();
      const group = await account().createGroup(id, 'admins', settings);
      expect(group).toEqual({
        GroupName: 'admins',
        UserPoolId: id,
        ...settings,
        CreationDate: expect.any(Date),
        LastModifiedDate: expect.any(Date),
      });
      expect(await account().group(id, 'admins')).toEqual(group);
    });

    it('has no setting that was not given', async () => {
      const id = await newPool();
      await account().createGroup(id, 'admins');
      const group = await account().group(id, 'admins');
      expect([group.Description, group.RoleArn, group.Precedence]).toEqual([undefined, undefined, undefined]);
    });

    it('has a name of its own in its pool, and is as it was when another one is refused', async () => {
      const [id, other] = [await newPool(), await newPool()];
      const group = await account().createGroup(id, 'admins', settings);
      await expect(account().createGroup(id, 'admins', { Precedence: 9 })).rejects.toThrow(
        named('GroupExistsException'),
      );
      expect(await account().group(id, 'admins')).toEqual(group);
      expect(await account().createGroup(other, 'admins')).toMatchObject({ UserPoolId: other });
    });

    it('that is unknown is a ResourceNotFoundException', async () => {
      const id = await newPool();
      const absent = named('ResourceNotFoundException');
      await expect(account().group(id, 'nobody')).rejects.toThrow(absent);
      await expect(account().updateGroup(id, 'nobody', settings)).rejects.toThrow(absent);
      await expect(account().deleteGroup(id, 'nobody')).rejects.toThrow(absent);
    });

    const inPool = async (id: string, exception: string) => {
      const refused = named(exception);
      await expect(account().createGroup(id, 'admins')).rejects.toThrow(refused);
      await expect(account().group(id, 'admins')).rejects.toThrow(refused);
      await expect(account().groups(id)).rejects.toThrow(refused);
      await expect(account().updateGroup(id, 'admins', settings)).rejects.toThrow(refused);
      await expect(account().deleteGroup(id, 'admins')).rejects.toThrow(refused);
    };

    it('goes with its pool, which is a ResourceNotFoundException then', async () => {
      const id = await newPool();
      await account().createGroup(id, 'admins');
      await account().delete(id);
      await inPool(id, 'ResourceNotFoundException');
    });

    it('of a pool whose id is malformed is an InvalidParameterException', async () => {
      await inPool('nonsense', 'InvalidParameterException');
    });

    it('is left alone by an update of its pool', async () => {
      const id = await newPool();
      const group = await account().createGroup(id, 'admins', settings);
      await account().update(id, { UserPoolTags: { a: 'b' } });
      expect(await account().group(id, 'admins')).toEqual(group);
    });
  });

  describe('listing groups', () => {
    it('finds none in a new pool', async () => {
      expect(await account().groups(await newPool())).toEqual([[]]);
    });

    it.each([1, 2, 60])('tells every group once, whole, by pages of %d', async (size) => {
      const id = await newPool();
      const created = [
        await account().createGroup(id, 'admins', settings),
        await account().createGroup(id, 'editors'),
        await account().createGroup(id, 'readers', { Precedence: 10 }),
      ];
      const pages = await account().groups(id, size);
      expect(Math.max(...pages.map(({ length }) => length))).toBeLessThanOrEqual(size);
      expect(pages.flat()).toHaveLength(created.length);
      expect(pages.flat()).toEqual(expect.arrayContaining(created));
    });

    it.each([-1, 61])('refuses pages of %d', async (size) => {
      const id = await newPool();
      await expect(account().groups(id, size)).rejects.toThrow(named('InvalidParameterException'));
    });
  });

  describe('updating a group', () => {
    it('sets what is given, and leaves alone what only creating it sets', async () => {
      const id = await newPool();
      const before = await account().createGroup(id, 'admins', settings);
      const change: GroupSettings = { Description: 'Who may do most', Precedence: 3 };
      const after = await account().updateGroup(id, 'admins', change);
      const { GroupName, UserPoolId, CreationDate } = before;
      expect(after).toMatchObject({ GroupName, UserPoolId, CreationDate, ...change });
      expect(await account().group(id, 'admins')).toEqual(after);
    });

    it('moves LastModifiedDate forward each time', async () => {
      const id = await newPool();
      const groups = [await account().createGroup(id, 'admins', settings)];
      for (const Precedence of [1, 2, 3]) {
        groups.push(await account().updateGroup(id, 'admins', { ...settings, Precedence }));
      }
      const dates = groups.map(({ LastModifiedDate }) => LastModifiedDate?.getTime() ?? 0);
      expect(dates).toEqual([...new Set(dates)].sort((one, other) => one - other));
    });

    it('is about one group alone', async () => {
      const id = await newPool();
      await account().createGroup(id, 'admins', settings);
      const other = await account().createGroup(id, 'editors', settings);
      await account().updateGroup(id, 'admins', { ...settings, Precedence: 5 });
      expect(await account().group(id, 'editors')).toEqual(other);
    });
  });

  describe('deleting a group', () => {
    it('takes it away and no other, and its name is free again', async () => {
      const id = await newPool();
      await account().createGroup(id, 'admins', settings);
      const other = await account().createGroup(id, 'editors');
      await account().deleteGroup(id, 'admins');
      await expect(account().group(id, 'admins')).rejects.toThrow(named('ResourceNotFoundException'));
      expect((await account().groups(id)).flat()).toEqual([other]);
      expect(await account().createGroup(id, 'admins')).not.toHaveProperty('Description');
    });
  });

  const takenSettings = [...acceptedSettings, ...(roles ? acceptedRoles : [])];

  describe('limits of CreateGroup', () => {
    it.each(acceptedNames)('take a name %s', async (_what, name) => {
      const id = await newPool();
      await account().createGroup(id, name);
      expect(await account().group(id, name)).toMatchObject({ GroupName: name });
    });

    it.each(refusedNames)('refuse a name %s', async (_what, name) => {
      const id = await newPool();
      await expect(account().createGroup(id, name)).rejects.toThrow(named('InvalidParameterException'));
    });

    it.each(takenSettings)('take %s', async (_what, input) => {
      const id = await newPool();
      await account().createGroup(id, 'admins', input);
      expect(await account().group(id, 'admins')).toMatchObject(input);
    });

    it.each(refusedSettings)('refuse %s', async (_what, input) => {
      const id = await newPool();
      await expect(account().createGroup(id, 'admins', input)).rejects.toThrow(
        named('InvalidParameterException'),
      );
    });
  });

  describe('limits of UpdateGroup', () => {
    it.each(takenSettings)('take %s', async (_what, input) => {
      const id = await newPool();
      await account().createGroup(id, 'admins');
      await account().updateGroup(id, 'admins', input);
      expect(await account().group(id, 'admins')).toMatchObject(input);
    });

    it.each(refusedSettings)('refuse %s, and change nothing', async (_what, input) => {
      const id = await newPool();
      const before = await account().createGroup(id, 'admins', settings);
      await expect(account().updateGroup(id, 'admins', input)).rejects.toThrow(
        named('InvalidParameterException'),
      );
      expect(await account().group(id, 'admins')).toEqual(before);
    });
  });
}
