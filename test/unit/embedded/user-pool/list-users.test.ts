import { describe, expect, it } from '@jest/globals';
import type { WireStructure } from '../../../../src/rules/wire.js';
import { Wire } from '../wire.js';

const region = 'us-east-1';

/** A backend with one pool of so many users. */
function withUsers(count: number) {
  const wire = new Wire();
  const id = `${region}_Example09`;
  const later = { EstimatedNumberOfUsers: count };
  wire.cognito.insert(region, { PoolName: 'a' }, { id, createdAt: new Date(5_000), later });
  return (options: WireStructure = {}) => wire.ask('ListUsers', { UserPoolId: id, ...options }).body;
}

const names = ({ Users }: WireStructure) => (Users as WireStructure[]).map(({ Username }) => Username);

describe('ListUsers on the embedded backend', () => {
  it('invents as many users as the pool is said to have', () => {
    const body = withUsers(2)();
    expect(body).toEqual({
      Users: ['user-1', 'user-2'].map((Username) => ({
        Username,
        Attributes: [],
        UserCreateDate: 5,
        UserLastModifiedDate: 5,
        Enabled: true,
        UserStatus: 'CONFIRMED',
      })),
    });
  });

  it('pages through all users, with the requested page size', () => {
    const users = withUsers(5);
    const first = users({ Limit: 2 });
    const second = users({ Limit: 2, PaginationToken: first.PaginationToken });
    const last = users({ Limit: 2, PaginationToken: second.PaginationToken });
    expect([first, second, last].map(names)).toEqual([
      ['user-1', 'user-2'],
      ['user-3', 'user-4'],
      ['user-5'],
    ]);
    expect(last).not.toHaveProperty('PaginationToken');
  });

  it.each([{}, { Limit: 0 }, { Limit: 60 }])('returns pages of 60 for %j', (options) => {
    const body = withUsers(48_213)(options);
    expect(names(body)).toHaveLength(60);
    expect(body).toHaveProperty('PaginationToken');
  });

  it('has no further page after a full last one', () => {
    expect(withUsers(60)()).not.toHaveProperty('PaginationToken');
  });

  it('accepts AttributesToGet, although its users have none', () => {
    expect(withUsers(1)({ AttributesToGet: ['email', 'custom:plan'] })).toEqual(withUsers(1)());
  });

  it('refuses the token of another list', () => {
    const { PaginationToken } = withUsers(61)();
    const wire = new Wire();
    const { Id: UserPoolId } = wire.create();
    expect(wire.ask('ListUsers', { UserPoolId, PaginationToken }).body).toMatchObject({
      __type: 'InvalidParameterException',
    });
  });
});

describe('The filter of ListUsers on the embedded backend', () => {
  it.each([
    ['username = "user-2"', ['user-2']],
    ['username="user-2"', ['user-2']],
    ['username ^= "user-1"', ['user-1', 'user-10', 'user-11']],
    ['username = "USER-2"', []],
    ['username = "user\\-2"', ['user-2']],
    ['status = "Disabled"', []],
    ['email = "a@example.com"', []],
    ['sub ^= ""', []],
  ])('accepts users matching %s', (Filter, expected) => {
    expect(names(withUsers(11)({ Filter }))).toEqual(expected);
  });

  it.each(['', 'status = "Enabled"', 'cognito:user_status = "confirmed"', 'username ^= ""'])(
    'accepts all users with %j',
    (Filter) => {
      expect(names(withUsers(3)({ Filter }))).toHaveLength(3);
    },
  );

  it('works with pages', () => {
    const users = withUsers(200);
    const first = users({ Limit: 60, Filter: 'username ^= "user-1"' });
    const second = users({
      Limit: 60,
      Filter: 'username ^= "user-1"',
      PaginationToken: first.PaginationToken,
    });
    expect([...names(first), ...names(second)]).toHaveLength(111);
    expect(second).not.toHaveProperty('PaginationToken');
  });

  it.each([
    'username',
    'username = ',
    'username = user-1',
    "username = 'user-1'",
    'username == "user-1"',
    'username != "user-1"',
    'username = "user-1" and status = "Enabled"',
    'username = "a"b"',
    '= "user-1"',
    '"user-1"',
    'foo',
  ])('is refused if it cannot be parsed, even for a pool without users: %s', (Filter) => {
    for (const count of [0, 1]) {
      expect(withUsers(count)({ Filter })).toEqual({
        __type: 'InvalidParameterException',
        message: 'Error while parsing filter.',
      });
    }
  });

  it.each(['custom:foo', 'dev:custom:foo', 'address', 'Username', 'constructor'])(
    'is refused for %s, which is not searchable',
    (attribute) => {
      for (const count of [0, 1]) {
        expect(withUsers(count)({ Filter: `${attribute} = "a"` })).toEqual({
          __type: 'InvalidParameterException',
          message: `Invalid search attribute: ${attribute}`,
        });
      }
    },
  );
});
