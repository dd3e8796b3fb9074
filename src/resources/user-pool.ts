import { resource } from './resource.js';
import { userPoolClearings } from './user-pool-clearings.js';

export const userPool = resource({
  type: 'UserPool',
  noun: 'user pool',
  id: ['UserPoolId'],
  idIn: { UserPoolId: 'Id' },
  // A third party that knows it can use the role: https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html
  secrets: ['SmsConfiguration.ExternalId', 'SmsConfiguration.EumsSms.ExternalId'],
  read: { operation: 'DescribeUserPool', answer: 'UserPool' },
  list: {
    operation: 'ListUserPools',
    items: 'UserPools',
    size: { member: 'MaxResults', most: 60 },
    token: 'NextToken',
  },
  create: { operation: 'CreateUserPool', answer: 'UserPool' },
  update: {
    operation: 'UpdateUserPool',
    many: true,
    renamed: { PoolName: 'Name' },
    clearings: userPoolClearings,
  },
  remove: { operation: 'DeleteUserPool' },
  besides: [{ operation: 'AddCustomAttributes', input: 'AddUserPoolCustomAttributesInput' }],
  // Two APIs over one setting: the pool has the state of MFA and what sends text messages.
  changes: ['UserPoolMfaConfig'],
});
