import { operationRules } from '../../src/rules/check-request.js';
import type { Known } from '../../src/rules/rule.js';
import { listOf, structureOf, type WireStructure } from '../../src/rules/wire.js';
import { ofAttributes } from './rule-cases/attributes.js';
import { refused, region, sms, type Neighbours, type Refused } from './rule-cases/neighbour.js';

/** A request about a pool that exists, which keeps a rule narrowly or breaks it: plain data, as those of pools. */
export interface PoolOperationRuleCase {
  readonly name: string;
  readonly operation: 'SetUserPoolMfaConfig' | 'AddCustomAttributes';
  readonly rule: string;
  readonly known: Known;
  readonly region: string;
  /** How the pool was created, without its name: rules of MFA depend on it. */
  readonly before: WireStructure;
  /** Without `UserPoolId`. */
  readonly request: WireStructure;
  readonly refused?: Refused;
}

const totp = { SoftwareTokenMfaConfiguration: { Enabled: true } };
const OFF = "Invalid MFA configuration given, can't turn off MFA and configure an MFA together.";
const NONE = 'Invalid MFA Configuration given. SMS MFA, Email MFA, or Software Token MFA must be enabled.';
const CODES =
  'Only PASSWORD and WEB_AUTHN (if configured) can be enabled as an auth factor if MFA is enabled';
const PASSKEYS =
  'Cannot set WebAuthn factor configuration to SINGLE_FACTOR if MFA is required and WebAuthn is an allowed first auth factor';
const first = (...AllowedFirstAuthFactors: string[]) => ({
  Policies: { SignInPolicy: { AllowedFirstAuthFactors } },
});
const developer = {
  EmailConfiguration: {
    EmailSendingAccount: 'DEVELOPER',
    SourceArn: 'arn:aws:ses:us-east-1:123456789012:identity/example.com',
  },
};
const counts = ['WebAuthnConfiguration', 'FactorConfiguration'];
const codes = ['Policies', 'SignInPolicy', 'AllowedFirstAuthFactors'];

/** Each with how the pool was created in `before`. */
const ofMfa: Neighbours = {
  'mfa-off-excludes-factors': [
    { what: 'MFA that is off, and nothing else', request: { MfaConfiguration: 'OFF' } },
    {
      what: 'MFA that is off beside passkeys',
      request: { MfaConfiguration: 'OFF', WebAuthnConfiguration: { UserVerification: 'required' } },
    },
    {
      what: 'MFA that is off beside an authenticator app that is off',
      request: { MfaConfiguration: 'OFF', SoftwareTokenMfaConfiguration: { Enabled: false } },
      ...refused(['SoftwareTokenMfaConfiguration'], OFF),
    },
    {
      what: 'a factor without a mode, which is off then',
      request: totp,
      ...refused(['SoftwareTokenMfaConfiguration'], OFF),
    },
    {
      what: 'MFA that is off beside text messages',
      request: { MfaConfiguration: 'OFF', SmsMfaConfiguration: sms },
      ...refused(['SmsMfaConfiguration'], OFF),
    },
    {
      what: 'MFA that is off beside e-mail',
      request: { MfaConfiguration: 'OFF', EmailMfaConfiguration: {} },
      ...refused(['EmailMfaConfiguration'], OFF),
    },
  ],
  'mfa-needs-a-factor': [
    { what: 'an authenticator app as the only factor', request: { MfaConfiguration: 'OPTIONAL', ...totp } },
    {
      what: 'optional MFA without a factor',
      request: { MfaConfiguration: 'OPTIONAL' },
      ...refused(['MfaConfiguration'], NONE),
    },
    {
      what: 'required MFA beside an authenticator app that is off',
      request: { MfaConfiguration: 'ON', SoftwareTokenMfaConfiguration: { Enabled: false } },
      ...refused(['MfaConfiguration'], NONE),
    },
    {
      what: 'optional MFA beside passkeys alone',
      request: { MfaConfiguration: 'OPTIONAL', WebAuthnConfiguration: { RelyingPartyId: 'example.com' } },
      ...refused(['MfaConfiguration'], NONE),
    },
  ],
  'one-time-codes-exclude-required-mfa': [
    {
      what: 'optional MFA beside codes as a first factor',
      before: first('PASSWORD', 'EMAIL_OTP'),
      request: { MfaConfiguration: 'OPTIONAL', ...totp },
    },
    {
      what: 'required MFA beside codes by e-mail as a first factor',
      before: first('PASSWORD', 'EMAIL_OTP'),
      request: { MfaConfiguration: 'ON', ...totp },
      ...refused(codes, CODES),
    },
    {
      what: 'required MFA beside codes by SMS as a first factor',
      before: { ...first('PASSWORD', 'SMS_OTP'), ...sms },
      request: { MfaConfiguration: 'ON', SmsMfaConfiguration: sms },
      ...refused(codes, CODES),
    },
  ],
  'passkeys-count-for-two-under-required-mfa': [
    {
      what: 'optional MFA beside passkeys as a first factor that count for one',
      before: first('PASSWORD', 'WEB_AUTHN'),
      request: { MfaConfiguration: 'OPTIONAL', ...totp },
    },
    {
      what: 'required MFA beside passkeys as a first factor that count for two',
      before: first('PASSWORD', 'WEB_AUTHN'),
      request: {
        MfaConfiguration: 'ON',
        ...totp,
        WebAuthnConfiguration: { FactorConfiguration: 'MULTI_FACTOR_WITH_USER_VERIFICATION' },
      },
    },
    {
      what: 'required MFA beside passkeys as a first factor of which nothing is said',
      before: first('PASSWORD', 'WEB_AUTHN'),
      request: { MfaConfiguration: 'ON', ...totp },
      ...refused(counts, PASSKEYS),
    },
    {
      what: 'required MFA beside passkeys as a first factor that count for one',
      before: first('PASSWORD', 'WEB_AUTHN'),
      request: {
        MfaConfiguration: 'ON',
        ...totp,
        WebAuthnConfiguration: { UserVerification: 'required', FactorConfiguration: 'SINGLE_FACTOR' },
      },
      ...refused(counts, PASSKEYS),
    },
  ],
  'mfa-by-email-needs-developer': [
    {
      what: 'MFA by e-mail that the account sends',
      before: developer,
      request: { MfaConfiguration: 'ON', EmailMfaConfiguration: {} },
    },
    {
      what: 'MFA by e-mail that Cognito sends',
      request: { MfaConfiguration: 'OPTIONAL', ...totp, EmailMfaConfiguration: { Subject: 'Your code' } },
      ...refused(['EmailMfaConfiguration'], 'Email MFA requires the DEVELOPER email sending account.'),
    },
  ],
  'sms-stays-a-factor': [
    {
      what: 'text messages of a pool that can send them',
      before: sms,
      request: { MfaConfiguration: 'OPTIONAL', SmsMfaConfiguration: sms },
    },
    {
      what: 'another factor alone in a pool that can send text messages',
      before: sms,
      request: { MfaConfiguration: 'OPTIONAL', ...totp },
      ...refused(
        ['SmsMfaConfiguration'],
        "Can't turn off SMS_MFA when SMS configuration is set for the user pool",
      ),
    },
  ],
};

