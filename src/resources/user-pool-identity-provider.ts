import { resource } from './resource.js';
import { userPool } from './user-pool.js';

export const userPoolIdentityProvider = resource({
  type: 'UserPoolIdentityProvider',
  noun: 'identity provider',
  within: userPool,
  field: 'identityProvider',
  id: ['UserPoolId', 'ProviderName'],
  // With the one (RFC 6749, section 2.3.1) or the other (with which Apple's client secrets are signed:
  // https://developer.apple.com/documentation/accountorganizationaldatasharing/creating-a-client-secret) anybody can act as
  // the pool. The other details are identifiers, URLs and certificates, which providers publish or browsers see.
  secrets: ['ProviderDetails.client_secret', 'ProviderDetails.private_key'],
  read: { operation: 'DescribeIdentityProvider', answer: 'IdentityProvider' },
  list: {
    operation: 'ListIdentityProviders',
    items: 'Providers',
    size: { member: 'MaxResults', most: 60 },
    token: 'NextToken',
  },
  create: { operation: 'CreateIdentityProvider', answer: 'IdentityProvider' },
  update: {
    operation: 'UpdateIdentityProvider',
    // Empty values, because leaving one out keeps what was: hashicorp/terraform-provider-aws relies on that.
    clearings: {
      ProviderDetails: 'refused',
      AttributeMapping: { sends: {} },
      IdpIdentifiers: { sends: [] },
      AcrMapping: { sends: {} },
    },
  },
  remove: { operation: 'DeleteIdentityProvider' },
});
