import Sequencer from '@jest/test-sequencer';

/** The files that take longest. */
const LONGEST = [
  '/test/property/',
  '/test/contract/cognito.contract',
  '/test/e2e/explorer-page',
  '/test/contract/aws/cli',
];

/**
 * Starts the longest files first. Jest knows nothing of how long a file takes on a new machine, and starts small files last:
 * one core would work on them while the other waits.
 */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    const isLong = ({ path }) => LONGEST.some((each) => path.includes(each));
    return super.sort(tests).sort((one, other) => Number(isLong(other)) - Number(isLong(one)));
  }
}
