import type { SampleThing } from './sample-thing.js';

/** One in each of four sample pools: social ones, OpenID Connect and SAML. */
export const sampleIdentityProviders: readonly SampleThing[] = [
  {
    idSuffix: 'Example01',
    createdAt: '2024-03-13T07:45:00.000Z',
    operation: 'CreateIdentityProvider',
    input: () => ({
      ProviderName: 'Google',
      ProviderType: 'Google',
      ProviderDetails: {
        client_id: '1example23456789.apps.googleusercontent.com',
        client_secret: 'sample-secret-of-google',
        authorize_scopes: 'openid email profile',
      },
      AttributeMapping: { email: 'email', username: 'sub' },
    }),
  },
  {
    idSuffix: 'Example02',
    createdAt: '2022-11-03T09:00:00.000Z',
    operation: 'CreateIdentityProvider',
    input: () => ({
      ProviderName: 'ExampleCorp',
      ProviderType: 'SAML',
      ProviderDetails: {
        MetadataURL: 'https://sso.corp.example.com/saml/metadata',
        IDPSignout: 'true',
        RequestSigningAlgorithm: 'rsa-sha256',
      },
      AttributeMapping: { email: 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress' },
      IdpIdentifiers: ['corp.example.com'],
    }),
  },
  {
    idSuffix: 'Example03',
    createdAt: '2023-06-28T09:30:00.000Z',
    operation: 'CreateIdentityProvider',
    input: () => ({
      ProviderName: 'PartnerHub',
      ProviderType: 'OIDC',
      ProviderDetails: {
        client_id: 'partner-portal',
        client_secret: 'sample-secret-of-partner-hub',
        authorize_scopes: 'openid email',
        oidc_issuer: 'https://login.hub.example.com',
        attributes_request_method: 'GET',
      },
      AttributeMapping: { email: 'email', username: 'sub' },
    }),
  },
  {
    idSuffix: 'Example05',
    createdAt: '2025-09-09T10:00:00.000Z',
    operation: 'CreateIdentityProvider',
    input: () => ({
      ProviderName: 'SignInWithApple',
      ProviderType: 'SignInWithApple',
      ProviderDetails: {
        client_id: 'com.example.lab',
        team_id: '3EXAMPLE',
        key_id: '2EXAMPLE',
        private_key: 'sample-private-key-of-apple',
        authorize_scopes: 'email name',
      },
    }),
  },
];
