import { operationRules } from '../../src/rules/check-request.js';
import type { Known } from '../../src/rules/rule.js';
import type { WireStructure } from '../../src/rules/wire.js';
import { refused, region, type Neighbour, type Neighbours, type Refused } from './rule-cases/neighbour.js';

/** A request that keeps a rule of app clients narrowly, or breaks it: plain data, as those of pools. */
export interface ClientRuleCase {
  readonly name: string;
  readonly operation: 'CreateUserPoolClient' | 'UpdateUserPoolClient';
  readonly rule: string;
  readonly known: Known;
  readonly region: string;
  /** Without `UserPoolId`, and without a `ClientName` or `ClientId`. */
  readonly request: WireStructure;
  readonly refused?: Refused;
}

const callback = 'https://app.example.com/signed-in';
const oauth = {
  AllowedOAuthFlowsUserPoolClient: true,
  AllowedOAuthFlows: ['code'],
  AllowedOAuthScopes: ['openid'],
  CallbackURLs: [callback],
};
const forMachines = { ...oauth, AllowedOAuthFlows: ['client_credentials'], CallbackURLs: [] };
const lifetimes = (values: WireStructure, units: WireStructure = {}) => ({
  ...values,
  TokenValidityUnits: units,
});
const analytics = (AnalyticsConfiguration: WireStructure) => ({ AnalyticsConfiguration });
const arn = 'arn:aws:mobiletargeting:us-east-1:123456789012:apps/0123456789abcdef';
const own = 'a'.repeat(24);

/** In the words of InvalidOAuthFlowException. */
function badFlow(path: Refused['path'], awsMessage: string): { readonly refused: Refused } {
  return { refused: { exception: 'InvalidOAuthFlowException', awsMessage, path } };
}

const NO_SECRET = 'client_credentials flow can not be selected if client does not have a client secret.';
const INCOMPLETE =
  'AllowedOAuthFlows and AllowedOAuthScopes are required if user pool client is allowed to use OAuth flows.';
const TOO_LONG =
  'Access and Id Token expiration times must be less than or equal to refresh token expiration times.';
const RANGE = 'Invalid range for token validity.';
const OLD_NAMES = "Auth flow name with prefix 'ALLOW' cannot be used with legacy auth flow names.";
const ANALYTICS =
  'Invalid analytics configuration given, either <application arn> or <application id, role arn, external id> are valid';

const ofCreating: Neighbours = {
  'secret-is-given-or-generated': [
    { what: 'a generated secret', request: { GenerateSecret: true } },
    { what: 'a secret of its own', request: { ClientSecret: own, GenerateSecret: false } },
    {
      what: 'a generated secret and one of its own',
      request: { ClientSecret: own, GenerateSecret: true },
      ...refused(
        ['GenerateSecret'],
        'You cannot specify both GenerateSecret as true and provide a ClientSecret value.',
      ),
    },
  ],
  'client-credentials-need-secret': [
    { what: 'machine tokens and a secret', request: { ...forMachines, GenerateSecret: true } },
    { what: 'machine tokens and a secret of its own', request: { ...forMachines, ClientSecret: own } },
    {
      what: 'machine tokens without a secret',
      request: forMachines,
      ...badFlow(['AllowedOAuthFlows'], NO_SECRET),
    },
  ],
  'user-context-needs-secret': [
    {
      what: 'addresses of users and a secret',
      request: { EnablePropagateAdditionalUserContextData: true, GenerateSecret: true },
    },
    {
      what: 'addresses of users without a secret',
      request: { EnablePropagateAdditionalUserContextData: true },
      ...refused(
        ['EnablePropagateAdditionalUserContextData'],
        'Client Secret is required to set EnablePropagateAdditionalUserContextData as true',
      ),
    },
  ],
};

