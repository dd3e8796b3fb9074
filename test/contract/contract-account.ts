import {
  CreateGroupCommand,
  CreateUserPoolCommand,
  DeleteGroupCommand,
  DeleteUserPoolCommand,
  DescribeUserPoolCommand,
  GetGroupCommand,
  ListGroupsCommand,
  ListUserPoolsCommand,
  ListUsersCommand,
  UpdateGroupCommand,
  UpdateUserPoolCommand,
  type CognitoIdentityProviderClient,
  type CreateGroupRequest,
  type CreateUserPoolRequest,
  type GroupType,
  type ListUsersRequest,
  type ListUsersResponse,
  type UpdateUserPoolRequest,
  type UserPoolDescriptionType,
  type UserPoolType,
} from '@aws-sdk/client-cognito-identity-provider';

/** What can be set of a group. */
export type GroupSettings = Partial<Omit<CreateGroupRequest, 'UserPoolId' | 'GroupName'>>;

/** What the suite creates in an account that may hold other pools, so that it can be taken away again. */
export class ContractAccount {
  readonly #created = new Set<string>();

  constructor(readonly client: CognitoIdentityProviderClient) {}

  async create(input: Partial<CreateUserPoolRequest> = {}): Promise<UserPoolType & { readonly Id: string }> {
    const { UserPool } = await this.client.send(
      new CreateUserPoolCommand({ PoolName: 'poolgraph-contract', ...input }),
    );
    if (!UserPool?.Id) throw new Error('Expected CreateUserPool to answer with a pool and its id');
    this.#created.add(UserPool.Id);
    return { ...UserPool, Id: UserPool.Id };
  }

  async describe(id: string): Promise<UserPoolType> {
    const { UserPool } = await this.client.send(new DescribeUserPoolCommand({ UserPoolId: id }));
    if (!UserPool) throw new Error('Expected DescribeUserPool to answer with a pool');
    return UserPool;
  }

  /** Sends an update of these settings and no others: what is left out may be reset. */
  async update(id: string, settings: Omit<UpdateUserPoolRequest, 'UserPoolId'>): Promise<void> {
    await this.client.send(new UpdateUserPoolCommand({ UserPoolId: id, ...settings }));
  }

  async delete(id: string): Promise<void> {
    await this.client.send(new DeleteUserPoolCommand({ UserPoolId: id }));
    this.#created.delete(id);
  }

  /** Every pool of the account, page by page. */
  async list(size: number): Promise<UserPoolDescriptionType[][]> {
    const pages: UserPoolDescriptionType[][] = [];
    let token: string | undefined;
    do {
      const page = await this.client.send(new ListUserPoolsCommand({ MaxResults: size, NextToken: token }));
      pages.push(page.UserPools ?? []);
      token = page.NextToken;
    } while (token !== undefined);
    return pages;
  }

  async users(id: string, options: Omit<ListUsersRequest, 'UserPoolId'> = {}): Promise<ListUsersResponse> {
    return this.client.send(new ListUsersCommand({ UserPoolId: id, ...options }));
  }

  /** A group goes with its pool, so that there is nothing more to take away. */
  async createGroup(id: string, GroupName: string, settings: GroupSettings = {}): Promise<GroupType> {
    const input = { UserPoolId: id, GroupName, ...settings };
    return groupIn(await this.client.send(new CreateGroupCommand(input)));
  }

  async group(id: string, GroupName: string): Promise<GroupType> {
    return groupIn(await this.client.send(new GetGroupCommand({ UserPoolId: id, GroupName })));
  }

  /** Every group of a pool, page by page. */
  async groups(id: string, size?: number): Promise<GroupType[][]> {
    const pages: GroupType[][] = [];
    let token: string | undefined;
    do {
      const input = { UserPoolId: id, Limit: size, NextToken: token };
      const page = await this.client.send(new ListGroupsCommand(input));
      pages.push(page.Groups ?? []);
      token = page.NextToken;
    } while (token !== undefined);
    return pages;
  }

  async updateGroup(id: string, GroupName: string, settings: GroupSettings): Promise<GroupType> {
    const input = { UserPoolId: id, GroupName, ...settings };
    return groupIn(await this.client.send(new UpdateGroupCommand(input)));
  }

  async deleteGroup(id: string, GroupName: string): Promise<void> {
    await this.client.send(new DeleteGroupCommand({ UserPoolId: id, GroupName }));
  }

  /** Deletes what was created and is still there. */
  async clear(): Promise<void> {
    for (const id of this.#created) {
      await this.unprotect(id);
      await this.delete(id);
    }
    this.#created.clear();
  }

  async unprotect(id: string): Promise<void> {
    if ((await this.describe(id)).DeletionProtection !== 'ACTIVE') return;
    await this.update(id, { DeletionProtection: 'INACTIVE' });
  }
}

function groupIn({ Group }: { readonly Group?: GroupType | undefined }): GroupType {
  if (!Group) throw new Error('Expected an answer with a group');
  return Group;
}
