import {
  AddUserPoolClientSecretCommand,
  CreateGroupCommand,
  CreateUserPoolClientCommand,
  CreateUserPoolCommand,
  DeleteGroupCommand,
  DeleteUserPoolClientCommand,
  DeleteUserPoolClientSecretCommand,
  DeleteUserPoolCommand,
  DeleteUserPoolDomainCommand,
  DescribeUserPoolClientCommand,
  DescribeUserPoolCommand,
  GetGroupCommand,
  ListGroupsCommand,
  ListUserPoolClientSecretsCommand,
  ListUserPoolClientsCommand,
  ListUserPoolsCommand,
  ListUsersCommand,
  UpdateGroupCommand,
  UpdateUserPoolClientCommand,
  UpdateUserPoolCommand,
  type CognitoIdentityProviderClient,
  type CreateGroupRequest,
  type ClientSecretDescriptorType,
  type CreateUserPoolClientRequest,
  type CreateUserPoolRequest,
  type GroupType,
  type ListUsersRequest,
  type ListUsersResponse,
  type UpdateUserPoolRequest,
  type UserPoolClientDescription,
  type UserPoolClientType,
  type UserPoolDescriptionType,
  type UserPoolType,
} from '@aws-sdk/client-cognito-identity-provider';

/** What can be set of a group. */
export type GroupSettings = Partial<Omit<CreateGroupRequest, 'UserPoolId' | 'GroupName'>>;

/** What can be set of an app client at its creation. */
export type ClientSettings = Partial<Omit<CreateUserPoolClientRequest, 'UserPoolId'>>;

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

  /** A client goes with its pool, so that there is nothing more to take away. */
  async createClient(
    id: string,
    settings: ClientSettings = {},
  ): Promise<UserPoolClientType & { readonly ClientId: string }> {
    const input = { UserPoolId: id, ClientName: 'poolgraph-contract', ...settings };
    return clientIn(await this.client.send(new CreateUserPoolClientCommand(input)));
  }

  async appClient(id: string, ClientId: string): Promise<UserPoolClientType> {
    return clientIn(await this.client.send(new DescribeUserPoolClientCommand({ UserPoolId: id, ClientId })));
  }

  /** Every client of a pool, page by page. */
  async clients(id: string, size?: number): Promise<UserPoolClientDescription[][]> {
    const pages: UserPoolClientDescription[][] = [];
    let token: string | undefined;
    do {
      const input = { UserPoolId: id, MaxResults: size, NextToken: token };
      const page = await this.client.send(new ListUserPoolClientsCommand(input));
      pages.push(page.UserPoolClients ?? []);
      token = page.NextToken;
    } while (token !== undefined);
    return pages;
  }

  /** Sends an update of these settings and no others: what is left out is reset. */
  async updateClient(id: string, ClientId: string, settings: ClientSettings): Promise<UserPoolClientType> {
    const input = { UserPoolId: id, ClientId, ...settings };
    return clientIn(await this.client.send(new UpdateUserPoolClientCommand(input)));
  }

  async deleteClient(id: string, ClientId: string): Promise<void> {
    await this.client.send(new DeleteUserPoolClientCommand({ UserPoolId: id, ClientId }));
  }

  async addSecret(id: string, ClientId: string, ClientSecret?: string): Promise<ClientSecretDescriptorType> {
    const input = { UserPoolId: id, ClientId, ClientSecret };
    const { ClientSecretDescriptor } = await this.client.send(new AddUserPoolClientSecretCommand(input));
    if (!ClientSecretDescriptor) throw new Error('Expected an answer with a secret');
    return ClientSecretDescriptor;
  }

  async secrets(id: string, ClientId: string): Promise<ClientSecretDescriptorType[]> {
    const input = { UserPoolId: id, ClientId };
    return (await this.client.send(new ListUserPoolClientSecretsCommand(input))).ClientSecrets ?? [];
  }

  async deleteSecret(id: string, ClientId: string, ClientSecretId: string): Promise<void> {
    const input = { UserPoolId: id, ClientId, ClientSecretId };
    await this.client.send(new DeleteUserPoolClientSecretCommand(input));
  }

  /** Deletes what was created and is still there. */
  async clear(): Promise<void> {
    for (const id of this.#created) {
      await this.unprotect(id);
      await this.#withoutDomains(id);
      await this.delete(id);
    }
    this.#created.clear();
  }

  /** A pool with a domain is not deleted. */
  async #withoutDomains(id: string): Promise<void> {
    const { Domain, CustomDomain } = await this.describe(id);
    for (const name of [Domain, CustomDomain])
      if (name) await this.client.send(new DeleteUserPoolDomainCommand({ UserPoolId: id, Domain: name }));
  }

  async unprotect(id: string): Promise<void> {
    const { DeletionProtection, AutoVerifiedAttributes } = await this.describe(id);
    if (DeletionProtection !== 'ACTIVE') return;
    // Left out, these are reset, which is refused where an attribute has to be verified before it changes.
    await this.update(id, {
      DeletionProtection: 'INACTIVE',
      ...(AutoVerifiedAttributes && { AutoVerifiedAttributes }),
    });
  }
}

function groupIn({ Group }: { readonly Group?: GroupType | undefined }): GroupType {
  if (!Group) throw new Error('Expected an answer with a group');
  return Group;
}

function clientIn({
  UserPoolClient,
}: {
  readonly UserPoolClient?: UserPoolClientType | undefined;
}): UserPoolClientType & { readonly ClientId: string } {
  const { ClientId } = UserPoolClient ?? {};
  if (ClientId === undefined) throw new Error('Expected an answer with an app client and its id');
  return { ...UserPoolClient, ClientId };
}