const ofSettings: Neighbours = {
  'oauth-needs-flows-and-scopes': [
    { what: 'OAuth with flows and scopes', request: oauth },
    {
      what: 'OAuth without scopes',
      request: { ...oauth, AllowedOAuthScopes: [] },
      ...badFlow(['AllowedOAuthFlowsUserPoolClient'], INCOMPLETE),
    },
    {
      what: 'OAuth without flows',
      request: { AllowedOAuthFlowsUserPoolClient: true, AllowedOAuthScopes: ['openid'] },
      ...badFlow(['AllowedOAuthFlowsUserPoolClient'], INCOMPLETE),
    },
  ],
  'client-credentials-are-alone': [
    { what: 'two flows for users', request: { ...oauth, AllowedOAuthFlows: ['code', 'implicit'] } },
    {
      what: 'a flow for machines and one for users',
      request: { ...oauth, AllowedOAuthFlows: ['client_credentials', 'code'], GenerateSecret: true },
      ...badFlow(
        ['AllowedOAuthFlows'],
        'client_credentials flow can not be selected along with code flow or implicit flow.',
      ),
    },
  ],
  'flows-for-users-need-callbacks': [
    { what: 'a flow for users and a callback', request: oauth },
    { what: 'a flow for machines and no callback', request: { ...forMachines, GenerateSecret: true } },
    {
      what: 'a flow for users without a callback',
      request: { ...oauth, CallbackURLs: [] },
      ...badFlow(
        ['CallbackURLs'],
        'CallbackUrls can not be empty when code flow or implicit flow is selected',
      ),
    },
  ],
  'oauth-settings-need-oauth': [
    { what: 'no OAuth and nothing of it', request: { AllowedOAuthFlowsUserPoolClient: false } },
    {
      what: 'scopes without OAuth',
      request: { AllowedOAuthScopes: ['openid'] },
      ...refused(
        ['AllowedOAuthScopes'],
        'AllowedOAuthFlowsUserPoolClient must be true to configure AllowedOAuthScopes.',
      ),
    },
    {
      what: 'callbacks without OAuth',
      request: { CallbackURLs: [callback], AllowedOAuthFlowsUserPoolClient: false },
      ...refused(['CallbackURLs'], 'AllowedOAuthFlowsUserPoolClient must be true to configure CallbackURLs.'),
    },
  ],
  'callbacks-use-https': [
    {
      what: 'callbacks on the own machine',
      request: {
        ...oauth,
        CallbackURLs: ['http://localhost:3000/a', 'http://127.0.0.1', 'http://[::1]:8080/'],
      },
    },
    { what: 'a callback to an app', request: { ...oauth, CallbackURLs: ['myapp://signed-in'] } },
    {
      what: 'a plain callback',
      request: { ...oauth, CallbackURLs: [callback, 'http://app.example.com/'] },
      ...refused(['CallbackURLs', 1], 'http://app.example.com/ cannot use the HTTP protocol.'),
    },
    {
      what: 'a plain callback to a name that begins as localhost does',
      request: { ...oauth, CallbackURLs: ['http://localhost.com/'] },
      ...refused(['CallbackURLs', 0], 'http://localhost.com/ cannot use the HTTP protocol.'),
    },
  ],
  'logout-urls-use-https': [
    { what: 'a logout URL on the own machine', request: { ...oauth, LogoutURLs: ['http://localhost/'] } },
    {
      what: 'a plain logout URL',
      request: { ...oauth, LogoutURLs: ['http://app.example.com/bye'] },
      ...refused(['LogoutURLs', 0], 'http://app.example.com/bye cannot use the HTTP protocol.'),
    },
  ],
  'callbacks-have-no-fragment': [
    { what: 'a callback with a query', request: { ...oauth, CallbackURLs: [`${callback}?a=b`] } },
    {
      what: 'a callback with a fragment',
      request: { ...oauth, CallbackURLs: [`${callback}#a`] },
      ...refused(['CallbackURLs', 0], `${callback}#a cannot use fragment`),
    },
  ],
  'default-redirect-is-a-callback': [
    { what: 'a callback as the default', request: { ...oauth, DefaultRedirectURI: callback } },
    {
      what: 'another URL as the default',
      request: { ...oauth, DefaultRedirectURI: `${callback}/` },
      ...refused(
        ['DefaultRedirectURI'],
        `The default redirect URI ${callback}/ is not in the callback URIs list.`,
      ),
    },
  ],
  'token-lifetimes-are-in-range': [
    {
      what: 'the shortest lifetimes',
      request: lifetimes(
        { AccessTokenValidity: 300, IdTokenValidity: 5, RefreshTokenValidity: 60 },
        { AccessToken: 'seconds', IdToken: 'minutes', RefreshToken: 'minutes' },
      ),
    },
    {
      what: 'the longest lifetimes, in the usual units',
      request: lifetimes({ AccessTokenValidity: 24, IdTokenValidity: 24, RefreshTokenValidity: 3_650 }),
    },
    { what: 'refresh tokens of 0, the default', request: lifetimes({ RefreshTokenValidity: 0 }) },
    {
      what: 'access tokens of 25 hours',
      request: lifetimes({ AccessTokenValidity: 25 }),
      ...refused(['AccessTokenValidity'], RANGE),
    },
    {
      what: 'ID tokens of 4 minutes',
      request: lifetimes({ IdTokenValidity: 4 }, { IdToken: 'minutes' }),
      ...refused(['IdTokenValidity'], RANGE),
    },
    {
      what: 'refresh tokens of 59 minutes',
      request: lifetimes({ RefreshTokenValidity: 59 }, { RefreshToken: 'minutes' }),
      ...refused(['RefreshTokenValidity'], RANGE),
    },
  ],
  'refresh-tokens-live-longest': [
    {
      what: 'all tokens of one lifetime in three units',
      request: lifetimes(
        { AccessTokenValidity: 1, IdTokenValidity: 24, RefreshTokenValidity: 1_440 },
        { AccessToken: 'days', RefreshToken: 'minutes' },
      ),
    },
    {
      what: 'access tokens of 12 hours and refresh tokens of 2',
      request: lifetimes({ AccessTokenValidity: 12, RefreshTokenValidity: 2 }, { RefreshToken: 'hours' }),
      ...refused(['AccessTokenValidity'], TOO_LONG),
    },
  ],
  'old-flow-names-are-alone': [
    { what: 'old names of flows', request: { ExplicitAuthFlows: ['USER_PASSWORD_AUTH'] } },
    {
      what: 'old and new names of flows',
      request: { ExplicitAuthFlows: ['USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'] },
      ...refused(['ExplicitAuthFlows'], OLD_NAMES),
    },
  ],
  'rotation-excludes-the-refresh-flow': [
    {
      what: 'rotation without the flow that it replaces',
      request: {
        ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH'],
        RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 60 },
      },
    },
    {
      what: 'no rotation and the flow that it would replace',
      request: {
        ExplicitAuthFlows: ['ALLOW_REFRESH_TOKEN_AUTH'],
        RefreshTokenRotation: { Feature: 'DISABLED' },
      },
    },
    {
      what: 'rotation and the flow that it replaces',
      request: {
        ExplicitAuthFlows: ['ALLOW_REFRESH_TOKEN_AUTH'],
        RefreshTokenRotation: { Feature: 'ENABLED' },
      },
      ...refused(
        ['RefreshTokenRotation', 'Feature'],
        'Refresh token rotation cannot be used with the flow ALLOW_REFRESH_TOKEN_AUTH.',
      ),
    },
  ],
  'analytics-is-by-arn-or-by-id': [
    { what: 'analytics by an ARN', request: analytics({ ApplicationArn: arn, UserDataShared: true }) },
    {
      what: 'analytics by an id',
      request: analytics({
        ApplicationId: '0123abcd',
        RoleArn: 'arn:aws:iam::123456789012:role/analytics',
        ExternalId: 'external',
      }),
    },
    {
      what: 'analytics by an ARN and an id',
      request: analytics({ ApplicationArn: arn, ApplicationId: '0123abcd' }),
      ...refused(['AnalyticsConfiguration', 'ApplicationId'], ANALYTICS),
    },
  ],
};

const knownOf = new Map([...operationRules.values()].flat().map(({ name, known }) => [name, known]));

function casesOf(operation: ClientRuleCase['operation'], neighbours: Neighbours): ClientRuleCase[] {
  return Object.entries(neighbours).flatMap(([rule, list]) =>
    list.map((neighbour) => caseOf(operation, rule, neighbour)),
  );
}

function caseOf(
  operation: ClientRuleCase['operation'],
  rule: string,
  { what, request, refused: refusal }: Neighbour,
): ClientRuleCase {
  const known = knownOf.get(rule);
  if (!known) throw new RangeError(`Expected the name of a rule, got ${rule}`);
  const { GenerateSecret, ...settings } = request;
  return {
    name: `${operation} with ${what}`,
    operation,
    rule,
    known,
    region,
    // Of creation alone.
    request: operation === 'UpdateUserPoolClient' || GenerateSecret === undefined ? settings : request,
    ...(refusal ? { refused: refusal } : {}),
  };
}

/** Every rule of app clients from both sides. */
export const clientRuleCases: readonly ClientRuleCase[] = [
  ...casesOf('CreateUserPoolClient', { ...ofCreating, ...ofSettings }),
  ...casesOf('UpdateUserPoolClient', ofSettings),
];
