import { operationRules } from '../../src/rules/check-request.js';
import type { Known } from '../../src/rules/rule.js';
import type { WireStructure } from '../../src/rules/wire.js';
import { refused, region, type Neighbour, type Neighbours, type Refused } from './rule-cases/neighbour.js';

/** A request that keeps a rule of identity providers narrowly, or breaks it: plain data, as those of pools. */
export interface IdentityProviderRuleCase {
  readonly name: string;
  readonly operation: 'CreateIdentityProvider' | 'UpdateIdentityProvider';
  readonly rule: string;
  readonly known: Known;
  readonly region: string;
  /** Without `UserPoolId`. Of an update with the type, which the provider has and the request has not. */
  readonly request: WireStructure;
  readonly refused?: Refused;
}

/** Details that each type takes. */
export const completeDetails: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  OIDC: {
    client_id: 'a',
    authorize_scopes: 'openid',
    oidc_issuer: 'https://login.example.com',
    attributes_request_method: 'GET',
  },
  SAML: { MetadataURL: 'https://sso.example.com/metadata' },
  SignInWithApple: { client_id: 'a', private_key: 'b', team_id: 'c', key_id: 'd', authorize_scopes: 'email' },
  Google: { client_id: 'a', client_secret: 'b', authorize_scopes: 'email' },
  Facebook: { client_id: 'a', client_secret: 'b', authorize_scopes: 'email' },
};

/** A provider of a type, and with other details where they are given; undefined takes one away. */
function provider(
  ProviderType: string,
  details: Readonly<Record<string, string | undefined>> = {},
): WireStructure {
  const all = Object.entries({ ...completeDetails[ProviderType], ...details });
  return {
    ProviderName: ['OIDC', 'SAML'].includes(ProviderType) ? 'Contoso' : ProviderType,
    ProviderType,
    ProviderDetails: Object.fromEntries(all.filter(([, value]) => value !== undefined)),
  };
}

const whole = ['ProviderDetails'];
const OIDC =
  'clientId, authorizeScopes, oidcIssuer and attributesRequestMethod are all required idp details.';
const APPLE = 'clientId, privateKey, teamId, and keyId are all required idp details.';
const SOCIAL = 'clientId, clientSecret and authorizeScopes are all required idp details.';

const ofBoth: Neighbours = {
  'oidc-details-are-complete': [
    { what: 'OIDC without a secret', request: provider('OIDC') },
    {
      what: 'OIDC without an issuer',
      request: provider('OIDC', { oidc_issuer: undefined }),
      ...refused(whole, OIDC),
    },
    {
      what: 'OIDC with no scopes',
      request: provider('OIDC', { authorize_scopes: '' }),
      ...refused(whole, OIDC),
    },
  ],
  'apple-details-are-complete': [
    { what: 'all of Apple', request: provider('SignInWithApple') },
    {
      what: 'Apple without its key',
      request: provider('SignInWithApple', { private_key: undefined }),
      ...refused(whole, APPLE),
    },
  ],
  'social-details-are-complete': [
    { what: 'all of Google', request: provider('Google') },
    {
      what: 'Facebook without a secret',
      request: provider('Facebook', { client_secret: undefined }),
      ...refused(whole, SOCIAL),
    },
  ],
  'saml-has-metadata': [
    { what: 'a metadata file', request: provider('SAML', { MetadataURL: undefined, MetadataFile: '<a/>' }) },
    {
      what: 'SAML without metadata',
      request: provider('SAML', { MetadataURL: undefined, IDPSignout: 'true' }),
      ...refused(whole, 'At least one of the MetadataURL or MetadataFile should be provided.'),
    },
  ],
  'saml-has-one-metadata': [
    { what: 'a metadata URL', request: provider('SAML') },
    {
      what: 'metadata by URL and file',
      request: provider('SAML', { MetadataFile: '<a/>' }),
      ...refused(
        ['ProviderDetails', 'MetadataFile'],
        'Only one of the MetadataURL or MetadataFile should be provided.',
      ),
    },
  ],
  'oidc-issuer-is-https': [
    { what: 'an issuer with a path', request: provider('OIDC', { oidc_issuer: 'https://a.example.com/b' }) },
    {
      what: 'an issuer by http',
      request: provider('OIDC', { oidc_issuer: 'http://a.example.com' }),
      ...refused(['ProviderDetails', 'oidc_issuer'], 'OIDC endpoint must start with https://'),
    },
  ],
  'oidc-attributes-are-asked-for-by-get-or-post': [
    { what: 'attributes by POST', request: provider('OIDC', { attributes_request_method: 'POST' }) },
    {
      what: 'attributes by PUT',
      request: provider('OIDC', { attributes_request_method: 'PUT' }),
      ...refused(
        ['ProviderDetails', 'attributes_request_method'],
        'Member must satisfy enum value set: [POST, GET]',
      ),
    },
  ],
  'acr-mapping-is-of-oidc': [
    { what: 'ACR values of OIDC', request: { ...provider('OIDC'), AcrMapping: { Level1: 'a' } } },
    { what: 'no ACR values of SAML', request: { ...provider('SAML'), AcrMapping: {} } },
    {
      what: 'ACR values of SAML',
      request: { ...provider('SAML'), AcrMapping: { Level1: 'a' } },
      ...refused(['AcrMapping'], 'AcrMapping is supported for OIDC identity providers only.'),
    },
  ],
  'acr-levels-are-one-to-four': [
    { what: 'the highest ACR level', request: { ...provider('OIDC'), AcrMapping: { Level4: 'a' } } },
    {
      what: 'an ACR level beyond it',
      request: { ...provider('OIDC'), AcrMapping: { Level5: 'a' } },
      ...refused(
        ['AcrMapping', 'Level5', 'key'],
        'The keys of AcrMapping must be Level1, Level2, Level3 or Level4.',
      ),
    },
  ],
};

const ofCreating: Neighbours = {
  'social-provider-has-its-name': [
    { what: 'a SAML provider of its own name', request: provider('SAML') },
    { what: 'Google by its name', request: provider('Google') },
    {
      what: 'Google by another name',
      request: { ...provider('Google'), ProviderName: 'Search' },
      ...refused(['ProviderName'], 'Provider Search cannot be of type Google.'),
    },
  ],
};

const knownOf = new Map([...operationRules.values()].flat().map(({ name, known }) => [name, known]));

function casesOf(
  operation: IdentityProviderRuleCase['operation'],
  neighbours: Neighbours,
): IdentityProviderRuleCase[] {
  const caseOf = (rule: string, { what, request, refused: refusal }: Neighbour): IdentityProviderRuleCase => {
    const known = knownOf.get(rule);
    if (!known) throw new RangeError(`Expected the name of a rule, got ${rule}`);
    const name = `${operation} with ${what}`;
    return { name, operation, rule, known, region, request, ...(refusal ? { refused: refusal } : {}) };
  };
  return Object.entries(neighbours).flatMap(([rule, list]) =>
    list.map((neighbour) => caseOf(rule, neighbour)),
  );
}

/** Every rule from both sides. */
export const identityProviderRuleCases: readonly IdentityProviderRuleCase[] = [
  ...casesOf('CreateIdentityProvider', { ...ofCreating, ...ofBoth }),
  ...casesOf('UpdateIdentityProvider', ofBoth),
];
