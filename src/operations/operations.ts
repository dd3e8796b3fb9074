import type { QuotaCategory } from './quotas.js';

/** The static facts about a Cognito operation. */
export interface Operation {
  /** A read can be repeated and joined. A write that was sent may have taken effect, whatever the response. */
  readonly kind: 'read' | 'write';
  /** The quota category of AWS. */
  readonly category: QuotaCategory;
  /** The resource that an IAM policy can name: one user pool, or nothing narrower than the account. */
  readonly iam: 'pool' | 'account';
}

/**
 * Every operation that this gateway knows, by its name in the API. This table decides whether an operation may be
 * repeated, which quota it uses, and what an IAM policy must allow.
 *
 * Categories: "API operation categories and request rate quotas" in the Amazon Cognito developer guide. The
 * operations under "not listed" exist in the SDK but not in that table; they are paced in the category of their kind.
 * Resources: the service authorization reference of Amazon Cognito user pools.
 */
export const operations = {
  DescribeUserPool: read('UserPoolRead'),
  ListUserPools: read('UserPoolRead', 'account'),
  CreateUserPool: write('UserPoolUpdate', 'account'),
  UpdateUserPool: write('UserPoolUpdate'),
  DeleteUserPool: write('UserPoolUpdate'),
  AddCustomAttributes: write('UserPoolResourceUpdate'),

  DescribeUserPoolClient: read('UserPoolClientRead'),
  ListUserPoolClients: read('UserPoolClientRead'),
  CreateUserPoolClient: write('UserPoolClientUpdate'),
  UpdateUserPoolClient: write('UserPoolClientUpdate'),
  DeleteUserPoolClient: write('UserPoolClientUpdate'),
  // Not listed.
  ListUserPoolClientSecrets: read('UserPoolClientRead'),
  AddUserPoolClientSecret: write('UserPoolClientUpdate'),
  DeleteUserPoolClientSecret: write('UserPoolClientUpdate'),

  GetGroup: read('UserPoolResourceRead'),
  ListGroups: read('UserPoolResourceRead'),
  CreateGroup: write('UserPoolResourceUpdate'),
  UpdateGroup: write('UserPoolResourceUpdate'),
  DeleteGroup: write('UserPoolResourceUpdate'),

  DescribeIdentityProvider: read('UserPoolResourceRead'),
  ListIdentityProviders: read('UserPoolResourceRead'),
  CreateIdentityProvider: write('UserPoolResourceUpdate'),
  UpdateIdentityProvider: write('UserPoolResourceUpdate'),
  DeleteIdentityProvider: write('UserPoolResourceUpdate'),

  DescribeResourceServer: read('UserPoolResourceRead'),
  ListResourceServers: read('UserPoolResourceRead'),
  CreateResourceServer: write('UserPoolResourceUpdate'),
  UpdateResourceServer: write('UserPoolResourceUpdate'),
  DeleteResourceServer: write('UserPoolResourceUpdate'),

  DescribeUserPoolDomain: read('UserPoolResourceRead', 'account'),
  CreateUserPoolDomain: write('UserPoolResourceUpdate'),
  UpdateUserPoolDomain: write('UserPoolResourceUpdate'),
  DeleteUserPoolDomain: write('UserPoolResourceUpdate'),

  GetUserPoolMfaConfig: read('UserPoolResourceRead'),
  SetUserPoolMfaConfig: write('UserPoolResourceUpdate'),

  ListTagsForResource: read('UserPoolResourceRead'),
  TagResource: write('UserPoolResourceUpdate'),
  UntagResource: write('UserPoolResourceUpdate'),

  ListUsers: read('UserList'),
  ListUsersInGroup: read('UserList'),
} as const satisfies Readonly<Record<string, Operation>>;

export type OperationName = keyof typeof operations;

/** The operations of one kind. */
export type ReadName = NameOf<'read'>;
export type WriteName = NameOf<'write'>;

type NameOf<Kind extends Operation['kind']> = {
  [Name in OperationName]: (typeof operations)[Name]['kind'] extends Kind ? Name : never;
}[OperationName];

/** Whether a name of any origin is an operation of the table. */
export function isOperation(name: string): name is OperationName {
  return Object.hasOwn(operations, name);
}

function read(category: QuotaCategory, iam: Operation['iam'] = 'pool') {
  return { kind: 'read', category, iam } as const;
}

function write(category: QuotaCategory, iam: Operation['iam'] = 'pool') {
  return { kind: 'write', category, iam } as const;
}
