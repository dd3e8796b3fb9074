import { describe, expect, it } from '@jest/globals';
import { nameOf, type AuthenticatedCaller } from '../../../src/auth/caller.js';

const aCaller = (issuer: string, subject: string): AuthenticatedCaller => ({
  ...{ kind: 'authenticated', viaRouter: false, scopes: new Set(), claims: {} },
  ...{ issuer, subject },
});

describe('The name of a caller', () => {
  it('is the same for every request of a caller, whatever its token allows', () => {
    const [again, before] = [aCaller('https://a', 'ada'), aCaller('https://a', 'ada')];
    expect(nameOf({ ...again, scopes: new Set(['pools/read']), viaRouter: true })).toBe(nameOf(before));
  });

  it.each([
    ['the issuer', aCaller('https://b', 'ada')],
    ['the subject', aCaller('https://a', 'bob')],
    ['where the one ends and the other begins', aCaller('https://aa', 'da')],
    ['quotation marks and commas', aCaller('https://a","ada', '')],
  ])('differs when %s differs', (_what, other) => {
    expect(nameOf(other)).not.toBe(nameOf(aCaller('https://a', 'ada')));
  });

  it('is undefined when authentication is off', () => {
    expect(nameOf({ kind: 'anonymous', viaRouter: true })).toBeUndefined();
  });
});
