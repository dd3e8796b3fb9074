import { cited, deployed, open, type Rule } from '../rule.js';
import { listOf, memberOf, type WireStructure } from '../wire.js';

function usesOAuth(input: WireStructure): boolean {
  return memberOf(input, 'AllowedOAuthFlowsUserPoolClient') === true;
}

const oauthNeedsFlowsAndScopes: Rule = {
  name: 'oauth-needs-flows-and-scopes',
  exception: 'InvalidOAuthFlowException',
  known: deployed('pf-cognito-oauth-flows-scopes-required'),
  check: (input) => {
    if (!usesOAuth(input)) return [];
    if (listOf(input, 'AllowedOAuthFlows').length > 0 && listOf(input, 'AllowedOAuthScopes').length > 0) {
      return [];
    }
    return [
      {
        message: 'allowedOAuthFlowsUserPoolClient true requires allowedOAuthFlows and allowedOAuthScopes.',
        awsMessage:
          'AllowedOAuthFlows and AllowedOAuthScopes are required if user pool client is allowed to use OAuth flows.',
        path: ['AllowedOAuthFlowsUserPoolClient'],
      },
    ];
  },
};

/** Members that only OAuth uses. */
const settings = [
  ['AllowedOAuthFlows', 'allowedOAuthFlows'],
  ['AllowedOAuthScopes', 'allowedOAuthScopes'],
  ['CallbackURLs', 'callbackUrls'],
  ['LogoutURLs', 'logoutUrls'],
] as const;

const oauthSettingsNeedOAuth: Rule = {
  name: 'oauth-settings-need-oauth',
  known: open('AWS API reference, CreateUserPoolClient, AllowedOAuthFlowsUserPoolClient'),
  check: (input) => {
    if (usesOAuth(input)) return [];
    return settings
      .filter(([member]) => listOf(input, member).some((each) => typeof each === 'string'))
      .map(([member, field]) => ({
        message: `${field} requires allowedOAuthFlowsUserPoolClient true.`,
        awsMessage: `AllowedOAuthFlowsUserPoolClient must be true to configure ${member}.`,
        path: [member],
      }));
  },
};

const clientCredentialsAreAlone: Rule = {
  name: 'client-credentials-are-alone',
  exception: 'InvalidOAuthFlowException',
  known: deployed('pf-cognito-client-credentials-exclusive'),
  check: (input) => {
    const flows = listOf(input, 'AllowedOAuthFlows');
    if (!flows.includes('client_credentials')) return [];
    if (!flows.includes('code') && !flows.includes('implicit')) return [];
    return [
      {
        message: 'allowedOAuthFlows cannot combine CLIENT_CREDENTIALS with CODE or IMPLICIT.',
        awsMessage: 'client_credentials flow can not be selected along with code flow or implicit flow.',
        path: ['AllowedOAuthFlows'],
      },
    ];
  },
};

const flowsForUsersNeedCallbacks: Rule = {
  name: 'flows-for-users-need-callbacks',
  exception: 'InvalidOAuthFlowException',
  known: cited('cisagov/crossfeed#440'),
  check: (input) => {
    const flows = listOf(input, 'AllowedOAuthFlows');
    const redirects = flows.includes('code') || flows.includes('implicit');
    if (!usesOAuth(input) || !redirects || listOf(input, 'CallbackURLs').length > 0) return [];
    return [
      {
        message: 'allowedOAuthFlows CODE and IMPLICIT require callbackUrls.',
        awsMessage: 'CallbackUrls can not be empty when code flow or implicit flow is selected',
        path: ['CallbackURLs'],
      },
    ];
  },
};

export const oauthRules: readonly Rule[] = [
  oauthNeedsFlowsAndScopes,
  clientCredentialsAreAlone,
  flowsForUsersNeedCallbacks,
  oauthSettingsNeedOAuth,
];
