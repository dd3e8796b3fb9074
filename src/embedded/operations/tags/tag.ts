import { checkRules } from '../../../rules/check-rules.js';
import { tagRules } from '../../../rules/user-pool/tags.js';
import { structureOf, type WireStructure } from '../../../rules/wire.js';
import type { OperationContext } from '../../embedded-operation.js';
import { InvalidParameterError } from '../../service-error.js';
import { userPoolKind } from '../user-pool/user-pool-kind.js';
import { taggedPool } from './tagged-pool.js';

/**
 * Adds tags to a pool. This is the only exception in the model for rules of tags.
 *
 * @throws UserPoolNotFoundError, or InvalidParameterError
 */
export function tagResource(
  { store, region }: Pick<OperationContext, 'store' | 'region'>,
  input: WireStructure,
): WireStructure {
  const pool = taggedPool(store, input);
  const UserPoolTags = { ...structureOf(pool, 'UserPoolTags'), ...structureOf(input, 'Tags') };
  const [violation] = checkRules(tagRules, { UserPoolTags }, region);
  if (violation) throw new InvalidParameterError(violation.awsMessage);
  store.replace(userPoolKind, [pool.Id], { ...pool, UserPoolTags });
  return {};
}
