import { describe, expect, it } from '@jest/globals';
import { resourceServersPerUserPool } from '../../../src/operations/quotas.js';
import type { WireStructure } from '../../../src/rules/wire.js';
import { Wire } from './wire.js';

/** A backend with one pool, of which every request is. */
function withPool(wire = new Wire()) {
  const UserPoolId = wire.create().Id;
  const ask = (operation: string, input: WireStructure = {}) =>
    wire.ask(`${operation}ResourceServer`, { UserPoolId, Name: 'orders', ...input });
  const list = (input: WireStructure = {}) => wire.ask('ListResourceServers', { UserPoolId, ...input });
  return { wire, UserPoolId, ask, list };
}

const scope = (ScopeName: string) => ({ ScopeName, ScopeDescription: ScopeName });

describe('A resource server of the embedded backend', () => {
  it('keeps a member that this backend does not know, and no null', () => {
    const { UserPoolId, ask } = withPool();
    ask('Create', { Identifier: 'orders', TomorrowsMember: ['x'], Scopes: null });
    expect(ask('Describe', { Identifier: 'orders' }).body.ResourceServer).toEqual({
      UserPoolId,
      Identifier: 'orders',
      Name: 'orders',
      Scopes: [],
      TomorrowsMember: ['x'],
    });
  });

  it('loses the scopes that an update does not send', () => {
    const { ask } = withPool();
    ask('Create', { Identifier: 'orders', Scopes: [scope('read')] });
    ask('Update', { Identifier: 'orders', Name: 'all orders' });
    expect(ask('Describe', { Identifier: 'orders' }).body.ResourceServer).toMatchObject({
      Name: 'all orders',
      Scopes: [],
    });
  });

  it.each(['Describe', 'Update', 'Delete'])('that is unknown is not found by %s', (operation) => {
    expect(withPool().ask(operation, { Identifier: 'nobody' })).toMatchObject({
      status: 400,
      body: { __type: 'ResourceNotFoundException', message: 'Resource server nobody does not exist.' },
    });
  });

  it('is refused if its identifier is taken in its pool', () => {
    const { wire, UserPoolId, ask } = withPool();
    ask('Create', { Identifier: 'orders' });
    expect(ask('Create', { Identifier: 'orders' }).body).toEqual({
      __type: 'InvalidParameterException',
      message: `orders already exists in user pool ${String(UserPoolId)}.`,
    });
    expect(withPool(wire).ask('Create', { Identifier: 'orders' }).status).toBe(200);
  });

  it('is refused if the pool has its maximum', () => {
    const { ask, list } = withPool();
    for (let index = 0; index < resourceServersPerUserPool; index += 1)
      ask('Create', { Identifier: `s${index}` });
    expect(ask('Create', { Identifier: 'one-more' }).body).toMatchObject({
      __type: 'LimitExceededException',
    });
    expect(list().body.ResourceServers).toHaveLength(resourceServersPerUserPool);
  });

  it('is listed in pages, whose tokens are valid for this list and pool only', () => {
    const { wire, UserPoolId, ask, list } = withPool();
    for (const Identifier of ['a', 'b', 'c']) ask('Create', { Identifier });
    const first = list({ MaxResults: 2 }).body;
    const { NextToken } = first;
    expect(first.ResourceServers).toMatchObject([{ Identifier: 'a' }, { Identifier: 'b' }]);
    expect(list({ MaxResults: 2, NextToken }).body).toEqual({
      ResourceServers: [expect.objectContaining({ Identifier: 'c' })],
    });
    for (const answer of [
      withPool(wire).list({ NextToken }),
      wire.ask('ListGroups', { UserPoolId, NextToken }),
    ]) {
      expect(answer.body).toMatchObject({ __type: 'InvalidParameterException' });
    }
  });
});
