import { describe, expect, it } from '@jest/globals';
import { MapPatch } from '../../../src/resources/map-patch.js';

describe('A change of a map by its keys', () => {
  it('leaves all others as they are', () => {
    const patch = new MapPatch({ a: '1', b: '2' }, ['c', 'nobody']);
    expect(patch.appliedTo({ a: '0', c: '3', d: '4' })).toEqual({ a: '1', b: '2', d: '4' });
    expect(patch.appliedTo(undefined)).toEqual({ a: '1', b: '2' });
  });

  it('takes keys that JavaScript has a meaning for as any other', () => {
    const patch = new MapPatch({ constructor: 'a' }, ['toString']);
    expect(patch.appliedTo({ toString: 'b' })).toEqual({ constructor: 'a' });
  });
});
