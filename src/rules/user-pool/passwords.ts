import { deployed, type Rule } from '../rule.js';
import { isGiven, memberOf } from '../wire.js';

export const oneLifetimeOfTemporaryPasswords: Rule = {
  name: 'one-lifetime-of-temporary-passwords',
  known: deployed('pf-cognito-unused-account-validity-exclusive'),
  check: (input) => {
    const unused = memberOf(input, 'AdminCreateUserConfig', 'UnusedAccountValidityDays');
    // 0 means "not set": Terraform's provider sends it together with TemporaryPasswordValidityDays, and AWS accepts
    // that.
    if (!isGiven(unused) || unused === 0) return [];
    if (!isGiven(memberOf(input, 'Policies', 'PasswordPolicy', 'TemporaryPasswordValidityDays'))) return [];
    return [
      {
        message:
          'unusedAccountValidityDays is replaced by temporaryPasswordValidityDays. Leave unusedAccountValidityDays out.',
        awsMessage:
          'Please use TemporaryPasswordValidityDays in PasswordPolicy instead of UnusedAccountValidityDays',
        path: ['AdminCreateUserConfig', 'UnusedAccountValidityDays'],
      },
    ];
  },
};
