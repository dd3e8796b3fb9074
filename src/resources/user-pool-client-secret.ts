import { resource } from './resource.js';
import { userPoolClient } from './user-pool-client.js';

/** No operation describes one: its value is in the answer that made it, and is remembered nowhere. */
export const userPoolClientSecret = resource({
  type: 'UserPoolClientSecret',
  noun: 'client secret',
  within: userPoolClient,
  field: 'secret',
  id: ['UserPoolId', 'ClientId', 'ClientSecretId'],
  secrets: [],
  list: { operation: 'ListUserPoolClientSecrets', items: 'ClientSecrets', token: 'NextToken' },
  create: {
    operation: 'AddUserPoolClientSecret',
    answer: 'ClientSecretDescriptor',
    input: 'AddUserPoolClientSecretInput',
  },
  remove: { operation: 'DeleteUserPoolClientSecret' },
  // They share its lock, too.
  changes: ['UserPoolClient'],
});
