import type { WireStructure } from '../../src/rules/wire.js';

/** A change of MFA, and what it is warned of: code and path. */
export interface MfaWarningCase {
  readonly what: string;
  readonly before: WireStructure;
  readonly after: WireStructure;
  readonly expected: readonly string[];
}

const totp = { SoftwareTokenMfaConfiguration: { Enabled: true } };
const sms = { SmsMfaConfiguration: { SmsConfiguration: {} } };
const email = { EmailMfaConfiguration: {} };
const domain = (RelyingPartyId?: string) => ({ WebAuthnConfiguration: { RelyingPartyId } });

export const mfaWarningCases: readonly MfaWarningCase[] = [
  {
    what: 'a first factor',
    before: { MfaConfiguration: 'OFF' },
    after: { MfaConfiguration: 'ON', ...totp },
    expected: [],
  },
  {
    what: 'MFA that is turned off',
    before: { MfaConfiguration: 'ON', ...totp, ...sms },
    after: { MfaConfiguration: 'OFF' },
    expected: [
      'PROTECTION_WEAKENED MfaConfiguration',
      'PROTECTION_WEAKENED SmsMfaConfiguration',
      'PROTECTION_WEAKENED SoftwareTokenMfaConfiguration',
    ],
  },
  {
    what: 'MFA that becomes optional',
    before: { MfaConfiguration: 'ON', ...totp },
    after: { MfaConfiguration: 'OPTIONAL', ...totp },
    expected: ['PROTECTION_WEAKENED MfaConfiguration'],
  },
  {
    what: 'one factor in the place of another',
    before: { MfaConfiguration: 'ON', ...email },
    after: { MfaConfiguration: 'ON', SoftwareTokenMfaConfiguration: { Enabled: true } },
    expected: ['PROTECTION_WEAKENED EmailMfaConfiguration'],
  },
  {
    what: 'an authenticator app that is switched off',
    before: { MfaConfiguration: 'ON', ...email, ...totp },
    after: { MfaConfiguration: 'ON', ...email, SoftwareTokenMfaConfiguration: { Enabled: false } },
    expected: ['PROTECTION_WEAKENED SoftwareTokenMfaConfiguration'],
  },
  { what: 'a first domain of passkeys', before: {}, after: domain('example.com'), expected: [] },
  {
    what: 'another domain of passkeys',
    before: domain('example.com'),
    after: domain('auth.example.com'),
    expected: ['PASSKEYS_UNUSABLE WebAuthnConfiguration.RelyingPartyId'],
  },
  {
    what: 'no domain of passkeys any more',
    before: domain('example.com'),
    after: {},
    expected: ['PASSKEYS_UNUSABLE WebAuthnConfiguration.RelyingPartyId'],
  },
];

/** Custom attributes that are added to a pool, and what they are warned of. */
export interface AddedAttributesWarningCase {
  readonly what: string;
  readonly added: readonly WireStructure[];
  /** Names of custom attributes that the pool has. */
  readonly present?: readonly string[];
  readonly expected: readonly string[];
}

const text = (Name: string, more: WireStructure = {}) => ({ Name, AttributeDataType: 'String', ...more });
const lengths = { StringAttributeConstraints: { MinLength: '1', MaxLength: '16' } };

export const addedAttributesWarningCases: readonly AddedAttributesWarningCase[] = [
  { what: 'an attribute without bounds', added: [text('plan')], expected: [] },
  {
    what: 'a name with the prefix',
    added: [text('custom:plan')],
    expected: ['ATTRIBUTE_NAME_PREFIXED CustomAttributes.0.Name'],
  },
  {
    what: 'the name of a standard attribute',
    added: [text('tier'), text('email')],
    expected: ['ATTRIBUTE_NAME_CONFUSABLE CustomAttributes.1.Name'],
  },
  {
    what: 'a name that differs from one of the pool in its spelling',
    added: [text('Loyalty-Tier')],
    present: ['custom:loyalty_tier'],
    expected: ['ATTRIBUTE_NAME_CONFUSABLE CustomAttributes.0.Name'],
  },
  {
    what: 'two names that differ in their spelling',
    added: [text('Plan'), text('plan')],
    expected: ['ATTRIBUTE_NAME_CONFUSABLE CustomAttributes.1.Name'],
  },
  {
    what: 'bounds',
    added: [text('plan', lengths)],
    expected: ['ATTRIBUTE_BOUNDS_FIXED CustomAttributes.0.StringAttributeConstraints'],
  },
  {
    what: 'bounds of another type',
    added: [{ ...text('plan', lengths), AttributeDataType: 'Boolean' }],
    expected: ['VALUE_IGNORED CustomAttributes.0.StringAttributeConstraints'],
  },
  {
    what: 'an attribute for developers only',
    added: [text('plan', { DeveloperOnlyAttribute: true })],
    expected: ['MEMBER_DEPRECATED CustomAttributes.0.DeveloperOnlyAttribute'],
  },
];
