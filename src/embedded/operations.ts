import type { Operation } from './operation.js';
import { createUserPool } from './operations/create-user-pool.js';
import { deleteUserPool } from './operations/delete-user-pool.js';
import { describeUserPool } from './operations/describe-user-pool.js';
import { listUserPools } from './operations/list-user-pools.js';
import { listUsers } from './operations/list-users.js';
import { updateUserPool } from './operations/update-user-pool.js';

/** Every operation this backend has, by its name in the API. */
export const operations: ReadonlyMap<string, Operation> = new Map<string, Operation>([
  ['CreateUserPool', createUserPool],
  ['DescribeUserPool', describeUserPool],
  ['ListUserPools', listUserPools],
  ['UpdateUserPool', updateUserPool],
  ['DeleteUserPool', deleteUserPool],
  ['ListUsers', listUsers],
]);
