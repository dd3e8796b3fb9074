import { inCapitals } from '../quoted.js';
import { cited, deployed, type Rule } from '../rule.js';
import { listOf, memberOf } from '../wire.js';

const beforeUpdate = ['UserAttributeUpdateSettings', 'AttributesRequireVerificationBeforeUpdate'];

const verifiedBeforeUpdateAreAutoVerified: Rule = {
  name: 'verified-before-update-are-auto-verified',
  known: deployed('pf-cognito-user-attribute-update-requires-auto-verified'),
  check: (input) => {
    // Sets, because the service model limits neither list.
    const autoVerified = new Set(listOf(input, 'AutoVerifiedAttributes'));
    const others = new Set(
      listOf(input, ...beforeUpdate).filter((attribute) => !autoVerified.has(attribute)),
    );
    if (others.size === 0) return [];
    return [
      {
        message: `attributesRequireVerificationBeforeUpdate needs its attributes in autoVerifiedAttributes as well; missing there: ${inCapitals(...others)}.`,
        awsMessage:
          'All attributes in AttributesRequireVerificationBeforeUpdate must exist in AutoVerifiedAttributes',
        path: beforeUpdate,
      },
    ];
  },
};

/** The model's pattern takes the placeholder of a code for a link without words, which Cognito then refuses. */
const linkHasWords: Rule = {
  name: 'link-has-words',
  known: cited('aws/aws-cli#8280'),
  check: (input) => {
    const path = ['VerificationMessageTemplate', 'EmailMessageByLink'];
    const text = memberOf(input, ...path);
    if (typeof text !== 'string' || !text.includes('{####}')) return [];
    // No brace within, so that the matches of a long text share no character and take linear time.
    if (Array.from(text.matchAll(/\{##([^{}]*)##\}/g)).some(([, words]) => words !== '')) return [];
    return [
      {
        message:
          'emailMessageByLink needs {##Confirm##}, with the words of the link between the marks, in place of {####}.',
        awsMessage: 'The message is invalid.',
        path,
      },
    ];
  },
};

export const verificationRules: readonly Rule[] = [verifiedBeforeUpdateAreAutoVerified, linkHasWords];
