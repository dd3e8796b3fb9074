import { inCapitals } from '../quoted.js';
import { cited, deployed, type Rule } from '../rule.js';
import { listOf, memberOf } from '../wire.js';

const beforeUpdate = ['UserAttributeUpdateSettings', 'AttributesRequireVerificationBeforeUpdate'];

const verifiedBeforeUpdateAreAutoVerified: Rule = {
  name: 'verified-before-update-are-auto-verified',
  known: deployed('pf-cognito-user-attribute-update-requires-auto-verified'),
  check: (input) => {
    // Sets, because the service model limits the length of neither list.
    const autoVerified = new Set(listOf(input, 'AutoVerifiedAttributes'));
    const others = new Set(
      listOf(input, ...beforeUpdate).filter((attribute) => !autoVerified.has(attribute)),
    );
    if (others.size === 0) return [];
    return [
      {
        message: `Every attribute in attributesRequireVerificationBeforeUpdate must also be in autoVerifiedAttributes; missing: ${inCapitals(...others)}.`,
        awsMessage:
          'All attributes in AttributesRequireVerificationBeforeUpdate must exist in AutoVerifiedAttributes',
        path: beforeUpdate,
      },
    ];
  },
};

/** The model's pattern accepts a placeholder for a code as one for a link without text, but Cognito refuses it. */
const linkHasWords: Rule = {
  name: 'link-has-words',
  known: cited('aws/aws-cli#8280'),
  check: (input) => {
    const path = ['VerificationMessageTemplate', 'EmailMessageByLink'];
    const text = memberOf(input, ...path);
    if (typeof text !== 'string' || !text.includes('{####}')) return [];
    // No braces inside, so that the matches of a long text share no character and take linear time.
    if (Array.from(text.matchAll(/\{##([^{}]*)##\}/g)).some(([, words]) => words !== '')) return [];
    return [
      {
        message:
          'emailMessageByLink must contain {##Confirm##} instead of {####}. You may choose other link text than Confirm.',
        awsMessage: 'The message is invalid.',
        path,
      },
    ];
  },
};

export const verificationRules: readonly Rule[] = [verifiedBeforeUpdateAreAutoVerified, linkHasWords];
