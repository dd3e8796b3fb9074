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
  /** Sorted by their names. */
  readonly Scopes: readonly unknown[];
}

export const resourceServerKind: Kind<ResourceServer> = {
  name: 'resource server',
  id: ['UserPoolId', 'Identifier'],
  within: userPoolKind,
};

/**
 * The resource server that a request's `UserPoolId` and `Identifier` name.
 *
 * @throws UserPoolNotFoundError, or a ResourceNotFoundException in this project's words, as nobody has quoted AWS's
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
 * The resource server that a request makes, members unknown to this backend included. AWS sorts the scopes: it returned them so
 * to the authors of go-to-k/cdk-real-drift (src/normalize/noise.ts).
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
