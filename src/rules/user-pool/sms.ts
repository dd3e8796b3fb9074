import { cited, deployed, open, type Rule } from '../rule.js';
import { isGiven, listOf, memberOf } from '../wire.js';

/**
 * For creation only, also if TOTP or e-mail will be the factor: such a pool is created with OFF, and
 * SetUserPoolMfaConfig adds the factor.
 */
export const mfaNeedsSms: Rule = {
  name: 'mfa-needs-sms',
  known: cited('aws/aws-cdk#12075'),
  check: (input) => {
    const mfa = memberOf(input, 'MfaConfiguration');
    if (mfa !== 'ON' && mfa !== 'OPTIONAL') return [];
    if (isGiven(memberOf(input, 'SmsConfiguration'))) return [];
    return [
      {
        message: `MFA ${mfa} needs smsConfiguration at creation. For TOTP or email MFA create the pool with OFF, then run setUserPoolMfa.`,
        awsMessage:
          'SMS configuration and Auto verification for phone_number are required when MFA is required/optional',
        path: ['MfaConfiguration'],
      },
    ];
  },
};

const phoneVerificationNeedsSms: Rule = {
  name: 'phone-verification-needs-sms',
  known: deployed('pf-cognito-auto-verified-username-consistency'),
  check: (input) => {
    if (!listOf(input, 'AutoVerifiedAttributes').includes('phone_number')) return [];
    if (isGiven(memberOf(input, 'SmsConfiguration'))) return [];
    return [
      {
        message: 'autoVerifiedAttributes PHONE_NUMBER requires smsConfiguration.',
        awsMessage: 'SMS configuration is required when phone_number is selected for auto verification',
        path: ['AutoVerifiedAttributes'],
      },
    ];
  },
};

/**
 * The Regions whose SNS a pool may use, by the pool's Region. Only the reported us-east-1 is here: elsewhere AWS also
 * allows other Regions, and for Seoul another one only.
 */
const snsRegions: ReadonlyMap<string, string> = new Map([['us-east-1', 'us-east-1']]);

const snsRegionIsAllowed: Rule = {
  name: 'sns-region-is-allowed',
  known: deployed('pf-cognito-sms-configuration-sns-region'),
  check: (input, region) => {
    const path = ['SmsConfiguration', 'SnsRegion'];
    const given = memberOf(input, ...path);
    const allowed = snsRegions.get(region);
    if (!allowed || !isGiven(given) || given === allowed) return [];
    return [
      {
        message: `snsRegion for a pool in ${region} must be ${allowed}.`,
        awsMessage: `Invalid snsRegion. Allowed SNS region for ${region} is ${allowed}`,
        path,
      },
    ];
  },
};

const oneWayToSendSms: Rule = {
  name: 'one-way-to-send-sms',
  known: open('AWS API reference, SmsConfigurationType, EumsSms'),
  check: (input) => {
    const path = ['SmsConfiguration', 'EumsSms'];
    const caller = memberOf(input, 'SmsConfiguration', 'SnsCallerArn');
    if (!isGiven(caller) || caller === '' || !isGiven(memberOf(input, ...path))) return [];
    return [
      {
        message: 'smsConfiguration takes either snsCallerArn or eumsSms, not both.',
        awsMessage: 'Only one of SnsCallerArn or EumsSms can be set in an SMS configuration.',
        path,
      },
    ];
  },
};

export const smsRules: readonly Rule[] = [phoneVerificationNeedsSms, snsRegionIsAllowed, oneWayToSendSms];
