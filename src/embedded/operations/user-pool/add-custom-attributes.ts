import { customAttributesPerUserPool } from '../../../operations/quotas.js';
import { addedAttribute } from '../../../rules/attribute-definitions.js';
import { listOf, memberOf, type WireStructure } from '../../../rules/wire.js';
import type { OperationContext } from '../../embedded-operation.js';
import { expectRules } from '../../expect-rules.js';
import { secondsLaterThan } from '../../seconds-later-than.js';
import { InvalidParameterError } from '../../service-error.js';
import { withoutNulls } from '../../without-nulls.js';
import { existingUserPool } from './existing-user-pool.js';
import { userPoolKind } from './user-pool-kind.js';

/**
 * Appends custom attributes. The message for an existing one is quoted in
 * jmaleonard/serverless-cognito-add-custom-attributes#3. The message for too many is this project's.
 *
 * @throws UserPoolNotFoundError, or ServiceError for a broken rule, a taken name or a full pool
 */
export function addCustomAttributes(
  { store, now, region }: Pick<OperationContext, 'store' | 'now' | 'region'>,
  input: WireStructure,
): WireStructure {
  const pool = existingUserPool(store, input);
  expectRules('AddCustomAttributes', input, region);
  const present = listOf(pool, 'SchemaAttributes');
  const names = new Set(present.map((attribute) => String(memberOf(attribute, 'Name'))));
  const added = listOf(withoutNulls(input), 'CustomAttributes').map(addedAttribute);
  for (const { Name } of added) {
    const name = String(Name);
    if (names.has(name))
      throw new InvalidParameterError(`${name}: Existing attribute already has name ${name}.`);
  }
  const customNames = [...names].filter((name) => name.includes('custom:'));
  if (customNames.length + added.length > customAttributesPerUserPool) {
    throw new InvalidParameterError(
      `A user pool can have at most ${customAttributesPerUserPool} custom attributes.`,
    );
  }
  store.replace(userPoolKind, [pool.Id], {
    ...pool,
    SchemaAttributes: [...present, ...added],
    LastModifiedDate: secondsLaterThan(pool.LastModifiedDate, now),
  });
  return {};
}
