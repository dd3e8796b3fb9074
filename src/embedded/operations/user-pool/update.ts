import { checkRules } from '../../../rules/check-rules.js';
import { updateUserPoolRules } from '../../../rules/user-pool/update-rules.js';
import type { WireStructure } from '../../../rules/wire.js';
import type { OperationContext } from '../../embedded-operation.js';
import { ServiceError } from '../../service-error.js';
import { existingUserPool } from './existing-user-pool.js';
import { settingsAfterUpdate, updatedUserPool } from './updated-user-pool.js';
import { userPoolKind } from './user-pool-kind.js';

/** @throws UserPoolNotFoundError, or ServiceError for a rule that the pool would break after the update */
export function updateUserPool(
  { store, now, region }: Pick<OperationContext, 'store' | 'now' | 'region'>,
  input: WireStructure,
): WireStructure {
  const pool = existingUserPool(store, input);
  // Without the service's defaults: it describes both lifetimes of temporary passwords but refuses a request with
  // both.
  const settings = settingsAfterUpdate(pool, input);
  const [violation] = checkRules(updateUserPoolRules, settings, region);
  if (violation) throw new ServiceError(violation.exception, violation.awsMessage);
  store.replace(userPoolKind, [pool.Id], updatedUserPool(pool, settings, now));
  return {};
}
