import { listOf, memberOf, type WireStructure } from '../../../rules/wire.js';
import { idIn, type Kind } from '../../kind.js';
import { ServiceError } from '../../service-error.js';
import type { Store } from '../../store.js';
import { withoutNulls } from '../../without-nulls.js';
import { existingUserPool } from '../user-pool/existing-user-pool.js';
import { userPoolKind } from '../user-pool/user-pool-kind.js';

/** A resource server as DescribeResourceServer returns it. */
export interface ResourceServer extends WireStructure {
  readonly UserPoolId: string;
  readonly Identifier: string;
  readonly Name?: unknown;
  /** Sorted by name. */
  readonly Scopes: readonly unknown[];
}

export const resourceServerKind: Kind<ResourceServer> = {
  name: 'resource server',
  id: ['UserPoolId', 'Identifier'],
  within: userPoolKind,
};

/**
 * The resource server named by a request's `UserPoolId` and `Identifier`.
 *
 * @throws UserPoolNotFoundError, or a ResourceNotFoundException with this project's message, because no report quotes
 *   AWS's
 */
export function existingResourceServer(store: Pick<Store, 'get'>, input: WireStructure): ResourceServer {
  existingUserPool(store, input);
  const id = idIn(resourceServerKind, input);
  const server = store.get(resourceServerKind, id);
  if (!server)
    throw new ServiceError('ResourceNotFoundException', `Resource server ${id[1] ?? ''} does not exist.`);
  return server;
}

/**
 * The resource server that a request creates, including members unknown to this backend. AWS returned its scopes
 * sorted to the authors of go-to-k/cdk-real-drift (src/normalize/noise.ts).
 */
export function resourceServerAsSent(input: WireStructure): ResourceServer {
  const nameOf = (scope: unknown) => String(memberOf(scope, 'ScopeName'));
  const { Scopes, ...given } = withoutNulls(input);
  return {
    ...given,
    UserPoolId: String(memberOf(input, 'UserPoolId')),
    Identifier: String(memberOf(input, 'Identifier')),
    Scopes: [...listOf({ Scopes }, 'Scopes')].sort((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1)),
  };
}
