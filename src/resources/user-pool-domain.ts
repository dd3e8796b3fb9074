import { resource } from './resource.js';
import { userPool } from './user-pool.js';

/** A domain is found by its name in a Region, and no operation lists those of a pool: the pool itself names them. */
export const userPoolDomain = resource({
  type: 'UserPoolDomain',
  noun: 'domain',
  within: userPool,
  id: ['UserPoolId', 'Domain'],
  secrets: [],
  read: { operation: 'DescribeUserPoolDomain', answer: 'DomainDescription', by: ['Domain'] },
  create: { operation: 'CreateUserPoolDomain', undescribed: true },
  update: {
    operation: 'UpdateUserPoolDomain',
    clearings: {
      // No document says what a domain is served with when it is created without a version or a policy.
      ManagedLoginVersion: 'refused',
      CustomDomainConfig: 'refused',
      'CustomDomainConfig.CertificateArn': 'refused',
      'CustomDomainConfig.SecurityPolicy': 'refused',
      // Failover is the one thing in it, and is optional: without it, an empty structure is all that can be sent.
      Routing: { sends: {} },
      'Routing.Failover': 'left out',
      'Routing.Failover.SecondaryRegion': 'refused',
      'Routing.Failover.PrimaryRoute53HealthCheckId': 'refused',
    },
  },
  remove: { operation: 'DeleteUserPoolDomain' },
  // It names its domains.
  changes: ['UserPool'],
});
