import { resource } from './resource.js';
import { userPool } from './user-pool.js';

export const userPoolGroup = resource({
  type: 'UserPoolGroup',
  noun: 'group',
  within: userPool,
  field: 'group',
  id: ['UserPoolId', 'GroupName'],
  secrets: [],
  read: { operation: 'GetGroup', answer: 'Group' },
  list: {
    operation: 'ListGroups',
    items: 'Groups',
    size: { member: 'Limit', most: 60 },
    token: 'NextToken',
  },
  create: { operation: 'CreateGroup', answer: 'Group' },
  update: {
    operation: 'UpdateGroup',
    // No value stands for "none" in any of them: RoleArn has 20 characters at least, and 0 is the highest precedence.
    clearings: { Description: 'left out', RoleArn: 'left out', Precedence: 'left out' },
  },
  remove: { operation: 'DeleteGroup' },
});
