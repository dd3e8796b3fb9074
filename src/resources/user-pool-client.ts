import { resource } from './resource.js';
import { userPool } from './user-pool.js';
import { userPoolClientClearings } from './user-pool-client-clearings.js';

export const userPoolClient = resource({
  type: 'UserPoolClient',
  noun: 'app client',
  within: userPool,
  field: 'client',
  id: ['UserPoolId', 'ClientId'],
  name: 'ClientName',
  // The external id for the same reason as that of a pool.
  secrets: ['ClientSecret', 'AnalyticsConfiguration.ExternalId'],
  // aws/aws-sdk-java-v2#5528: a client for machines has no URLs.
  noneWhenEmpty: ['CallbackURLs', 'LogoutURLs'],
  read: { operation: 'DescribeUserPoolClient', answer: 'UserPoolClient' },
  list: {
    operation: 'ListUserPoolClients',
    items: 'UserPoolClients',
    size: { member: 'MaxResults', most: 60 },
    token: 'NextToken',
  },
  create: { operation: 'CreateUserPoolClient', answer: 'UserPoolClient' },
  update: { operation: 'UpdateUserPoolClient', clearings: userPoolClientClearings },
  remove: { operation: 'DeleteUserPoolClient' },
});
