import { resource } from './resource.js';
import { userPoolGroup } from './user-pool-group.js';

/** A user in a group, by the list alone. It is none of the kinds that this gateway serves: only whether there is one matters. */
export const userPoolGroupUser = resource({
  type: 'UserPoolGroupUser',
  noun: 'user',
  within: userPoolGroup,
  id: ['UserPoolId', 'GroupName', 'Username'],
  secrets: [],
  list: {
    operation: 'ListUsersInGroup',
    items: 'Users',
    size: { member: 'Limit', most: 60 },
    token: 'NextToken',
  },
});