const rulesOf = (operation: PoolOperationRuleCase['operation']) => operationRules.get(operation) ?? [];

/** The name of a standard attribute is one like any other here, and needs what every custom attribute does. */
const asAdded = (element: unknown) => ({
  AttributeDataType: 'String',
  ...structureOf({ element }, 'element'),
});

/** What CreateUserPool refuses of a custom attribute, AddCustomAttributes does, too: the cases that are not about standard ones. */
const ofAddedAttributes: Neighbours = Object.fromEntries(
  rulesOf('AddCustomAttributes').map(({ name }) => [
    name,
    (ofAttributes[name] ?? [])
      .filter(({ what }) => !what.includes('standard attribute'))
      .map(({ request, refused: refusal, ...neighbour }) => ({
        ...neighbour,
        request: {
          CustomAttributes:
            name === 'attribute-names-differ'
              ? listOf(request, 'Schema').map(asAdded)
              : listOf(request, 'Schema'),
        },
        ...(refusal && { refused: { ...refusal, path: ['CustomAttributes', ...refusal.path.slice(1)] } }),
      })),
  ]),
);

function casesOf(
  operation: PoolOperationRuleCase['operation'],
  neighbours: Neighbours,
): PoolOperationRuleCase[] {
  return Object.entries(neighbours).flatMap(([name, list]) => {
    const rule = rulesOf(operation).find((each) => each.name === name);
    if (!rule) throw new RangeError(`Expected the name of a rule, got ${name}`);
    return list.map(({ what, request, before = {}, refused: refusal }) => ({
      name: `${operation} with ${what}`,
      operation,
      rule: name,
      known: rule.known,
      region,
      before,
      request,
      ...(refusal ? { refused: refusal } : {}),
    }));
  });
}

/** Every rule of these operations from both sides. */
export const poolOperationRuleCases: readonly PoolOperationRuleCase[] = [
  ...casesOf('SetUserPoolMfaConfig', ofMfa),
  ...casesOf('AddCustomAttributes', ofAddedAttributes),
];
