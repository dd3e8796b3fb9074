import type { Resource } from './resource.js';
import { userPool } from './user-pool.js';
import { userPoolClient } from './user-pool-client.js';
import { userPoolClientSecret } from './user-pool-client-secret.js';
import { userPoolDomain } from './user-pool-domain.js';
import { userPoolGroup } from './user-pool-group.js';
import { userPoolIdentityProvider } from './user-pool-identity-provider.js';
import { userPoolMfaConfig } from './user-pool-mfa-config.js';
import { userPoolResourceServer } from './user-pool-resource-server.js';

/** Every kind of thing that this gateway serves. */
export const resources: readonly Resource[] = [
  userPool,
  userPoolClient,
  userPoolClientSecret,
  userPoolDomain,
  userPoolGroup,
  userPoolIdentityProvider,
  userPoolMfaConfig,
  userPoolResourceServer,
];
