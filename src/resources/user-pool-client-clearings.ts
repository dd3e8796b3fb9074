import type { Clearing } from './resource.js';

/**
 * What null means, by the path of the member in UpdateUserPoolClient. Cognito documents that an update resets what it is not
 * sent (https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateUserPoolClient.html), and people
 * have seen it do so (boto/boto3#1607). So leaving out is enough, but where the default of a new client is no value at all
 * in other clients: token revocation is on for new ones.
 */
export const userPoolClientClearings = {
  ClientName: 'refused',
  RefreshTokenValidity: 'left out',
  AccessTokenValidity: 'left out',
  IdTokenValidity: 'left out',
  TokenValidityUnits: 'left out',
  'TokenValidityUnits.AccessToken': 'left out',
  'TokenValidityUnits.IdToken': 'left out',
  'TokenValidityUnits.RefreshToken': 'left out',
  // Unset, they mean all standard attributes, also those to come: a list of today's would be another thing.
  ReadAttributes: 'left out',
  WriteAttributes: 'left out',
  ExplicitAuthFlows: 'left out',
  SupportedIdentityProviders: 'left out',
  CallbackURLs: 'left out',
  LogoutURLs: 'left out',
  DefaultRedirectURI: 'left out',
  AllowedOAuthFlows: 'left out',
  AllowedOAuthScopes: 'left out',
  AllowedOAuthFlowsUserPoolClient: { sends: false },
  AnalyticsConfiguration: 'left out',
  'AnalyticsConfiguration.ApplicationId': 'left out',
  'AnalyticsConfiguration.ApplicationArn': 'left out',
  'AnalyticsConfiguration.RoleArn': 'left out',
  'AnalyticsConfiguration.ExternalId': 'left out',
  'AnalyticsConfiguration.UserDataShared': 'left out',
  PreventUserExistenceErrors: { sends: 'LEGACY' },
  EnableTokenRevocation: { sends: true },
  EnablePropagateAdditionalUserContextData: { sends: false },
  AuthSessionValidity: { sends: 3 },
  RefreshTokenRotation: { sends: { Feature: 'DISABLED' } },
  'RefreshTokenRotation.Feature': { sends: 'DISABLED' },
  'RefreshTokenRotation.RetryGracePeriodSeconds': 'left out',
} as const satisfies Readonly<Record<string, Clearing>>;
