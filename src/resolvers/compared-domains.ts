import type { DomainDescriptionType } from '@aws-sdk/client-cognito-identity-provider';
import type { Context, Key } from '../context.js';
import type { Document } from '../mapping/document.js';
import type { MappingPlan } from '../mapping/plan.js';
import { userPoolDomain } from '../resources/user-pool-domain.js';
import type { ComparedThings } from './compared-things.js';
import { settingsDocument } from './standard/settings-document.js';

/**
 * The domains of a pool by kind: `prefix` and `custom`. Names and certificates always differ between pools, and what
 * Cognito adds (versions, distributions, buckets) is not a setting.
 */
export async function comparedDomains(
  plan: MappingPlan,
  pool: Key,
  { keys, loader }: Context,
): Promise<ComparedThings> {
  // The comparison has just described the pool.
  const described = await loader.get(keys.userPool(pool.id[0]), { withSecrets: true });
  const named = Object.entries({ prefix: described?.Domain, custom: described?.CustomDomain });
  const found = await Promise.all(
    named.map(async ([kind, name]): Promise<[string, Document][]> => {
      if (!name) return [];
      const domain = await loader.get(keys.found(pool.region, userPoolDomain, name), { withSecrets: true });
      return domain ? [[kind, settingsDocument(plan, userPoolDomain, comparable(domain))]] : [];
    }),
  );
  return { documents: Object.fromEntries(found.flat()), ambiguous: [] };
}

function comparable({
  ManagedLoginVersion,
  CustomDomainConfig,
  Routing,
}: DomainDescriptionType): Partial<DomainDescriptionType> {
  const policy = CustomDomainConfig?.SecurityPolicy;
  const region = Routing?.Failover?.SecondaryRegion;
  return {
    ManagedLoginVersion,
    ...(policy && { CustomDomainConfig: { CertificateArn: undefined, SecurityPolicy: policy } }),
    ...(region && {
      Routing: { Failover: { SecondaryRegion: region, PrimaryRoute53HealthCheckId: undefined } },
    }),
  };
}
