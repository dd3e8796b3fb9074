import { describe, expect, it } from '@jest/globals';
import * as sdk from '@aws-sdk/client-cognito-identity-provider';
import { isOperation, operations, type OperationName } from '../../../src/operations/operations.js';
import { operationsSent } from '../../support/operations-sent.js';

// The keys of the table are its names.
const names = Object.keys(operations) as OperationName[];

describe('The table of operations', () => {
  it.each(names)('names %s as the SDK does', (name) => {
    expect(sdk).toHaveProperty(`${name}Command`, expect.any(Function));
  });

  it.each([...new Set([...operationsSent().values()].flat())])('has %s, which the gateway sends', (name) => {
    expect(isOperation(name)).toBe(true);
  });

  it.each(['AdminGetUser', 'constructor', '__proto__', ''])('does not contain %p', (name) => {
    expect(isOperation(name)).toBe(false);
  });

  // AWS names its operations by what they do, but the code must not guess: AdminLinkProviderForUser is a write.
  it.each(names)('describes %s according to its verb', (name) => {
    expect(operations[name].kind).toBe(/^(?:Describe|Get|List)[A-Z]/.test(name) ? 'read' : 'write');
  });

  it.each(names)('counts %s as a read or a write, like its category', (name) => {
    const { kind, category } = operations[name];
    expect(category).toMatch(kind === 'read' ? /Read$|^UserList$/ : /Update$/);
  });

  it('counts operations on a part of a pool apart from those on the pool', () => {
    expect(operations).toMatchObject({
      DescribeUserPool: { category: 'UserPoolRead' },
      GetUserPoolMfaConfig: { category: 'UserPoolResourceRead' },
      DescribeUserPoolDomain: { category: 'UserPoolResourceRead' },
      DescribeUserPoolClient: { category: 'UserPoolClientRead' },
      UpdateUserPool: { category: 'UserPoolUpdate' },
      SetUserPoolMfaConfig: { category: 'UserPoolResourceUpdate' },
    });
  });
});
