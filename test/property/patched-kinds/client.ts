import { userPoolClient } from '../../../src/resources/user-pool-client.js';
import { same, setting, type PatchedKind, type Setting } from './patched-kind.js';

const callbacks = ['https://app.example.com/', 'myapp://signed-in', 'http://localhost:3000/'];

/** Cognito chooses the id. OAuth is always on, which it cannot be without URLs, flows and scopes. */
export const patchedClient: PatchedKind = {
  resource: userPoolClient,
  besides: () => ({ GenerateSecret: true, AllowedOAuthFlowsUserPoolClient: true }),
  settings: [
    needed(same('clientName', 'ClientName', 'one', 'two')),
    same('refreshTokenValidity', 'RefreshTokenValidity', 2, 3_650),
    same('accessTokenValidity', 'AccessTokenValidity', 1, 24),
    same('idTokenValidity', 'IdTokenValidity', 2, 12),
    same('readAttributes', 'ReadAttributes', ['email'], ['email', 'custom:tier']),
    same('writeAttributes', 'WriteAttributes', ['name'], []),
    same('explicitAuthFlows', 'ExplicitAuthFlows', ['ALLOW_USER_SRP_AUTH'], ['ALLOW_CUSTOM_AUTH']),
    same('supportedIdentityProviders', 'SupportedIdentityProviders', ['COGNITO'], []),
    needed(same('callbackUrls', 'CallbackURLs', callbacks, callbacks.slice(0, 1))),
    same('logoutUrls', 'LogoutURLs', callbacks.slice(0, 2), callbacks.slice(0, 1)),
    needed(same('allowedOAuthScopes', 'AllowedOAuthScopes', ['openid'], ['openid', 'orders/read'])),
    needed(
      setting('allowedOAuthFlows', 'AllowedOAuthFlows', [
        [['CODE'], ['code']],
        [
          ['CODE', 'IMPLICIT'],
          ['code', 'implicit'],
        ],
      ]),
    ),
    setting('analyticsConfiguration', 'AnalyticsConfiguration', [
      [{ applicationId: 'abcd' }, { ApplicationId: 'abcd' }],
    ]),
    same('preventUserExistenceErrors', 'PreventUserExistenceErrors', 'ENABLED', 'LEGACY'),
    same('enableTokenRevocation', 'EnableTokenRevocation', true, false),
    same('enablePropagateAdditionalUserContextData', 'EnablePropagateAdditionalUserContextData', true, false),
    same('authSessionValidity', 'AuthSessionValidity', 3, 15),
    setting('refreshTokenRotation', 'RefreshTokenRotation', [
      [
        { feature: 'ENABLED', retryGracePeriodSeconds: 9 },
        { Feature: 'ENABLED', RetryGracePeriodSeconds: 9 },
      ],
    ]),
  ],
};

function needed(each: Setting): Setting {
  return { ...each, needed: true };
}
