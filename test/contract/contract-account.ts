import {
  CreateUserPoolCommand,
  DeleteUserPoolCommand,
  DescribeUserPoolCommand,
  ListUserPoolsCommand,
  ListUsersCommand,
  UpdateUserPoolCommand,
  type CognitoIdentityProviderClient,
  type CreateUserPoolRequest,
  type ListUsersRequest,
  type ListUsersResponse,
  type UpdateUserPoolRequest,
  type UserPoolDescriptionType,
  type UserPoolType,
} from '@aws-sdk/client-cognito-identity-provider';

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
