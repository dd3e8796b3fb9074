import { describe, expect, it } from '@jest/globals';
import { MapPatch } from '../../../src/resources/map-patch.js';

describe('A change of a map by keys', () => {
  it('keeps all other keys', () => {
    const patch = new MapPatch({ a: '1', b: '2' }, ['c', 'nobody']);
    expect(patch.appliedTo({ a: '0', c: '3', d: '4' })).toEqual({ a: '1', b: '2', d: '4' });
    expect(patch.appliedTo(undefined)).toEqual({ a: '1', b: '2' });
  });

  it('treats keys with a meaning in JavaScript like any other', () => {
    const patch = new MapPatch({ constructor: 'a' }, ['toString']);
    expect(patch.appliedTo({ toString: 'b' })).toEqual({ constructor: 'a' });
  });
});
