import { quoted } from './quoted.js';
import { deployed, open, type Fault, type Known, type Rule } from './rule.js';
import { isGiven, memberOf, structureOf, type WireStructure } from './wire.js';

const social: readonly unknown[] = ['Facebook', 'Google', 'LoginWithAmazon', 'SignInWithApple'];

const detail = (input: WireStructure, key: string): unknown => memberOf(input, 'ProviderDetails', key);

/** Present and not empty. */
const hasDetail = (input: WireStructure, key: string): boolean =>
  isGiven(detail(input, key)) && detail(input, key) !== '';

interface Details {
  readonly name: string;
  readonly types: readonly string[];
  readonly keys: readonly string[];
  readonly known: Known;
  readonly awsMessage: string;
}

/** The required details of each provider type. */
function detailsAreComplete({ name, types, keys, known, awsMessage }: Details): Rule {
  return {
    name,
    known,
    check: (input) => {
      const type = memberOf(input, 'ProviderType');
      if (typeof type !== 'string' || !types.includes(type)) return [];
      const missing = keys.filter((key) => !hasDetail(input, key));
      if (missing.length === 0) return [];
      const message = `An identity provider of type ${type} requires ${missing.join(', ')} in providerDetails.`;
      return [{ message, awsMessage, path: ['ProviderDetails'] }];
    },
  };
}

const socialProviderHasItsName: Rule = {
  name: 'social-provider-has-its-name',
  known: deployed('pf-cognito-idp-social-provider-name-fixed'),
  check: (input) => {
    const [type, name] = [memberOf(input, 'ProviderType'), memberOf(input, 'ProviderName')];
    if (!social.includes(type) || typeof name !== 'string' || name === type) return [];
    return [
      {
        message: `An identity provider of type ${String(type)} must have the name ${String(type)}; got ${quoted(name)}.`,
        awsMessage: `Provider ${name} cannot be of type ${String(type)}.`,
        path: ['ProviderName'],
      },
    ];
  },
};

/** Makes a rule for one provider type. */
function ofType(type: string, check: (input: WireStructure) => readonly Fault[]): Rule['check'] {
  return (input) => (memberOf(input, 'ProviderType') === type ? check(input) : []);
}

const samlHasMetadata: Rule = {
  name: 'saml-has-metadata',
  known: deployed('pf-cognito-idp-saml-metadata-required'),
  check: ofType('SAML', (input) => {
    if (hasDetail(input, 'MetadataURL') || hasDetail(input, 'MetadataFile')) return [];
    return [
      {
        message: 'An identity provider of type SAML requires MetadataURL or MetadataFile in providerDetails.',
        awsMessage: 'At least one of the MetadataURL or MetadataFile should be provided.',
        path: ['ProviderDetails'],
      },
    ];
  }),
};

const samlHasOneMetadata: Rule = {
  name: 'saml-has-one-metadata',
  known: deployed('pf-cognito-idp-saml-metadata-exclusive'),
  check: ofType('SAML', (input) => {
    if (!hasDetail(input, 'MetadataURL') || !hasDetail(input, 'MetadataFile')) return [];
    return [
      {
        message:
          'An identity provider of type SAML takes either MetadataURL or MetadataFile in providerDetails, not both.',
        awsMessage: 'Only one of the MetadataURL or MetadataFile should be provided.',
        path: ['ProviderDetails', 'MetadataFile'],
      },
    ];
  }),
};

const oidcIssuerIsHttps: Rule = {
  name: 'oidc-issuer-is-https',
  known: deployed('pf-cognito-idp-oidc-issuer-https'),
  check: ofType('OIDC', (input) => {
    const issuer = detail(input, 'oidc_issuer');
    if (typeof issuer !== 'string' || issuer === '' || issuer.startsWith('https://')) return [];
    return [
      {
        message: 'oidc_issuer in providerDetails must begin with https://.',
        awsMessage: 'OIDC endpoint must start with https://',
        path: ['ProviderDetails', 'oidc_issuer'],
      },
    ];
  }),
};

const oidcAttributesAreAskedFor: Rule = {
  name: 'oidc-attributes-are-asked-for-by-get-or-post',
  known: deployed('pf-cognito-idp-oidc-attributes-request-method'),
  check: ofType('OIDC', (input) => {
    const method = detail(input, 'attributes_request_method');
    if (typeof method !== 'string' || ['', 'GET', 'POST'].includes(method)) return [];
    return [
      {
        message: `attributes_request_method in providerDetails must be GET or POST; got ${quoted(method)}.`,
        awsMessage: 'Member must satisfy enum value set: [POST, GET]',
        path: ['ProviderDetails', 'attributes_request_method'],
      },
    ];
  }),
};

const acrMappingIsOfOidc: Rule = {
  name: 'acr-mapping-is-of-oidc',
  known: open('AWS API reference, CreateIdentityProvider, AcrMapping'),
  check: (input) => {
    const type = memberOf(input, 'ProviderType');
    if (type === 'OIDC' || Object.keys(structureOf(input, 'AcrMapping')).length === 0) return [];
    const message = 'Only an identity provider of type OIDC can have an acrMapping.';
    return [
      {
        message,
        awsMessage: 'AcrMapping is supported for OIDC identity providers only.',
        path: ['AcrMapping'],
      },
    ];
  },
};

const acrLevelsAreKnown: Rule = {
  name: 'acr-levels-are-one-to-four',
  known: open('AWS API reference, CreateIdentityProvider, AcrMapping'),
  check: (input) =>
    Object.keys(structureOf(input, 'AcrMapping'))
      .filter((key) => !/^Level[1-4]$/.test(key))
      .map((key) => ({
        message: `The keys of acrMapping must be Level1, Level2, Level3 or Level4; got ${quoted(key)}.`,
        awsMessage: 'The keys of AcrMapping must be Level1, Level2, Level3 or Level4.',
        path: ['AcrMapping', key, 'key'],
      })),
};

/**
 * Rules for creating and updating an identity provider. An update cannot change type and name, so the caller must add
 * them to its input for these checks.
 */
export const updateIdentityProviderRules: readonly Rule[] = [
  detailsAreComplete({
    name: 'oidc-details-are-complete',
    types: ['OIDC'],
    keys: ['client_id', 'authorize_scopes', 'oidc_issuer', 'attributes_request_method'],
    known: deployed('pf-cognito-idp-oidc-required-keys'),
    awsMessage:
      'clientId, authorizeScopes, oidcIssuer and attributesRequestMethod are all required idp details.',
  }),
  detailsAreComplete({
    name: 'apple-details-are-complete',
    types: ['SignInWithApple'],
    keys: ['client_id', 'private_key', 'team_id', 'key_id'],
    known: deployed('pf-cognito-idp-apple-required-keys'),
    awsMessage: 'clientId, privateKey, teamId, and keyId are all required idp details.',
  }),
  detailsAreComplete({
    name: 'social-details-are-complete',
    types: ['Facebook', 'Google', 'LoginWithAmazon'],
    keys: ['client_id', 'client_secret', 'authorize_scopes'],
    known: deployed('pf-cognito-idp-social-required-keys'),
    awsMessage: 'clientId, clientSecret and authorizeScopes are all required idp details.',
  }),
  samlHasMetadata,
  samlHasOneMetadata,
  oidcIssuerIsHttps,
  oidcAttributesAreAskedFor,
  acrMappingIsOfOidc,
  acrLevelsAreKnown,
];

export const createIdentityProviderRules: readonly Rule[] = [
  socialProviderHasItsName,
  ...updateIdentityProviderRules,
];
