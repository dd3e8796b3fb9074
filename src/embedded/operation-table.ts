import type { EmbeddedOperation } from './embedded-operation.js';
import { addUserPoolClientSecret } from './operations/client-secret/add.js';
import { deleteUserPoolClientSecret } from './operations/client-secret/delete.js';
import { listUserPoolClientSecrets } from './operations/client-secret/list.js';
import { createUserPoolClient } from './operations/client/create.js';
import { deleteUserPoolClient } from './operations/client/delete.js';
import { describeUserPoolClient } from './operations/client/describe.js';
import { listUserPoolClients } from './operations/client/list.js';
import { updateUserPoolClient } from './operations/client/update.js';
import { createUserPoolDomain } from './operations/domain/create.js';
import { deleteUserPoolDomain } from './operations/domain/delete.js';
import { describeUserPoolDomain } from './operations/domain/describe.js';
import { updateUserPoolDomain } from './operations/domain/update.js';
import { createGroup } from './operations/group/create.js';
import { deleteGroup } from './operations/group/delete.js';
import { getGroup } from './operations/group/get.js';
import { listGroups } from './operations/group/list.js';
import { listUsersInGroup } from './operations/group/list-users.js';
import { updateGroup } from './operations/group/update.js';
import { createIdentityProvider } from './operations/identity-provider/create.js';
import { deleteIdentityProvider } from './operations/identity-provider/delete.js';
import { describeIdentityProvider } from './operations/identity-provider/describe.js';
import { listIdentityProviders } from './operations/identity-provider/list.js';
import { updateIdentityProvider } from './operations/identity-provider/update.js';
import { getUserPoolMfaConfig } from './operations/mfa-config/get.js';
import { setUserPoolMfaConfig } from './operations/mfa-config/set.js';
import { createResourceServer } from './operations/resource-server/create.js';
import { deleteResourceServer } from './operations/resource-server/delete.js';
import { describeResourceServer } from './operations/resource-server/describe.js';
import { listResourceServers } from './operations/resource-server/list.js';
import { updateResourceServer } from './operations/resource-server/update.js';
import { addCustomAttributes } from './operations/user-pool/add-custom-attributes.js';
import { listTagsForResource } from './operations/tags/list.js';
import { tagResource } from './operations/tags/tag.js';
import { untagResource } from './operations/tags/untag.js';
import { createUserPool } from './operations/user-pool/create.js';
import { deleteUserPool } from './operations/user-pool/delete.js';
import { describeUserPool } from './operations/user-pool/describe.js';
import { listUsers } from './operations/user-pool/list-users.js';
import { listUserPools } from './operations/user-pool/list.js';
import { updateUserPool } from './operations/user-pool/update.js';

/** The operations of this backend, by their names in the API. */
export const embeddedOperations: ReadonlyMap<string, EmbeddedOperation> = new Map<string, EmbeddedOperation>([
  ['CreateUserPool', createUserPool],
  ['DescribeUserPool', describeUserPool],
  ['ListUserPools', listUserPools],
  ['UpdateUserPool', updateUserPool],
  ['DeleteUserPool', deleteUserPool],
  ['AddCustomAttributes', addCustomAttributes],
  ['ListUsers', listUsers],

  ['GetUserPoolMfaConfig', getUserPoolMfaConfig],
  ['SetUserPoolMfaConfig', setUserPoolMfaConfig],

  ['CreateUserPoolClient', createUserPoolClient],
  ['DescribeUserPoolClient', describeUserPoolClient],
  ['ListUserPoolClients', listUserPoolClients],
  ['UpdateUserPoolClient', updateUserPoolClient],
  ['DeleteUserPoolClient', deleteUserPoolClient],
  ['AddUserPoolClientSecret', addUserPoolClientSecret],
  ['ListUserPoolClientSecrets', listUserPoolClientSecrets],
  ['DeleteUserPoolClientSecret', deleteUserPoolClientSecret],

  ['CreateGroup', createGroup],
  ['GetGroup', getGroup],
  ['ListGroups', listGroups],
  ['ListUsersInGroup', listUsersInGroup],
  ['UpdateGroup', updateGroup],
  ['DeleteGroup', deleteGroup],

  ['CreateIdentityProvider', createIdentityProvider],
  ['DescribeIdentityProvider', describeIdentityProvider],
  ['ListIdentityProviders', listIdentityProviders],
  ['UpdateIdentityProvider', updateIdentityProvider],
  ['DeleteIdentityProvider', deleteIdentityProvider],

  ['CreateResourceServer', createResourceServer],
  ['DescribeResourceServer', describeResourceServer],
  ['ListResourceServers', listResourceServers],
  ['UpdateResourceServer', updateResourceServer],
  ['DeleteResourceServer', deleteResourceServer],

  ['CreateUserPoolDomain', createUserPoolDomain],
  ['DescribeUserPoolDomain', describeUserPoolDomain],
  ['UpdateUserPoolDomain', updateUserPoolDomain],
  ['DeleteUserPoolDomain', deleteUserPoolDomain],

  ['TagResource', tagResource],
  ['UntagResource', untagResource],
  ['ListTagsForResource', listTagsForResource],
]);
