import {
  CreateIdentityProviderCommand,
  CreateResourceServerCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, it } from '@jest/globals';
import { clientRuleCases } from '../support/client-rule-cases.js';
import type { ClientSettings, ContractAccount } from './contract-account.js';

const oauth: ClientSettings = {
  AllowedOAuthFlowsUserPoolClient: true,
  AllowedOAuthFlows: ['code'],
  AllowedOAuthScopes: ['openid', 'email'],
  CallbackURLs: ['https://app.example.com/signed-in', 'myapp://signed-in'],
  LogoutURLs: ['https://app.example.com/'],
  DefaultRedirectURI: 'https://app.example.com/signed-in',
  SupportedIdentityProviders: ['COGNITO'],
};
const settings: ClientSettings = {
  ...oauth,
  ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
  AccessTokenValidity: 30,
  IdTokenValidity: 2,
  RefreshTokenValidity: 7,
  TokenValidityUnits: { AccessToken: 'minutes', IdToken: 'hours', RefreshToken: 'days' },
  ReadAttributes: ['email', 'name'],
  WriteAttributes: ['name'],
  PreventUserExistenceErrors: 'ENABLED',
  EnableTokenRevocation: false,
  AuthSessionValidity: 15,
};

/** The part of the suite about app clients: what creating one keeps, and that an update resets what it is not sent. */
export function itHasClients(account: () => ContractAccount, { rules }: { readonly rules: boolean }): void {
  const named = (name: string): unknown => expect.objectContaining({ name });
  const newPool = async () => (await account().create()).Id;

  describe('an app client', () => {
    it('has an id of its own, its pool, its dates and what was given', async () => {
      const id = await newPool();
      const client = await account().createClient(id, settings);
      expect(client).toMatchObject({ UserPoolId: id, ClientName: 'poolgraph-contract', ...settings });
      expect(client.CreationDate).toBeInstanceOf(Date);
      expect(client.LastModifiedDate).toBeInstanceOf(Date);
      expect(client).not.toHaveProperty('ClientSecret');
      expect(await account().appClient(id, client.ClientId)).toEqual(client);
    });

    it('has the defaults of the service, and no attribute of its own, where nothing was given', async () => {
      const id = await newPool();
      const client = await account().createClient(id);
      expect(client).toMatchObject({
        RefreshTokenValidity: 30,
        AllowedOAuthFlowsUserPoolClient: false,
        EnableTokenRevocation: true,
        EnablePropagateAdditionalUserContextData: false,
        AuthSessionValidity: 3,
      });
      expect([client.ReadAttributes, client.WriteAttributes]).toEqual([undefined, undefined]);
    });

    it('shares its name with another one', async () => {
      const id = await newPool();
      const ids = [(await account().createClient(id)).ClientId, (await account().createClient(id)).ClientId];
      expect(new Set(ids).size).toBe(2);
    });

    it('that is unknown is a ResourceNotFoundException', async () => {
      const id = await newPool();
      const absent = named('ResourceNotFoundException');
      await expect(account().appClient(id, 'nobody')).rejects.toThrow(absent);
      await expect(account().updateClient(id, 'nobody', {})).rejects.toThrow(absent);
      await expect(account().deleteClient(id, 'nobody')).rejects.toThrow(absent);
    });

    it('goes with its pool, which is a ResourceNotFoundException then', async () => {
      const id = await newPool();
      const { ClientId } = await account().createClient(id);
      await account().delete(id);
      const absent = named('ResourceNotFoundException');
      await expect(account().createClient(id)).rejects.toThrow(absent);
      await expect(account().appClient(id, ClientId)).rejects.toThrow(absent);
      await expect(account().clients(id)).rejects.toThrow(absent);
      await expect(account().updateClient(id, ClientId, {})).rejects.toThrow(absent);
      await expect(account().deleteClient(id, ClientId)).rejects.toThrow(absent);
    });
  });

  describe('listing app clients', () => {
    it('finds none in a new pool', async () => {
      expect(await account().clients(await newPool())).toEqual([[]]);
    });

    it.each([1, 2, 60])('tells the id and the name of every client once, by pages of %d', async (size) => {
      const id = await newPool();
      const created = [
        await account().createClient(id),
        await account().createClient(id),
        await account().createClient(id),
      ];
      const pages = await account().clients(id, size);
      expect(Math.max(...pages.map(({ length }) => length))).toBeLessThanOrEqual(size);
      const listed = created.map(({ ClientId, ClientName, UserPoolId }) => ({
        ClientId,
        ClientName,
        UserPoolId,
      }));
      expect(pages.flat()).toHaveLength(listed.length);
      expect(pages.flat()).toEqual(expect.arrayContaining(listed));
    });

    it.each([0, -1, 61])('refuses pages of %d', async (size) => {
      const id = await newPool();
      await expect(account().clients(id, size)).rejects.toThrow(named('InvalidParameterException'));
    });
  });

  describe('updating an app client', () => {
    it('sets what is given, and resets what is left out', async () => {
      const id = await newPool();
      const { ClientId, CreationDate } = await account().createClient(id, settings);
      const after = await account().updateClient(id, ClientId, { ClientName: 'renamed', ...oauth });
      expect(after).toMatchObject({ ClientId, CreationDate, ClientName: 'renamed', ...oauth });
      expect(after).toMatchObject({ RefreshTokenValidity: 30, AuthSessionValidity: 3 });
      expect([after.ReadAttributes, after.WriteAttributes, after.AccessTokenValidity]).toEqual([
        undefined,
        undefined,
        undefined,
      ]);
      expect(await account().appClient(id, ClientId)).toEqual(after);
    });

    it('keeps the secret', async () => {
      const id = await newPool();
      const { ClientId, ClientSecret } = await account().createClient(id, { GenerateSecret: true });
      expect(ClientSecret).toMatch(/^[\w+]{24,64}$/);
      const after = await account().updateClient(id, ClientId, { ClientName: 'renamed' });
      expect(after.ClientSecret).toBe(ClientSecret);
    });

    it('moves LastModifiedDate forward each time', async () => {
      const id = await newPool();
      const { ClientId, LastModifiedDate } = await account().createClient(id);
      const dates = [LastModifiedDate?.getTime() ?? 0];
      for (const AuthSessionValidity of [4, 5, 6]) {
        const after = await account().updateClient(id, ClientId, { AuthSessionValidity });
        dates.push(after.LastModifiedDate?.getTime() ?? 0);
      }
      expect(dates).toEqual([...new Set(dates)].sort((one, other) => one - other));
    });
  });

  describe('an app client that names what its pool has to have', () => {
    const scope = { ScopeName: 'read', ScopeDescription: 'Read orders' };
    const server = { Identifier: 'https://orders.example.com', Name: 'Orders', Scopes: [scope] };
    const custom: ClientSettings = {
      ...oauth,
      AllowedOAuthScopes: ['https://orders.example.com/read', 'openid'],
    };
    const withProvider: ClientSettings = { SupportedIdentityProviders: ['COGNITO', 'Google'] };

    it('keeps its custom scopes and its providers', async () => {
      const id = await newPool();
      const { client } = account();
      await client.send(new CreateResourceServerCommand({ UserPoolId: id, ...server }));
      await client.send(
        new CreateIdentityProviderCommand({
          UserPoolId: id,
          ProviderName: 'Google',
          ProviderType: 'Google',
          ProviderDetails: { client_id: 'a', client_secret: 'b', authorize_scopes: 'openid' },
        }),
      );
      const created = await account().createClient(id, { ...custom, ...withProvider });
      expect(new Set(created.AllowedOAuthScopes)).toEqual(new Set(custom.AllowedOAuthScopes));
      expect(new Set(created.SupportedIdentityProviders)).toEqual(
        new Set(withProvider.SupportedIdentityProviders),
      );
    });

    it('is refused where there is no such scope or provider', async () => {
      const id = await newPool();
      const { ClientId } = await account().createClient(id);
      const noScope = named('ScopeDoesNotExistException');
      const noProvider = named('InvalidParameterException');
      await expect(account().createClient(id, custom)).rejects.toThrow(noScope);
      await expect(account().updateClient(id, ClientId, custom)).rejects.toThrow(noScope);
      await expect(account().createClient(id, withProvider)).rejects.toThrow(noProvider);
      await expect(account().updateClient(id, ClientId, withProvider)).rejects.toThrow(noProvider);
    });
  });

  describe('deleting an app client', () => {
    it('takes it away and no other', async () => {
      const id = await newPool();
      const { ClientId } = await account().createClient(id);
      const other = await account().createClient(id);
      await account().deleteClient(id, ClientId);
      await expect(account().appClient(id, ClientId)).rejects.toThrow(named('ResourceNotFoundException'));
      expect(await account().appClient(id, other.ClientId)).toEqual(other);
    });
  });

  if (!rules) return;

  describe('the rules of app clients', () => {
    const answerTo = async ({ operation, request }: (typeof clientRuleCases)[number]) => {
      const id = await newPool();
      if (operation === 'CreateUserPoolClient') return account().createClient(id, request);
      // With a secret, which an update neither gives nor takes.
      const { ClientId } = await account().createClient(id, { GenerateSecret: true });
      return account().updateClient(id, ClientId, { ClientName: 'poolgraph-contract', ...request });
    };

    it.each(clientRuleCases.filter(({ refused }) => !refused))('take $name', async (each) => {
      expect(await answerTo(each)).toHaveProperty('ClientId');
    });

    it.each(clientRuleCases.filter(({ refused }) => refused))(
      'refuse $name, in the words of AWS',
      async (each) => {
        const { exception: name, awsMessage: message } = each.refused ?? {};
        await expect(answerTo(each)).rejects.toMatchObject({ name, message });
      },
    );
  });
}
