import type { Skipped } from './supplies.js';
import type { SuiteResults } from './suite.js';

/**
 * Tests of the contract suite that show nothing where every pool has the prefix in its name and the tag, by their
 * titles: what they send is not what arrives.
 */
const hidden: ReadonlyMap<string, string> = new Map([
  [
    'contract: limits of CreateUserPool take a name of 1 character',
    'the name of every pool begins with the prefix of the run',
  ],
  [
    'contract: updating resets UserPoolTags where it is left out',
    'every update sends the tag that identifies the pool',
  ],
]);

export const hiddenByMarks: readonly string[] = [...hidden.keys()];

/** Separates the tests that show something from those that do not. */
export function shown(results: SuiteResults): {
  readonly results: SuiteResults;
  readonly skipped: readonly Skipped[];
} {
  return {
    results: new Map([...results].filter(([title]) => !hidden.has(title))),
    skipped: [...results.keys()].flatMap((name) => {
      const reason = hidden.get(name);
      return reason === undefined ? [] : [{ name, reason }];
    }),
  };
}
