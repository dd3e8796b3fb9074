import { describe, expect, it } from '@jest/globals';
import { createGroup } from '../../../../src/embedded/operations/group/create.js';
import { groupKind } from '../../../../src/embedded/operations/group/group-kind.js';
import { userPoolKind } from '../../../../src/embedded/operations/user-pool/user-pool-kind.js';
import { Store } from '../../../../src/embedded/store.js';
import type { WireStructure } from '../../../../src/rules/wire.js';
import { Wire } from '../wire.js';

const RoleArn = 'arn:aws:iam::123456789012:role/admins';
const unknownPool = 'us-east-1_nothing00';

/** A backend with one pool, of which every request is. */
function withPool(wire = new Wire()) {
  const UserPoolId = wire.create().Id;
  const ask = (operation: string, input: WireStructure = {}) => wire.ask(operation, { UserPoolId, ...input });
  const create = (GroupName: string, input: WireStructure = {}) =>
    ask('CreateGroup', { GroupName, ...input }).body.Group as WireStructure;
  return { wire, UserPoolId, ask, create };
}

const names = (body: WireStructure) => (body.Groups as WireStructure[]).map(({ GroupName }) => GroupName);

describe('A group of the embedded backend', () => {
  it('has what was given and dates in seconds, and nothing else', () => {
    const { UserPoolId, create, ask } = withPool();
    const dates = { CreationDate: 1795428000.25, LastModifiedDate: 1795428000.25 };
    const whole = { Description: 'Who may do all', RoleArn, Precedence: 0 };
    expect(create('admins', whole)).toEqual({ GroupName: 'admins', UserPoolId, ...whole, ...dates });
    expect(create('plain', { Description: null })).toEqual({ GroupName: 'plain', UserPoolId, ...dates });
    expect(ask('GetGroup', { GroupName: 'admins' }).body.Group).toMatchObject(whole);
    expect(ask('GetGroup', { GroupName: 'plain' }).body.Group).toEqual({
      GroupName: 'plain',
      UserPoolId,
      ...dates,
    });
  });

  it('keeps a member that this backend does not know, and ignores dates of the caller', () => {
    const group = withPool().create('a', { TomorrowsMember: ['x'], CreationDate: 1, LastModifiedDate: 1 });
    expect(group).toMatchObject({ TomorrowsMember: ['x'], CreationDate: 1795428000.25 });
    expect(group.LastModifiedDate).toBe(1795428000.25);
  });

  it('is refused if its name is taken, and the existing one stays unchanged', () => {
    const { wire, ask, create } = withPool();
    create('admins', { Description: 'first' });
    expect(ask('CreateGroup', { GroupName: 'admins' })).toMatchObject({
      status: 400,
      body: { __type: 'GroupExistsException', message: 'A group with the name already exists.' },
    });
    expect(ask('GetGroup', { GroupName: 'admins' }).body.Group).toMatchObject({ Description: 'first' });
    expect(withPool(wire).create('admins')).toMatchObject({ GroupName: 'admins' });
  });

  it.each(['GetGroup', 'UpdateGroup', 'DeleteGroup'])('that is unknown is not found by %s', (operation) => {
    expect(withPool().ask(operation, { GroupName: 'nobody' })).toMatchObject({
      status: 400,
      body: { __type: 'ResourceNotFoundException', message: 'Group not found.' },
    });
  });

  it.each(['CreateGroup', 'GetGroup', 'ListGroups', 'UpdateGroup', 'DeleteGroup'])(
    'of an unknown pool gets the error of an unknown pool, from %s',
    (operation) => {
      expect(withPool().ask(operation, { UserPoolId: unknownPool, GroupName: 'a' }).body).toEqual({
        __type: 'ResourceNotFoundException',
        message: `User pool ${unknownPool} does not exist.`,
      });
    },
  );

  it('is deleted with its pool', () => {
    const wire = new Wire(() => 'aaaaaaaaa');
    const { UserPoolId, create } = withPool(wire);
    create('admins');
    wire.ask('DeleteUserPool', { UserPoolId });
    const again = withPool(wire);
    expect(again.UserPoolId).toBe(UserPoolId);
    expect(again.ask('ListGroups').body).toEqual({ Groups: [] });
  });

  it('stays when its pool is updated', () => {
    const { ask, create } = withPool();
    create('admins');
    ask('UpdateUserPool', { UserPoolTags: { a: 'b' } });
    expect(names(ask('ListGroups').body)).toEqual(['admins']);
  });
});

