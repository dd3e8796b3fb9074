import type { WireStructure } from '../../../rules/wire.js';
import type { OperationContext } from '../../embedded-operation.js';
import { existingUserPool } from '../user-pool/existing-user-pool.js';
import { userPoolKind } from '../user-pool/user-pool-kind.js';
import { domainKind, existingDomain, memberOfPool } from './domain-kind.js';

/** @throws UserPoolNotFoundError, or InvalidParameterError for a domain that the pool does not have */
export function deleteUserPoolDomain(
  { store }: Pick<OperationContext, 'store'>,
  input: WireStructure,
): WireStructure {
  const pool = existingUserPool(store, input);
  const domain = existingDomain(store, input);
  store.delete(domainKind, [domain.Domain]);
  store.replace(userPoolKind, [pool.Id], { ...pool, [memberOfPool(domain)]: undefined });
  return {};
}
