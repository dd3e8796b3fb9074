import type { PolicyRule } from '../auth/policy.js';
import type { QuotaSettings } from '../operations/quota-settings.js';
import { didYouMean, regionWarning } from './regions.js';
import { nearestSetting } from './variable-names.js';

/** The parts of the config that name Regions. */
interface RegionsInSettings {
  readonly regions: readonly string[] | undefined;
  readonly limits: { readonly quotas: QuotaSettings };
  readonly policy: { readonly policy: readonly PolicyRule[] | undefined };
}

/**
 * Valid but probably unintended configuration: misspelled settings, Regions unknown to the SDK, and quotas or rules for
 * Regions that are not served. Values of unknown variables are never included: they may be secrets.
 */
export function warningsOf(variables: readonly string[], config: RegionsInSettings): string[] {
  return [...misspelledSettings(variables), ...oddRegions(config)];
}

function misspelledSettings(variables: readonly string[]): string[] {
  return variables.flatMap((variable) => {
    const nearest = nearestSetting(variable);
    return nearest === undefined ? [] : [`${variable} is not a setting and is ignored${didYouMean(nearest)}`];
  });
}

function oddRegions({ regions, limits, policy }: RegionsInSettings): string[] {
  const ofRules = {
    COGNITO_QUOTAS: limits.quotas.overrides.map(({ region }) => region),
    AUTH_POLICY: (policy.policy ?? []).flatMap(({ pools }) => (pools === 'all' ? [] : (pools.regions ?? []))),
  };
  return [
    ...(regions ?? []).map((region) => regionWarning('COGNITO_REGIONS', region)),
    ...Object.entries(ofRules).flatMap(([setting, named]) =>
      Array.from(new Set(named), (region) =>
        region === undefined || !regions || regions.includes(region)
          ? undefined
          : `${setting}: the Region ${region} is not served, so its entries have no effect; expected ${regions.join(' or ')}`,
      ),
    ),
  ].filter((warning) => warning !== undefined);
}
