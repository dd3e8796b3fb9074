import { createHash } from 'node:crypto';
import { isGiven, memberOf, type WireStructure } from '../../../rules/wire.js';
import { idIn, type Kind } from '../../kind.js';
import { InvalidParameterError } from '../../service-error.js';
import type { Store } from '../../store.js';

/** A domain as DescribeUserPoolDomain returns it. */
export interface Domain extends WireStructure {
  readonly UserPoolId: string;
  readonly Domain: string;
  readonly CustomDomainConfig: WireStructure;
}

/** A domain has no parent, because its name is unique in its Region. */
export const domainKind: Kind<Domain> = { name: 'domain', id: ['Domain'] };

/**
 * The domain with a request's `Domain`, if it belongs to the pool with its `UserPoolId`.
 *
 * @throws InvalidParameterError if there is none (grucloud/grucloud ignores this message when it deletes one)
 */
export function existingDomain(store: Pick<Store, 'get'>, input: WireStructure): Domain {
  const domain = store.get(domainKind, idIn(domainKind, input));
  if (domain && domain.UserPoolId === memberOf(input, 'UserPoolId')) return domain;
  throw new InvalidParameterError('No such domain or user pool exists.');
}

export function isCustom({ CustomDomainConfig }: Domain): boolean {
  return isGiven(memberOf(CustomDomainConfig, 'CertificateArn'));
}

/** The member of a pool for a domain of this kind. */
export function memberOfPool(domain: Domain): 'Domain' | 'CustomDomain' {
  return isCustom(domain) ? 'CustomDomain' : 'Domain';
}

/** AWS's have 13 or 14 letters and digits. The same domain gets the same one again. */
export function distributionOf(name: string): string {
  return `d${createHash('sha256').update(name).digest('hex').slice(0, 13)}.cloudfront.net`;
}
