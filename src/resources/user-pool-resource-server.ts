import { resource } from './resource.js';
import { userPool } from './user-pool.js';

export const userPoolResourceServer = resource({
  type: 'UserPoolResourceServer',
  noun: 'resource server',
  within: userPool,
  field: 'resourceServer',
  id: ['UserPoolId', 'Identifier'],
  secrets: [],
  read: { operation: 'DescribeResourceServer', answer: 'ResourceServer' },
  list: {
    operation: 'ListResourceServers',
    items: 'ResourceServers',
    size: { member: 'MaxResults', most: 50 },
    token: 'NextToken',
  },
  create: { operation: 'CreateResourceServer', answer: 'ResourceServer' },
  update: {
    operation: 'UpdateResourceServer',
    // The model has no least length for the list, and UpdateResourceServer needs the name each time.
    clearings: { Name: 'refused', Scopes: { sends: [] } },
  },
  remove: { operation: 'DeleteResourceServer' },
});
