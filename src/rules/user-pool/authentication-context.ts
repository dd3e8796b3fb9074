import { quoted } from '../quoted.js';
import { open, type Rule } from '../rule.js';
import { memberOf } from '../wire.js';

const levels = [1, 2, 3, 4];

/** The names of all levels, including default names. */
export const acrNamesDiffer: Rule = {
  name: 'acr-names-differ',
  known: open('AWS API reference, CreateUserPool, AcrConfiguration'),
  check: (input) => {
    const seen = new Set<unknown>();
    return levels.flatMap((level) => {
      const path = ['AcrConfiguration', `Level${level}`, 'AcrValue'];
      const name = memberOf(input, ...path) ?? `urn:cognito:loa:${level}`;
      const repeated = seen.has(name);
      seen.add(name);
      return repeated
        ? [
            {
              message: `Level names in acrConfiguration must be unique; got ${quoted(name)} again.`,
              awsMessage: `The ACR value of Level${level} is not unique.`,
              path: path.slice(0, 1),
            },
          ]
        : [];
    });
  },
};
