import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { decodeCursor, encodeCursor, type Query } from '../../../../../src/cognito/user-pools/list/cursor.js';
import { fingerprintOf, startOf, type Place } from '../../../../../src/cognito/user-pools/list/place.js';

const query: Query = { regions: ['us-east-1', 'eu-west-1'], filter: { name: { prefix: 'acme' } } };
const place: Place = {
  region: 'eu-west-1',
  token: 'a/token+of=Cognito',
  position: 2,
  passed: ['us-east-1_a', 'us-east-1_b'].map(fingerprintOf),
};
const invalid = expect.objectContaining({
  code: 'INVALID_CURSOR',
  message: expect.stringMatching(/^The cursor .*\. List again from the start, without a cursor\.$/),
}) as unknown;

const written = (...values: unknown[]) => Buffer.from(JSON.stringify(values)).toString('base64url');
const parts = (): unknown[] =>
  JSON.parse(Buffer.from(encodeCursor(place, query), 'base64url').toString()) as unknown[];
/** The cursor with one of its parts changed. */
const changed = (index: number, value: unknown) => written(...parts().with(index, value));

describe('A cursor of a list of pools', () => {
  it.each([place, startOf('us-east-1'), { ...place, position: 0, passed: [] }])(
    'encodes a place in a list: %j',
    (there) => {
      const cursor = encodeCursor(there, query);
      expect(cursor).toMatch(/^[\w-]+$/);
      expect(decodeCursor(cursor, query)).toEqual(there);
    },
  );

  it('is short: a page with all but one pool passed takes 500 characters in addition to the token', () => {
    const passed = Array.from({ length: 59 }, (_, index) => fingerprintOf(`us-east-1_${index}`));
    expect(encodeCursor({ ...place, token: undefined, passed }, query).length).toBeLessThan(800);
  });

  it.each<[string, Query]>([
    ['another filter', { ...query, filter: { name: { prefix: 'other' } } }],
    ['no filter', { ...query, filter: {} }],
    ['other Regions', { ...query, regions: ['eu-west-1'] }],
    ['the Regions in another order', { ...query, regions: ['eu-west-1', 'us-east-1'] }],
  ])('is invalid in a list of %s', (_what, other) => {
    expect(() => decodeCursor(encodeCursor(place, query), other)).toThrow(invalid);
  });

  it('is valid in a list with an equivalent filter', () => {
    const filter = { name: { prefix: 'acme', contains: null }, tags: [], creationDate: {} };
    expect(decodeCursor(encodeCursor(place, query), { ...query, filter })).toEqual(place);
  });

  it.each([
    ['nothing', ''],
    ['garbage', '%%%'],
    ['base64 of garbage', Buffer.from('garbage').toString('base64url')],
    ['JSON of another kind', Buffer.from('{"region":"us-east-1"}').toString('base64url')],
    ['an empty list', written()],
    ['what is too long', 'A'.repeat(16_385)],
    ['another version', changed(0, 2)],
    ['a Region that is not listed', changed(1, 'evil.example.com/')],
    ['a Region of another kind', changed(1, { toString: 1 })],
    ['a token of another kind', changed(2, 7)],
    ['an empty token', changed(2, '')],
    ['a token that Cognito could not have given', changed(2, 'with a space')],
    ['another page size', changed(3, 10)],
    ['a negative position', changed(4, -1)],
    ['a position that is none', changed(4, 0.5)],
    ['a position that is huge', changed(4, 1e300)],
    ['another digest', changed(5, 'AAAA')],
    ['half a fingerprint', changed(6, 'AAAA')],
    ['fingerprints of another kind', changed(6, ['AAAAAAAA'])],
    ['too many fingerprints', changed(6, 'AAAAAAAA'.repeat(121))],
    ['one part too many', written(...parts(), 1)],
  ])('is invalid if it is %s', (_what, cursor) => {
    expect(() => decodeCursor(cursor, query)).toThrow(invalid);
  });

  const wrong: readonly unknown[] = [null, true, 7, 0.5, 'x', [], {}, ['us-east-1'], [[1]], { toString: 1 }];
  const names = ['version', 'Region', 'token', 'page size', 'position', 'digest', 'fingerprints'];
  it.each(
    names.flatMap((name, index) =>
      wrong
        .map((value) => ({ name, index, value }))
        // The types that they have, with values of which the table above tells.
        .filter(({ value }) => !(name === 'token' && (value === null || value === 'x')))
        .filter(({ value }) => !(name === 'position' && value === 7)),
    ),
  )('is invalid with $value as its $name', ({ index, value }) => {
    expect(() => decodeCursor(changed(index, value), query)).toThrow(invalid);
    // In a list of one it would pass a comparison that coerces.
    expect(() => decodeCursor(changed(index, [parts()[index]]), query)).toThrow(invalid);
  });

  it('is either invalid or a place of its list, whatever it contains', () => {
    const random = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.base64String().map((text) => text.replace(/=+$/, '')),
      fc.json().map((text) => Buffer.from(text).toString('base64url')),
      fc.tuple(fc.nat(6), fc.jsonValue()).map(([index, value]) => changed(index, value)),
    );
    fc.assert(
      fc.property(random, (cursor) => {
        try {
          expect(query.regions).toContain(decodeCursor(cursor, query).region);
        } catch (error) {
          expect(error).toEqual(invalid);
        }
      }),
    );
  });
});
