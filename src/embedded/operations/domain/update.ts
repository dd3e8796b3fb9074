import { isGiven, memberOf, structureOf, type WireStructure } from '../../../rules/wire.js';
import type { OperationContext } from '../../embedded-operation.js';
import { expectRules } from '../../expect-rules.js';
import { InvalidParameterError } from '../../service-error.js';
import { withoutNulls } from '../../without-nulls.js';
import { existingUserPool } from '../user-pool/existing-user-pool.js';
import { answerFor } from './create.js';
import { domainKind, existingDomain, isCustom } from './domain-kind.js';
import { expectManagedLogin } from './managed-login.js';

/**
 * Replaces the settings of a domain; a version that is left out stays. It is not known whether AWS keeps a policy or
 * routing that is left out. Here they are removed.
 *
 * @throws UserPoolNotFoundError, or ServiceError for a broken rule, a domain that the pool does not have, or an
 *   update that would change the kind of domain (hashicorp/terraform-provider-aws#43248, aws/aws-cdk#25712)
 */
export function updateUserPoolDomain(
  { store, region }: Pick<OperationContext, 'store' | 'region'>,
  input: WireStructure,
): WireStructure {
  const pool = existingUserPool(store, input);
  const domain = existingDomain(store, input);
  const isGivenCertificate = isGiven(memberOf(input, 'CustomDomainConfig'));
  if (isCustom(domain) && !isGivenCertificate)
    throw new InvalidParameterError('Cannot convert custom domain to prefix domain.');
  if (!isCustom(domain) && isGivenCertificate) {
    throw new InvalidParameterError(
      'User pool should have a custom domain associated, failed to update the certificate.',
    );
  }
  expectRules('UpdateUserPoolDomain', input, region);
  expectManagedLogin(pool, input);
  const given = withoutNulls(input);
  const updated = {
    ...domain,
    Routing: undefined,
    ...given,
    UserPoolId: domain.UserPoolId,
    Domain: domain.Domain,
    CustomDomainConfig: structureOf(given, 'CustomDomainConfig'),
  };
  store.replace(domainKind, [domain.Domain], updated);
  return answerFor(updated);
}
