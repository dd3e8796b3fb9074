import { deployed, type Rule } from '../rule.js';
import { listOf } from '../wire.js';

export const aliasesExcludeUsernameAttributes: Rule = {
  name: 'aliases-exclude-username-attributes',
  known: deployed('pf-cognito-alias-username-exclusive'),
  check: (input) => {
    if (listOf(input, 'AliasAttributes').length === 0) return [];
    if (listOf(input, 'UsernameAttributes').length === 0) return [];
    return [
      {
        message: 'Set either aliasAttributes or usernameAttributes, not both.',
        awsMessage: 'Only one of aliasAttributes or usernameAttributes can be set in a user pool.',
        path: ['AliasAttributes'],
      },
    ];
  },
};
