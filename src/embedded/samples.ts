import type { EmbeddedCognito } from './embedded-cognito.js';
import { sampleClients } from './sample-clients.js';
import { sampleDomains } from './sample-domains.js';
import { sampleGroups } from './sample-groups.js';
import { sampleIdentityProviders } from './sample-identity-providers.js';
import { samplePools, type SamplePool } from './sample-pools.js';
import { sampleResourceServers } from './sample-resource-servers.js';
import type { SampleThing } from './sample-thing.js';

type Backend = Pick<EmbeddedCognito, 'insert' | 'performAt'>;

/** The things in the sample pools. */
const sampleThings: readonly SampleThing[] = [
  ...sampleGroups,
  ...sampleIdentityProviders,
  ...sampleResourceServers,
  ...sampleDomains,
];

/**
 * Creates sample pools and their things in a backend, through its operations, so that they obey limits and rules. The
 * first Region gets all pools, the others get the first pool. The ids are `REGION_Example01` and so on.
 */
export function loadSamples(cognito: Backend, regions: readonly string[]): void {
  for (const [index, region] of regions.entries()) {
    for (const sample of index === 0 ? samplePools : samplePools.slice(0, 1)) insert(cognito, region, sample);
  }
}

function insert(cognito: Backend, region: string, sample: SamplePool): void {
  const { idSuffix, createdAt, later, input } = sample;
  const id = `${region}_${idSuffix}`;
  cognito.insert(region, input(region), { id, createdAt: new Date(createdAt), later });
  for (const thing of sampleThings.filter((candidate) => candidate.idSuffix === idSuffix)) {
    const request = { UserPoolId: id, ...thing.input(region) };
    cognito.performAt(new Date(thing.createdAt), region, thing.operation, request);
  }
  // Clients come last, because they name identity providers and scopes of their pool.
  for (const client of sampleClients.filter((candidate) => candidate.idSuffix === idSuffix)) {
    const { clientId, createdAt: date } = client;
    const request = { UserPoolId: id, ...client.input };
    cognito.performAt(new Date(date), region, 'CreateUserPoolClient', request, {
      newClientId: () => clientId,
    });
  }
}
