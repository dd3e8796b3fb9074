import { listOf, memberOf, type WireStructure } from '../../../rules/wire.js';
import { ServiceError } from '../../service-error.js';
import type { Store } from '../../store.js';
import { identityProviderKind } from '../identity-provider/identity-provider-kind.js';
import { resourceServerKind } from '../resource-server/resource-server-kind.js';

/** The pool's own users, which every pool has. */
const ownUsers = 'COGNITO';

/** The scopes of every pool: the API reference, CreateUserPoolClient, AllowedOAuthScopes. */
const ownScopes: ReadonlySet<string> = new Set([
  'aws.cognito.signin.user.admin',
  'email',
  'openid',
  'phone',
  'profile',
]);

/**
 * Refuses a client with an identity provider or a scope that its pool does not have, with the reported messages of
 * AWS (lgallard/terraform-aws-cognito-user-pool#71, awsdocs/aws-cloudformation-user-guide#564).
 *
 * @param input of a request that creates or updates a client
 * @throws ServiceError about the first such name: InvalidParameterException or ScopeDoesNotExistException
 */
export function expectNamesInPool(
  store: Pick<Store, 'get' | 'has'>,
  pool: string,
  input: WireStructure,
): void {
  const namesIn = (member: string) => listOf(input, member).filter((name) => typeof name === 'string');
  for (const provider of namesIn('SupportedIdentityProviders')) {
    if (provider === ownUsers || store.has(identityProviderKind, [pool, provider])) continue;
    throw new ServiceError(
      'InvalidParameterException',
      `The provider ${provider} does not exist for User Pool ${pool}.`,
    );
  }
  for (const scope of namesIn('AllowedOAuthScopes')) {
    if (ownScopes.has(scope) || isOfResourceServer(store, pool, scope)) continue;
    throw new ServiceError('ScopeDoesNotExistException', `Invalid scope requested: ${scope}`);
  }
}

/** `https://orders.example.com/read` is the scope `read`, because only identifiers may contain slashes. */
function isOfResourceServer(store: Pick<Store, 'get'>, pool: string, scope: string): boolean {
  const slash = scope.lastIndexOf('/');
  if (slash < 0) return false;
  const server = store.get(resourceServerKind, [pool, scope.slice(0, slash)]);
  return server?.Scopes.some((each) => memberOf(each, 'ScopeName') === scope.slice(slash + 1)) ?? false;
}
