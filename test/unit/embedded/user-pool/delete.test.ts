import { describe, expect, it } from '@jest/globals';
import { deleteUserPool } from '../../../../src/embedded/operations/user-pool/delete.js';
import { userPoolKind } from '../../../../src/embedded/operations/user-pool/user-pool-kind.js';
import { Store } from '../../../../src/embedded/store.js';
import { Wire } from '../wire.js';

describe('DeleteUserPool on the embedded backend', () => {
  it('refuses a pool that is protected', () => {
    const wire = new Wire();
    const { Id } = wire.create({ DeletionProtection: 'ACTIVE' });
    expect(wire.ask('DeleteUserPool', { UserPoolId: Id }).body).toEqual({
      __type: 'InvalidParameterException',
      message:
        'The user pool cannot be deleted because deletion protection is activated. Deletion protection must be inactivated first.',
    });
  });

  it.each(['Domain', 'CustomDomain'])('refuses a pool with a %s', (member) => {
    const store = new Store();
    const pool = { Id: 'us-east-1_a', Name: 'a', CreationDate: 0, LastModifiedDate: 0, [member]: 'example' };
    store.add(userPoolKind, [pool.Id], pool);
    expect(() => deleteUserPool({ store }, { UserPoolId: pool.Id })).toThrow(
      'User pool cannot be deleted. It has a domain configured that should be deleted first.',
    );
    expect(store.count(userPoolKind)).toBe(1);
  });
});
