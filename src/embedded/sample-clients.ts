import type { CreateUserPoolClientRequest } from '@aws-sdk/client-cognito-identity-provider';

export interface SampleClient {
  /** The id of its sample pool. */
  readonly idSuffix: string;
  readonly clientId: string;
  readonly createdAt: string;
  readonly input: Omit<CreateUserPoolClientRequest, 'UserPoolId'>;
}

/** At least one client in each pool: for a web page, for a phone app, for a server with a secret. */
export const sampleClients: readonly SampleClient[] = [
  {
    idSuffix: 'Example01',
    clientId: '1example01webshop000000000',
    createdAt: '2024-03-11T09:40:12.338Z',
    input: {
      ClientName: 'web-shop',
      ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
      SupportedIdentityProviders: ['COGNITO'],
      CallbackURLs: ['https://shop.example.com/signed-in', 'http://localhost:3000/signed-in'],
      LogoutURLs: ['https://shop.example.com/'],
      DefaultRedirectURI: 'https://shop.example.com/signed-in',
      AllowedOAuthFlows: ['code'],
      AllowedOAuthScopes: ['email', 'openid', 'profile'],
      AllowedOAuthFlowsUserPoolClient: true,
      PreventUserExistenceErrors: 'ENABLED',
      AccessTokenValidity: 30,
      IdTokenValidity: 30,
      RefreshTokenValidity: 7,
      TokenValidityUnits: { AccessToken: 'minutes', IdToken: 'minutes', RefreshToken: 'days' },
      ReadAttributes: ['email', 'name', 'custom:loyalty_tier', 'custom:points'],
      WriteAttributes: ['email', 'name'],
    },
  },
  {
    idSuffix: 'Example01',
    clientId: '1example01shopapp000000000',
    createdAt: '2024-04-02T15:12:09.77Z',
    input: {
      ClientName: 'shop-app',
      SupportedIdentityProviders: ['COGNITO'],
      CallbackURLs: ['exampleshop://signed-in'],
      LogoutURLs: ['exampleshop://signed-out'],
      AllowedOAuthFlows: ['code'],
      AllowedOAuthScopes: ['openid', 'profile'],
      AllowedOAuthFlowsUserPoolClient: true,
      ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH'],
      RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 30 },
    },
  },
  {
    idSuffix: 'Example02',
    clientId: '2example02hrserver00000000',
    createdAt: '2022-11-02T14:30:00.004Z',
    input: {
      ClientName: 'hr-server',
      GenerateSecret: true,
      ExplicitAuthFlows: ['ALLOW_ADMIN_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
      EnablePropagateAdditionalUserContextData: true,
      AuthSessionValidity: 15,
    },
  },
  {
    idSuffix: 'Example03',
    clientId: '3example03portal0000000000',
    createdAt: '2023-06-29T08:11:35.25Z',
    input: {
      ClientName: 'portal',
      SupportedIdentityProviders: ['COGNITO', 'PartnerHub'],
      CallbackURLs: ['https://partners.example.com/signed-in'],
      AllowedOAuthFlows: ['code'],
      AllowedOAuthScopes: ['openid', 'https://invoices.partners.example.com/invoices.read'],
      AllowedOAuthFlowsUserPoolClient: true,
    },
  },
  {
    idSuffix: 'Example04',
    clientId: '4example04banking000000000',
    createdAt: '2025-01-20T16:55:18.9Z',
    input: {
      ClientName: 'banking-staging-web',
      GenerateSecret: true,
      PreventUserExistenceErrors: 'ENABLED',
      AccessTokenValidity: 300,
      IdTokenValidity: 300,
      RefreshTokenValidity: 1,
      TokenValidityUnits: { AccessToken: 'seconds', IdToken: 'seconds', RefreshToken: 'hours' },
    },
  },
  {
    idSuffix: 'Example05',
    clientId: '5example05lab0000000000000',
    createdAt: '2025-09-08T11:20:41.6Z',
    input: {
      ClientName: 'lab',
      ExplicitAuthFlows: ['ALLOW_USER_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
    },
  },
];
