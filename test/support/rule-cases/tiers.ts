import type { Neighbours, Refused } from './neighbour.js';

const refused = (path: Refused['path'], tier: string, feature: string): { readonly refused: Refused } => ({
  refused: {
    exception: 'FeatureUnavailableInTierException',
    awsMessage: `The following features need to be disabled for the ${tier} pricing tier configured: ${feature}`,
    path,
  },
});
const protection = (UserPoolTier: string | undefined, AdvancedSecurityMode: string) => ({
  ...(UserPoolTier === undefined ? {} : { UserPoolTier }),
  UserPoolAddOns: { AdvancedSecurityMode },
});
const first = (UserPoolTier: string, ...AllowedFirstAuthFactors: string[]) => ({
  UserPoolTier,
  Policies: { SignInPolicy: { AllowedFirstAuthFactors } },
});
const trigger = (UserPoolTier: string, LambdaVersion: string) => ({
  UserPoolTier,
  LambdaConfig: {
    PreTokenGenerationConfig: {
      LambdaVersion,
      LambdaArn: 'arn:aws:lambda:us-east-1:123456789012:function:pre-token-generation',
    },
  },
});
const threat = ['UserPoolAddOns', 'AdvancedSecurityMode'];
const factors = ['Policies', 'SignInPolicy', 'AllowedFirstAuthFactors'];
const version = ['LambdaConfig', 'PreTokenGenerationConfig', 'LambdaVersion'];
const PASSWORDLESS = 'Passwordless Sign-In';
const TOKENS = 'Token Customization with Pre-Token Generation Lambda';

/** What a feature plan has and lacks, of creating and of updating. */
export const ofTiers: Neighbours = {
  'threat-protection-needs-plus': [
    { what: 'threat protection in PLUS', request: protection('PLUS', 'ENFORCED') },
    { what: 'no threat protection in LITE', request: protection('LITE', 'OFF') },
    {
      what: 'threat protection in ESSENTIALS',
      request: protection('ESSENTIALS', 'ENFORCED'),
      ...refused(threat, 'ESSENTIALS', 'Threat Protection'),
    },
    {
      what: 'threat protection that audits in LITE',
      request: protection('LITE', 'AUDIT'),
      ...refused(threat, 'LITE', 'Threat Protection'),
    },
    {
      what: 'threat protection without a tier',
      only: 'CreateUserPool',
      request: protection(undefined, 'AUDIT'),
      ...refused(threat, 'ESSENTIALS', 'Threat Protection'),
    },
  ],
  'passwordless-needs-essentials': [
    { what: 'a password in LITE', request: first('LITE', 'PASSWORD') },
    {
      what: 'every first factor in ESSENTIALS',
      request: first('ESSENTIALS', 'PASSWORD', 'EMAIL_OTP', 'SMS_OTP', 'WEB_AUTHN'),
    },
    ...['EMAIL_OTP', 'SMS_OTP', 'WEB_AUTHN'].map((factor) => ({
      what: `the first factor ${factor} in LITE`,
      request: first('LITE', 'PASSWORD', factor),
      ...refused(factors, 'LITE', PASSWORDLESS),
    })),
  ],
  'token-customization-needs-essentials': [
    { what: 'a trigger V1_0 before tokens in LITE', request: trigger('LITE', 'V1_0') },
    { what: 'a trigger V2_0 before tokens in ESSENTIALS', request: trigger('ESSENTIALS', 'V2_0') },
    { what: 'a trigger V3_0 before tokens in PLUS', request: trigger('PLUS', 'V3_0') },
    ...['V2_0', 'V3_0'].map((lambdaVersion) => ({
      what: `a trigger ${lambdaVersion} before tokens in LITE`,
      request: trigger('LITE', lambdaVersion),
      ...refused(version, 'LITE', `${TOKENS} ${lambdaVersion}`),
    })),
  ],
  'client-registration-needs-essentials': [
    {
      what: 'client registration in ESSENTIALS',
      request: { UserPoolTier: 'ESSENTIALS', DcrConfiguration: { EnableStatus: 'Enabled' } },
    },
    {
      what: 'client registration that is off in LITE',
      request: { UserPoolTier: 'LITE', DcrConfiguration: { EnableStatus: 'Disabled' } },
    },
    {
      what: 'client registration in LITE',
      request: { UserPoolTier: 'LITE', DcrConfiguration: { EnableStatus: 'Enabled' } },
      ...refused(['DcrConfiguration'], 'LITE', 'Dynamic Client Registration'),
    },
    {
      what: 'client registration of no status in LITE',
      // An update of this gateway always has a status.
      only: 'CreateUserPool',
      request: { UserPoolTier: 'LITE', DcrConfiguration: { OpenDcrEnabled: false } },
      ...refused(['DcrConfiguration'], 'LITE', 'Dynamic Client Registration'),
    },
  ],
  'acr-names-need-essentials': [
    {
      what: 'names of levels in ESSENTIALS',
      request: { UserPoolTier: 'ESSENTIALS', AcrConfiguration: { Level1: { AcrValue: 'urn:example:one' } } },
    },
    {
      what: 'names of levels in LITE',
      request: { UserPoolTier: 'LITE', AcrConfiguration: { Level1: { AcrValue: 'urn:example:one' } } },
      ...refused(['AcrConfiguration'], 'LITE', 'Custom ACR Level Names'),
    },
  ],
};
