import type { DomainDescriptionType, UserPoolType } from '@aws-sdk/client-cognito-identity-provider';
import type { GraphQLResolveInfo } from 'graphql';
import type { AuthorizationRules } from '../auth/scopes.js';
import { regionInId } from '../aws/user-pool-names.js';
import type { Context } from '../context.js';
import { BadUserInputError } from '../errors/gateway-error.js';
import type { MappingPlan } from '../mapping/plan.js';
import { userPoolDomain } from '../resources/user-pool-domain.js';
import { warningsOfChangedDomain, warningsOfNewDomain } from '../rules/warnings/domain-warnings.js';
import { preFlight } from './pre-flight.js';
import { selectsOnly } from './selection.js';
import { typedCopy } from './typed-copy.js';
import { createField, type CreationWarnings } from './standard/create.js';
import { derivedFields, derivedNames } from './standard/derived.js';
import { removeField } from './standard/remove.js';
import type { ResolverMap } from './standard/standard-resolvers.js';
import { updateField } from './standard/update.js';

/** Domains are read by name, and pools contain their names. So their resolvers are written by hand. */
export function domainResolvers(plan: MappingPlan, rules: AuthorizationRules): ResolverMap {
  return {
    Query: {
      userPoolDomain: (_query: unknown, { domain, region }: Named, context: Context) =>
        read(domain, region ?? context.userPools.creations.defaultRegion, context),
    },
    UserPool: { domains: domainsOfPool },
    UserPoolDomain: {
      __resolveReference: ({ domain, region }: Reference, context: Context) => read(domain, region, context),
      ...derivedFields(plan, userPoolDomain),
      region: ({ UserPoolId = '' }: DomainDescriptionType) => regionInId(UserPoolId),
    },
    Mutation: {
      createUserPoolDomain: createField(plan, userPoolDomain, ofNewDomain),
      updateUserPoolDomain: updateField(plan, rules, userPoolDomain, (before, after) =>
        warningsOfChangedDomain({ ...before }, { ...after }),
      ),
      deleteUserPoolDomain: removeField(userPoolDomain),
    },
  };
}

interface Named {
  readonly domain: string;
  readonly region?: string | null;
}

/** The fields of the `@key`, which were checked to be strings. */
interface Reference {
  readonly domain: string;
  readonly region: string;
}

/** What a pool contains about its domains. */
const namesOnly: ReadonlySet<string> = new Set([...derivedNames(userPoolDomain), 'region', 'userPool']);

async function read(
  domain: string,
  region: string,
  { keys, loader }: Context,
): Promise<DomainDescriptionType | null> {
  // Before the limits, whose check needs a Region.
  keys.assertServed(region);
  const [refusal] = preFlight(userPoolDomain.read.operation, { Domain: domain }, region);
  if (refusal) throw new BadUserInputError(`domain: ${refusal.message}`);
  const found = await loader.get(keys.found(region, userPoolDomain, domain));
  return found && typedCopy(found, 'UserPoolDomain');
}

async function domainsOfPool(
  { Id = '', Domain, CustomDomain }: UserPoolType,
  _values: unknown,
  { keys, loader }: Context,
  info: GraphQLResolveInfo,
): Promise<DomainDescriptionType[]> {
  const names = [Domain, CustomDomain].filter((name): name is string => Boolean(name));
  if (selectsOnly(info, namesOnly)) return names.map((name) => ({ UserPoolId: Id, Domain: name }));
  const region = regionInId(Id);
  const found = await Promise.all(
    names.map(async (name) => loader.get(keys.found(region, userPoolDomain, name))),
  );
  // The cached pool may be older than the deletion of a domain or its move to another pool.
  return found.flatMap((domain) => (domain?.UserPoolId === Id ? [domain] : []));
}

/** A pool that the caller may not see has no warnings, because its domain is refused. */
const ofNewDomain: CreationWarnings = async (request, pool, { loader, keys }) => {
  const key = keys.userPool(pool.id[0]);
  const described = 'CustomDomainConfig' in request ? await loader.get(key) : null;
  return warningsOfNewDomain({ ...request }, { ...described });
};