describe('CreateGroup on the embedded backend', () => {
  it('allows 10,000 groups per pool', () => {
    const store = new Store();
    const pool = { Id: 'us-east-1_a', Name: 'a', CreationDate: 0, LastModifiedDate: 0 };
    store.add(userPoolKind, [pool.Id], pool);
    const create = (GroupName: string) =>
      createGroup({ store, now: () => new Date(0) }, { UserPoolId: pool.Id, GroupName });
    for (let count = 0; count < 10_000; count += 1) create(`group-${count}`);
    expect(() => create('one more')).toThrow(
      expect.objectContaining({ name: 'LimitExceededException', status: 400 }),
    );
    expect(() => create('group-0')).toThrow(expect.objectContaining({ name: 'GroupExistsException' }));
    expect(store.count(groupKind, [pool.Id])).toBe(10_000);
    store.delete(groupKind, [pool.Id, 'group-0']);
    expect(create('one more')).toMatchObject({ Group: { GroupName: 'one more' } });
  });
});

describe('UpdateGroup on the embedded backend', () => {
  it('sets what it is given and resets the rest', () => {
    const { wire, UserPoolId, ask, create } = withPool();
    create('admins', { Description: 'before', RoleArn, Precedence: 5, TomorrowsMember: 1 });
    wire.now = new Date('2026-11-23T11:00:00Z');
    const { body } = ask('UpdateGroup', { GroupName: 'admins', Precedence: 0, Description: null });
    expect(body).toEqual({
      Group: {
        GroupName: 'admins',
        UserPoolId,
        Precedence: 0,
        CreationDate: 1795428000.25,
        LastModifiedDate: 1795431600,
      },
    });
    expect(ask('GetGroup', { GroupName: 'admins' }).body).toEqual(body);
  });

  it('gives two updates within a millisecond different dates', () => {
    const { ask, create } = withPool();
    create('admins');
    const dates = [1, 2].map(
      (Precedence) => ask('UpdateGroup', { GroupName: 'admins', Precedence }).body.Group as WireStructure,
    );
    expect(dates.map(({ LastModifiedDate }) => LastModifiedDate)).toEqual([1795428000.251, 1795428000.252]);
  });
});

describe('DeleteGroup on the embedded backend', () => {
  it('deletes the group, whose name is free again', () => {
    const { ask, create } = withPool();
    create('admins', { Description: 'first' });
    expect(ask('DeleteGroup', { GroupName: 'admins' })).toMatchObject({ status: 200, body: {} });
    expect(ask('GetGroup', { GroupName: 'admins' }).status).toBe(400);
    expect(create('admins')).not.toHaveProperty('Description');
  });
});

describe('ListGroups on the embedded backend', () => {
  it('returns complete groups, and only those of its pool', () => {
    const { wire, UserPoolId, ask, create } = withPool();
    withPool(wire).create('elsewhere');
    const group = create('admins', { Description: 'Who may do all', RoleArn, Precedence: 0 });
    expect(ask('ListGroups').body).toEqual({ Groups: [group] });
    expect(group).toHaveProperty('UserPoolId', UserPoolId);
  });

  it('pages through all groups while some are created and deleted', () => {
    const { ask, create } = withPool();
    for (const name of ['a', 'b', 'c', 'd', 'e']) create(name);
    const first = ask('ListGroups', { Limit: 2 }).body;
    for (const GroupName of ['b', 'd']) ask('DeleteGroup', { GroupName });
    create('f');
    const second = ask('ListGroups', { Limit: 2, NextToken: first.NextToken }).body;
    const last = ask('ListGroups', { Limit: 2, NextToken: second.NextToken }).body;
    expect([first, second, last].map(names)).toEqual([['a', 'b'], ['c', 'e'], ['f']]);
    expect(last).not.toHaveProperty('NextToken');
  });

  it.each([{}, { Limit: 0 }, { Limit: 60 }])('returns pages of 60 for %j', (options) => {
    const { ask, create } = withPool();
    for (let count = 0; count < 61; count += 1) create(`group-${count}`);
    const { body } = ask('ListGroups', options);
    expect(names(body)).toHaveLength(60);
    expect(names(ask('ListGroups', { ...options, NextToken: body.NextToken }).body)).toEqual(['group-60']);
  });

  it("refuses a token that is not of this pool's groups", () => {
    const { wire, ask, create } = withPool();
    const other = withPool(wire);
    for (const name of ['a', 'b']) [create, other.create].forEach((each) => each(name));
    const tokens = [
      'abc',
      other.ask('ListGroups', { Limit: 1 }).body.NextToken,
      wire.ask('ListUserPools', { MaxResults: 1 }).body.NextToken,
    ];
    for (const NextToken of tokens) {
      expect(ask('ListGroups', { NextToken }).body).toMatchObject({ __type: 'InvalidParameterException' });
    }
    const { NextToken: PaginationToken } = ask('ListGroups', { Limit: 1 }).body;
    expect(ask('ListUsers', { PaginationToken }).body).toMatchObject({
      __type: 'InvalidParameterException',
    });
  });
});
