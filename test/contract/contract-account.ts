import {
  CreateUserPoolCommand,
  DeleteUserPoolCommand,
  DescribeUserPoolCommand,
  ListUserPoolsCommand,
  UpdateUserPoolCommand,
  type CognitoIdentityProviderClient,
  type CreateUserPoolRequest,
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

  /** Deletes what was created and is still there. */
  async clear(): Promise<void> {
    for (const id of this.#created) {
      await this.#unprotect(id);
      await this.delete(id).catch(passOver('InvalidParameterException'));
    }
    this.#created.clear();
  }

  async #unprotect(id: string): Promise<void> {
    if ((await this.describe(id)).DeletionProtection !== 'ACTIVE') return;
    await this.client
      .send(new UpdateUserPoolCommand({ UserPoolId: id, DeletionProtection: 'INACTIVE' }))
      // The embedded backend lacks it, and takes its pools along when it goes.
      .catch(passOver('UnknownOperationException'));
  }
}

function passOver(name: string): (error: unknown) => void {
  return (error) => {
    if (!(error instanceof Error && error.name === name)) throw error;
  };
}
