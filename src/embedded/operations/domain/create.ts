import { customDomainsPerAccount } from '../../../operations/quotas.js';
import { isGiven, memberOf, structureOf, type WireStructure } from '../../../rules/wire.js';
import type { OperationContext } from '../../embedded-operation.js';
import { expectRules } from '../../expect-rules.js';
import { idIn } from '../../kind.js';
import { InvalidParameterError, ServiceError } from '../../service-error.js';
import type { Store } from '../../store.js';
import { withoutNulls } from '../../without-nulls.js';
import { existingUserPool } from '../user-pool/existing-user-pool.js';
import { userPoolKind } from '../user-pool/user-pool-kind.js';
import { expectManagedLogin } from './managed-login.js';
import { distributionOf, domainKind, isCustom, memberOfPool, type Domain } from './domain-kind.js';

/**
 * Gives a pool a domain, which works at once. Cognito's message for a taken name is quoted in
 * aws-samples/websocket-chat-application#56, that for a second domain of a pool in aws/aws-cdk#10062. The message for
 * too many custom domains is this project's.
 *
 * @throws UserPoolNotFoundError, or ServiceError for a broken rule, a taken name, or if the pool or the Region has
 *   its maximum
 */
export function createUserPoolDomain(
  { store, region, account, now }: Pick<OperationContext, 'store' | 'region' | 'account' | 'now'>,
  input: WireStructure,
): WireStructure {
  const pool = existingUserPool(store, input);
  expectRules('CreateUserPoolDomain', input, region);
  expectManagedLogin(pool, input);
  const name = String(memberOf(input, 'Domain'));
  const domain: Domain = {
    AWSAccountId: account,
    S3Bucket: `aws-cognito-prod-${region}-assets`,
    CloudFrontDistribution: distributionOf(name),
    Version: now().toISOString().replace(/\D/g, '').slice(0, 14),
    Status: 'ACTIVE',
    ManagedLoginVersion: 1,
    ...withoutNulls(input),
    UserPoolId: pool.Id,
    Domain: name,
    CustomDomainConfig: structureOf(withoutNulls(input), 'CustomDomainConfig'),
  };
  const member = memberOfPool(domain);
  if (isGiven(memberOf(pool, member)))
    throw new InvalidParameterError('User pool already has a domain configured.');
  if (store.has(domainKind, idIn(domainKind, input)))
    throw new InvalidParameterError('Domain already associated with another user pool.');
  if (isCustom(domain) && customDomainsIn(store) >= customDomainsPerAccount) {
    throw new ServiceError(
      'LimitExceededException',
      `The account ${account} has reached the limit of ${customDomainsPerAccount} custom domains in ${region}.`,
    );
  }
  store.add(domainKind, [name], domain);
  store.replace(userPoolKind, [pool.Id], { ...pool, [member]: name });
  return answerFor(domain);
}

/** The answer of creations and updates. For a prefix domain it lacks the distribution. */
export function answerFor(domain: Domain): WireStructure {
  const { ManagedLoginVersion, CloudFrontDistribution, Routing } = domain;
  return {
    ManagedLoginVersion,
    ...(isCustom(domain) && { CloudFrontDomain: CloudFrontDistribution }),
    ...(isGiven(Routing) && { Routing }),
  };
}

function customDomainsIn(store: Pick<Store, 'page'>): number {
  return store.page(domainKind, { after: 0, count: Infinity }).things.filter(isCustom).length;
}
