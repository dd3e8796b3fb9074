import { describe, expect, it } from '@jest/globals';
import { Wire } from '../wire.js';

describe('DeleteUserPool on the embedded backend', () => {
  it('refuses a protected pool', () => {
    const wire = new Wire();
    const { Id } = wire.create({ DeletionProtection: 'ACTIVE' });
    expect(wire.ask('DeleteUserPool', { UserPoolId: Id }).body).toEqual({
      __type: 'InvalidParameterException',
      message:
        'The user pool cannot be deleted because deletion protection is activated. Deletion protection must be inactivated first.',
    });
  });

  it.each([
    ['prefix', {}],
    [
      'custom',
      { CustomDomainConfig: { CertificateArn: 'arn:aws:acm:us-east-1:123456789012:certificate/a' } },
    ],
  ])('refuses a pool with a %s domain, until the domain is deleted', (_kind, settings) => {
    const wire = new Wire();
    const { Id: UserPoolId } = wire.create();
    const domain = { UserPoolId, Domain: 'login' };
    wire.ask('CreateUserPoolDomain', { ...domain, ...settings });
    expect(wire.ask('DeleteUserPool', { UserPoolId }).body).toEqual({
      __type: 'InvalidParameterException',
      message: 'User pool cannot be deleted. It has a domain configured that should be deleted first.',
    });
    wire.ask('DeleteUserPoolDomain', domain);
    expect(wire.ask('DeleteUserPool', { UserPoolId }).body).toEqual({});
  });
});
