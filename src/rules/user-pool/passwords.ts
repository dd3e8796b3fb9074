import { deployed, type Rule } from '../rule.js';
import { isGiven, memberOf } from '../wire.js';

export const oneLifetimeOfTemporaryPasswords: Rule = {
  name: 'one-lifetime-of-temporary-passwords',
  known: deployed('pf-cognito-unused-account-validity-exclusive'),
  check: (input) => {
    const unused = memberOf(input, 'AdminCreateUserConfig', 'UnusedAccountValidityDays');
    // 0 stands for "not set": Terraform's provider sends it beside TemporaryPasswordValidityDays, and gets its pool.
    if (!isGiven(unused) || unused === 0) return [];
    if (!isGiven(memberOf(input, 'Policies', 'PasswordPolicy', 'TemporaryPasswordValidityDays'))) return [];
    return [
      {
        message:
          'temporaryPasswordValidityDays replaces unusedAccountValidityDays; leave unusedAccountValidityDays out.',
        awsMessage:
          'Please use TemporaryPasswordValidityDays in PasswordPolicy instead of UnusedAccountValidityDays',
        path: ['AdminCreateUserConfig', 'UnusedAccountValidityDays'],
      },
    ];
  },
};
