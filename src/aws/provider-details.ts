/** Details that Cognito adds to social providers, with the values in AWS's examples. */
const ofSocial = {
  Facebook: {
    attributes_url: 'https://graph.facebook.com/v17.0/me?fields=',
    attributes_url_add_attributes: 'true',
    authorize_url: 'https://www.facebook.com/v17.0/dialog/oauth',
    token_request_method: 'GET',
    token_url: 'https://graph.facebook.com/v17.0/oauth/access_token',
  },
  Google: {
    attributes_url: 'https://people.googleapis.com/v1/people/me?personFields=',
    attributes_url_add_attributes: 'true',
    authorize_url: 'https://accounts.google.com/o/oauth2/v2/auth',
    oidc_issuer: 'https://accounts.google.com',
    token_request_method: 'POST',
    token_url: 'https://www.googleapis.com/oauth2/v4/token',
  },
  LoginWithAmazon: {
    attributes_url: 'https://api.amazon.com/user/profile',
    attributes_url_add_attributes: 'false',
    authorize_url: 'https://www.amazon.com/ap/oa',
    token_request_method: 'POST',
    token_url: 'https://api.amazon.com/auth/o2/token',
  },
  SignInWithApple: {
    attributes_url_add_attributes: 'false',
    authorize_url: 'https://appleid.apple.com/auth/authorize',
    oidc_issuer: 'https://appleid.apple.com',
    token_request_method: 'POST',
    token_url: 'https://appleid.apple.com/auth/token',
  },
};

type Details = Readonly<Record<string, string>>;

/** The same for any type. Values that depend on the provider are invented and never used. */
const added: ReadonlyMap<string, Details> = new Map<string, Details>([
  ...Object.entries(ofSocial),
  // Without its endpoints: "only present if Amazon Cognito didn't discover them", which means that the caller gave
  // them.
  ['OIDC', { attributes_url_add_attributes: 'false' }],
  [
    'SAML',
    {
      ActiveEncryptionCertificate: 'MIIExampleCertificate',
      SLORedirectBindingURI: 'https://idp.example.com/slo/saml',
      SSORedirectBindingURI: 'https://idp.example.com/sso/saml',
    },
  ],
]);

/**
 * The details that Cognito adds to an identity provider. It describes them, but they must not be sent back. Sources:
 * the documentation of ProviderDetails in the API reference of CreateIdentityProvider, and in that of
 * AWS::Cognito::UserPoolIdentityProvider.
 *
 * @param type such as `SAML`; for an unknown type nothing is added
 * @returns the keys, with values from AWS's examples
 */
export function addedDetails(type: unknown): Details {
  return typeof type === 'string' ? (added.get(type) ?? {}) : {};
}
