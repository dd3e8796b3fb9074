import { inCapitals } from '../quoted.js';
import { deployed, type Rule } from '../rule.js';
import { listOf } from '../wire.js';

const path = ['UserAttributeUpdateSettings', 'AttributesRequireVerificationBeforeUpdate'];

export const verifiedBeforeUpdateAreAutoVerified: Rule = {
  name: 'verified-before-update-are-auto-verified',
  known: deployed('pf-cognito-user-attribute-update-requires-auto-verified'),
  check: (input) => {
    // Sets, because the service model limits neither list.
    const autoVerified = new Set(listOf(input, 'AutoVerifiedAttributes'));
    const others = new Set(listOf(input, ...path).filter((attribute) => !autoVerified.has(attribute)));
    if (others.size === 0) return [];
    return [
      {
        message: `attributesRequireVerificationBeforeUpdate needs its attributes in autoVerifiedAttributes as well; missing there: ${inCapitals(...others)}.`,
        awsMessage:
          'All attributes in AttributesRequireVerificationBeforeUpdate must exist in AutoVerifiedAttributes',
        path,
      },
    ];
  },
};
