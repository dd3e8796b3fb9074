import { userPoolMfaConfig } from '../../../src/resources/user-pool-mfa-config.js';
import { setting, type PatchedKind } from './patched-kind.js';

const role = { SnsCallerArn: 'arn:aws:iam::123456789012:role/sms', SnsRegion: 'us-east-1' };
const text = (SmsAuthenticationMessage?: string) => ({
  ...(SmsAuthenticationMessage === undefined ? {} : { SmsAuthenticationMessage }),
  SmsConfiguration: role,
});

/** With text messages as a factor that stays, so that the others come and go. */
export const patchedMfaConfig: PatchedKind = {
  resource: userPoolMfaConfig,
  onlyOne: { operation: 'SetUserPoolMfaConfig', mutation: 'setUserPoolMfa', input: 'SetUserPoolMfaInput' },
  besides: () => ({}),
  settings: [
    {
      ...setting('mfaConfiguration', 'MfaConfiguration', [
        ['ON', 'ON'],
        ['OPTIONAL', 'OPTIONAL'],
      ]),
      needed: true,
    },
    {
      ...setting('smsMfaConfiguration', 'SmsMfaConfiguration', [
        [{ smsAuthenticationMessage: null }, text()],
        [{ smsAuthenticationMessage: 'Code {####}' }, text('Code {####}')],
        [{ smsAuthenticationMessage: '{####} is it' }, text('{####} is it')],
      ]),
      needed: true,
    },
    setting('softwareTokenMfaConfiguration', 'SoftwareTokenMfaConfiguration', [
      [{ enabled: true }, { Enabled: true }],
      [{ enabled: false }, { Enabled: false }],
    ]),
    setting('emailMfaConfiguration', 'EmailMfaConfiguration', [
      [{ message: null, subject: null }, {}],
      [
        { message: '<b>{####}</b>', subject: 'Code' },
        { Message: '<b>{####}</b>', Subject: 'Code' },
      ],
    ]),
    setting('webAuthnConfiguration', 'WebAuthnConfiguration', [
      [
        { relyingPartyId: 'example.com', userVerification: 'REQUIRED', factorConfiguration: 'SINGLE_FACTOR' },
        { RelyingPartyId: 'example.com', UserVerification: 'required', FactorConfiguration: 'SINGLE_FACTOR' },
      ],
      [
        {
          relyingPartyId: 'auth.example.com',
          userVerification: 'PREFERRED',
          factorConfiguration: 'MULTI_FACTOR_WITH_USER_VERIFICATION',
        },
        {
          RelyingPartyId: 'auth.example.com',
          UserVerification: 'preferred',
          FactorConfiguration: 'MULTI_FACTOR_WITH_USER_VERIFICATION',
        },
      ],
    ]),
  ],
};
