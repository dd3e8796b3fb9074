import Sequencer from '@jest/test-sequencer';

/**
 * Starts the property tests first. Jest knows nothing of how long a file takes on a new machine, and starts small files last:
 * one core would work on them while the other waits.
 */
export default class PropertiesFirst extends Sequencer {
  sort(tests) {
    const isProperty = ({ path }) => path.includes('/test/property/');
    return super.sort(tests).sort((one, other) => Number(isProperty(other)) - Number(isProperty(one)));
  }
}
