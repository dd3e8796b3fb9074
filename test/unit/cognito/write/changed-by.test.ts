import { describe, expect, it } from '@jest/globals';
import { childKey, userPoolKey } from '../../../../src/cognito/read/key.js';
import { changedBy, lockName } from '../../../../src/cognito/write/changed-by.js';
import { resource } from '../../../../src/resources/resource.js';
import { userPool as declaredUserPool } from '../../../../src/resources/user-pool.js';

/** Two APIs over one setting, as Cognito has them. */
const userPool = { ...declaredUserPool, changes: ['UserPoolMfaConfig'] };
const mfaConfig = resource({
  type: 'UserPoolMfaConfig',
  noun: 'MFA configuration',
  within: declaredUserPool,
  field: 'mfaConfig',
  id: ['UserPoolId'],
  secrets: [],
  read: { operation: 'GetUserPoolMfaConfig' },
  changes: ['UserPool'],
});
const client = resource({
  type: 'UserPoolClient',
  noun: 'app client',
  within: declaredUserPool,
  field: 'client',
  id: ['UserPoolId', 'ClientId'],
  secrets: ['ClientSecret'],
  read: { operation: 'DescribeUserPoolClient', answer: 'UserPoolClient' },
});
const known = [userPool, mfaConfig, client];

const pool = { ...userPoolKey('1', 'us-east-1_a'), resource: userPool };
const mfa = childKey(pool, mfaConfig);

describe('A write to one kind of resource', () => {
  it('changes what its declaration names, in both directions', () => {
    expect(changedBy(pool, known).map(({ name }) => name)).toEqual([mfa.name]);
    expect(changedBy(mfa, known).map(({ name }) => name)).toEqual([pool.name]);
    expect(changedBy(childKey(pool, client, 'c'), known)).toEqual([]);
  });

  it('waits for writes to what it changes, and for no others', () => {
    expect(lockName(mfa, known)).toBe(lockName(pool, known));
    expect(lockName(childKey(pool, client, 'c'), known)).not.toBe(lockName(pool, known));
    expect(lockName(childKey(pool, client, 'c'), known)).not.toBe(
      lockName(childKey(pool, client, 'd'), known),
    );
  });

  it('cannot change one of many', () => {
    const changing = { ...mfaConfig, changes: ['UserPoolClient'] };
    expect(() => changedBy(childKey(pool, changing), known)).toThrow('Expected one UserPoolClient');
  });
});
