import { inCapitals } from '../quoted.js';
import { cited, deployed, open, type Fault, type Rule } from '../rule.js';
import { isGiven, memberOf, structureOf, type WireStructure } from '../wire.js';
import { passwordless } from './first-factors.js';

const exception = 'FeatureUnavailableInTierException';

/** Refuses a feature in the tiers that lack it. */
function unavailable(
  input: WireStructure,
  lacking: readonly string[],
  needed: string,
  feature: { readonly setting: string; readonly awsName: string; readonly path: Fault['path'] },
): readonly Fault[] {
  const given = memberOf(input, 'UserPoolTier');
  const tier = typeof given === 'string' ? given : 'ESSENTIALS';
  if (!lacking.includes(tier)) return [];
  const own = isGiven(given) ? `the pool is ${tier}` : `the pool would be ${tier}`;
  return [
    {
      message: `${feature.setting} requires userPoolTier ${needed} (${own}).`,
      awsMessage: `The following features need to be disabled for the ${tier} pricing tier configured: ${feature.awsName}`,
      path: feature.path,
    },
  ];
}

const needsPlus = ['LITE', 'ESSENTIALS'];
const needsEssentials = ['LITE'];
const ESSENTIALS = 'ESSENTIALS or PLUS';

const threatProtectionNeedsPlus: Rule = {
  name: 'threat-protection-needs-plus',
  exception,
  known: cited('hashicorp/terraform-provider-aws#40734'),
  check: (input) => {
    const path = ['UserPoolAddOns', 'AdvancedSecurityMode'];
    const mode = memberOf(input, ...path);
    if (mode !== 'AUDIT' && mode !== 'ENFORCED') return [];
    const setting = `advancedSecurityMode ${mode}`;
    return unavailable(input, needsPlus, 'PLUS', { setting, awsName: 'Threat Protection', path });
  },
};

const passwordlessNeedsEssentials: Rule = {
  name: 'passwordless-needs-essentials',
  exception,
  known: cited('aws-amplify/amplify-backend#2805'),
  check: (input) => {
    const factors = passwordless(input);
    if (factors.length === 0) return [];
    return unavailable(input, needsEssentials, ESSENTIALS, {
      setting: `allowedFirstAuthFactors ${inCapitals(...factors)}`,
      awsName: 'Passwordless Sign-In',
      path: ['Policies', 'SignInPolicy', 'AllowedFirstAuthFactors'],
    });
  },
};

const tokenCustomizationNeedsEssentials: Rule = {
  name: 'token-customization-needs-essentials',
  exception,
  known: deployed('pf-cognito-pre-token-generation-config-tier'),
  check: (input) => {
    const path = ['LambdaConfig', 'PreTokenGenerationConfig', 'LambdaVersion'];
    const version = memberOf(input, ...path);
    if (version !== 'V2_0' && version !== 'V3_0') return [];
    return unavailable(input, needsEssentials, ESSENTIALS, {
      setting: `preTokenGenerationConfig.lambdaVersion ${version}`,
      awsName: `Token Customization with Pre-Token Generation Lambda ${version}`,
      path,
    });
  },
};

const clientRegistrationNeedsEssentials: Rule = {
  name: 'client-registration-needs-essentials',
  exception,
  known: open('AWS API reference, DcrConfigurationType'),
  check: (input) => {
    const given = memberOf(input, 'DcrConfiguration');
    // Without a status, AWS turns it on.
    if (!isGiven(given) || memberOf(given, 'EnableStatus') === 'Disabled') return [];
    return unavailable(input, needsEssentials, ESSENTIALS, {
      setting: 'dcrConfiguration',
      awsName: 'Dynamic Client Registration',
      path: ['DcrConfiguration'],
    });
  },
};

const acrNamesNeedEssentials: Rule = {
  name: 'acr-names-need-essentials',
  exception,
  known: open('AWS API reference, CreateUserPool, AcrConfiguration'),
  check: (input) => {
    if (Object.keys(structureOf(input, 'AcrConfiguration')).length === 0) return [];
    return unavailable(input, needsEssentials, ESSENTIALS, {
      setting: 'acrConfiguration',
      awsName: 'Custom ACR Level Names',
      path: ['AcrConfiguration'],
    });
  },
};

/** Features that a tier lacks. */
export const tierRules: readonly Rule[] = [
  threatProtectionNeedsPlus,
  passwordlessNeedsEssentials,
  tokenCustomizationNeedsEssentials,
  clientRegistrationNeedsEssentials,
  acrNamesNeedEssentials,
];
