import { resource } from './resource.js';
import { userPool } from './user-pool.js';

/** There is one in each pool. The pool shows a part of it, and an update of either changes both. */
export const userPoolMfaConfig = resource({
  type: 'UserPoolMfaConfig',
  noun: 'MFA configuration',
  within: userPool,
  field: 'mfaConfig',
  id: ['UserPoolId'],
  comparedAs: 'MFA',
  // As in the pool, whose setting this is as well.
  secrets: [
    'SmsMfaConfiguration.SmsConfiguration.ExternalId',
    'SmsMfaConfiguration.SmsConfiguration.EumsSms.ExternalId',
  ],
  // E-mail is a factor with Cognito's own texts as well.
  somethingWhenEmpty: ['EmailMfaConfiguration'],
  read: { operation: 'GetUserPoolMfaConfig' },
  update: {
    operation: 'SetUserPoolMfaConfig',
    input: 'SetUserPoolMfaInput',
    // The operation replaces all: what is left out is gone.
    clearings: {
      MfaConfiguration: { sends: 'OFF' },
      SmsMfaConfiguration: 'left out',
      'SmsMfaConfiguration.SmsAuthenticationMessage': 'left out',
      // As in the pool: it cannot be removed.
      'SmsMfaConfiguration.SmsConfiguration': 'refused',
      'SmsMfaConfiguration.SmsConfiguration.SnsCallerArn': 'left out',
      'SmsMfaConfiguration.SmsConfiguration.ExternalId': 'left out',
      'SmsMfaConfiguration.SmsConfiguration.SnsRegion': 'left out',
      'SmsMfaConfiguration.SmsConfiguration.EumsSms': 'left out',
      'SmsMfaConfiguration.SmsConfiguration.EumsSms.CallerArn': 'refused',
      'SmsMfaConfiguration.SmsConfiguration.EumsSms.ExternalId': 'left out',
      'SmsMfaConfiguration.SmsConfiguration.EumsSms.OriginationIdentity': 'left out',
      'SmsMfaConfiguration.SmsConfiguration.EumsSms.ConfigurationSetName': 'left out',
      'SmsMfaConfiguration.SmsConfiguration.EumsSms.InEntityId': 'left out',
      'SmsMfaConfiguration.SmsConfiguration.EumsSms.InTemplateId': 'left out',
      'SmsMfaConfiguration.SmsConfiguration.EumsSms.Region': 'left out',
      SoftwareTokenMfaConfiguration: { sends: { Enabled: false } },
      'SoftwareTokenMfaConfiguration.Enabled': { sends: false },
      EmailMfaConfiguration: 'left out',
      'EmailMfaConfiguration.Message': 'left out',
      'EmailMfaConfiguration.Subject': 'left out',
      WebAuthnConfiguration: 'left out',
      'WebAuthnConfiguration.RelyingPartyId': 'left out',
      'WebAuthnConfiguration.UserVerification': 'left out',
      // Documented at WebAuthnConfigurationType: unset, it is this one.
      'WebAuthnConfiguration.FactorConfiguration': { sends: 'SINGLE_FACTOR' },
    },
  },
  changes: ['UserPool'],
});
