import { poolIds } from '../support/pools.js';

export interface Operation {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** An account has at most 1,000 pools in a Region. */
export const POOLS_OF_EACH = 1_000;
export const REGIONS: readonly string[] = [
  ...['us-east-1', 'us-east-2', 'us-west-1', 'us-west-2', 'ca-central-1', 'sa-east-1', 'eu-central-1'],
  ...['eu-west-1', 'eu-west-2', 'eu-west-3', 'eu-north-1', 'eu-south-1', 'ap-south-1', 'ap-northeast-1'],
  ...['ap-northeast-2', 'ap-northeast-3', 'ap-southeast-1', 'ap-southeast-2', 'me-south-1', 'af-south-1'],
];

/** Of the pools that every server holds. */
export const ids: readonly string[] = REGIONS.flatMap((region) => poolIds(POOLS_OF_EACH, region));

const ATTRIBUTES = 'schemaAttributes { name attributeDataType mutable required }';

/** The common settings and 20 attributes: an answer of 3 KB. */
export const FULL = `id name arn status creationDate lastModifiedDate mfaConfiguration deletionProtection userPoolTier estimatedNumberOfUsers policies { passwordPolicy { minimumLength requireUppercase requireLowercase requireNumbers requireSymbols temporaryPasswordValidityDays } signInPolicy { allowedFirstAuthFactors } } adminCreateUserConfig { allowAdminCreateUserOnly } accountRecoverySetting { recoveryMechanisms { name priority } } userPoolTags { key value } ${ATTRIBUTES}`;

const LEAVES = [
  'id',
  'name',
  'status',
  'mfaConfiguration',
  'deletionProtection',
  'userPoolTier',
  'creationDate',
  'lastModifiedDate',
  'estimatedNumberOfUsers',
  'arn',
];

export function onePool(selection: string, id = ids[0] ?? ''): Operation {
  return { query: `query ($id: ID!) { userPool(id: $id) { ${selection} } }`, variables: { id } };
}

export function manyPools(count: number, selection = FULL): Operation {
  return {
    query: `query ($ids: [ID!]!) { userPoolsByIds(ids: $ids) { ${selection} } }`,
    variables: { ids: ids.slice(0, count) },
  };
}

/** References as a router sends them, each with 20 attributes. */
export function entities(count: number): Operation {
  return {
    query: `query ($references: [_Any!]!) { _entities(representations: $references) { ... on UserPool { id ${ATTRIBUTES} } } }`,
    variables: { references: ids.slice(0, count).map((id) => ({ __typename: 'UserPool', id })) },
  };
}

/** About so many fields of one pool: leaves, then aliases of them. */
export function fields(count: number): string {
  return Array.from({ length: count }, (_, index) => {
    const leaf = LEAVES[index % LEAVES.length] ?? 'id';
    return index < LEAVES.length ? leaf : `a${index}: ${leaf}`;
  }).join(' ');
}
