import { describe, expect, it } from '@jest/globals';
import { isLoopback } from '../../../src/basics/loopback.js';

describe('A host', () => {
  it.each(['localhost', '127.0.0.1', '127.1.2.3', '::1', '[::1]'])('is loopback: %s', (host) => {
    expect(isLoopback(host)).toBe(true);
  });

  it.each(['', '0.0.0.0', '::', '128.0.0.1', '127.0.0.1.example.com', 'localhost.example.com', '127.1'])(
    'is not loopback: "%s"',
    (host) => {
      expect(isLoopback(host)).toBe(false);
    },
  );
});
