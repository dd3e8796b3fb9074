import type { HttpHandler } from '@smithy/core/protocols';
import { EmbeddedCognito } from './embedded-cognito.js';
import { defaultQuotas, RequestQuotas } from './request-quotas.js';
import { loadSamples } from './samples.js';

export interface EmbeddedBackendOptions {
  readonly account: string;
  readonly regions: readonly string[];
  /** Whether sample pools are in it. */
  readonly samples: boolean;
  /** Whether it enforces the request rates of AWS. */
  readonly quotas: 'aws' | 'off';
}

/**
 * An embedded Cognito for the SDK's clients.
 *
 * @returns what answers the client of a Region
 */
export function createEmbeddedBackend({
  account,
  regions,
  samples,
  quotas,
}: EmbeddedBackendOptions): (region: string) => HttpHandler<object> {
  const cognito = new EmbeddedCognito({
    account,
    now: () => new Date(),
    quotas: quotas === 'aws' ? new RequestQuotas(defaultQuotas) : undefined,
  });
  let empty = samples;
  return (region) => {
    // With the first call, not at the start, because checking the samples against limits and rules takes time.
    if (empty) loadSamples(cognito, regions);
    empty = false;
    return cognito.handlerFor(region);
  };
}
