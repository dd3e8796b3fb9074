import type { EmbeddedCognito } from './embedded-cognito.js';
import { samplePools, type SamplePool } from './sample-pools.js';

/**
 * Puts sample pools into a backend, by CreateUserPool, so that they obey its limits and rules. The first Region gets
 * all of them, every other one gets the first. Their ids are `REGION_Example01` and so on.
 */
export function loadSamples(cognito: Pick<EmbeddedCognito, 'insert'>, regions: readonly string[]): void {
  for (const [index, region] of regions.entries()) {
    for (const sample of index === 0 ? samplePools : samplePools.slice(0, 1)) insert(cognito, region, sample);
  }
}

function insert(cognito: Pick<EmbeddedCognito, 'insert'>, region: string, sample: SamplePool): void {
  const { idSuffix, createdAt, later, input } = sample;
  cognito.insert(region, input(region), {
    id: `${region}_${idSuffix}`,
    createdAt: new Date(createdAt),
    later,
  });
}
