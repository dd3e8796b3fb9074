import { describe, expect, it } from '@jest/globals';
import {
  canonicalForm,
  hasTags,
  needsRead,
  passesWithoutRead,
  type ListFilter,
} from '../../../../../src/cognito/user-pools/list/filter.js';

const day = (date: string) => new Date(`2026-${date}T00:00:00Z`);
const pool = {
  Id: 'us-east-1_a',
  Name: 'acme-Customers',
  CreationDate: day('03-01'),
  LastModifiedDate: day('05-01'),
};
const UserPoolTags = { environment: 'production', empty: '' };

describe('A filter of pools', () => {
  it.each<[string, ListFilter]>([
    ['nothing', {}],
    ['nulls', { name: null, creationDate: { from: null, before: null }, lastModifiedDate: null, tags: null }],
    ['the beginning of the name', { name: { prefix: 'acme-C' } }],
    ['a part of the name', { name: { contains: 'e-C' } }],
    ['the moment of creation as the first', { creationDate: { from: day('03-01') } }],
    ['a span around it', { creationDate: { from: day('02-28'), before: day('03-02') } }],
    ['a moment after the last change', { lastModifiedDate: { before: day('05-02') } }],
    ['tags, which it cannot tell yet', { tags: [{ key: 'anything' }] }],
  ])('for %s accepts the pool', (_what, filter) => {
    expect(passesWithoutRead(filter, pool)).toBe(true);
  });

  it.each<[string, ListFilter]>([
    ['another beginning', { name: { prefix: 'Customers' } }],
    ['the beginning in another case', { name: { prefix: 'Acme' } }],
    ['a part in another case', { name: { contains: 'customers' } }],
    ['one part that fits and one that does not', { name: { prefix: 'acme', contains: 'staff' } }],
    ['a later creation', { creationDate: { from: day('03-02') } }],
    ['the moment of creation as the first one after', { creationDate: { before: day('03-01') } }],
    [
      'an earlier change',
      { creationDate: { from: day('01-01') }, lastModifiedDate: { before: day('04-01') } },
    ],
  ])('for %s rejects the pool', (_what, filter) => {
    expect(passesWithoutRead(filter, pool)).toBe(false);
  });

  it('by a date rejects a pool without it', () => {
    expect(passesWithoutRead({ creationDate: { from: day('01-01') } }, { Id: 'us-east-1_a' })).toBe(false);
    expect(passesWithoutRead({ name: { contains: 'a' } }, { Id: 'us-east-1_a' })).toBe(false);
    expect(passesWithoutRead({}, { Id: 'us-east-1_a' })).toBe(true);
  });

  it.each<[string, ListFilter['tags'], boolean]>([
    ['a key', [{ key: 'environment' }], true],
    ['a key and its value', [{ key: 'environment', value: 'production' }], true],
    ['a key and an empty value', [{ key: 'empty', value: '' }], true],
    ['two tags', [{ key: 'environment', value: null }, { key: 'empty' }], true],
    ['a key in another case', [{ key: 'Environment' }], false],
    ['a part of a value', [{ key: 'environment', value: 'prod' }], false],
    ['an empty value where there is another', [{ key: 'environment', value: '' }], false],
    ['one tag of two', [{ key: 'environment' }, { key: 'absent' }], false],
    ['a name that every object has', [{ key: 'constructor' }], false],
  ])('by tags with %s', (_what, tags, passes) => {
    expect(needsRead({ tags })).toBe(true);
    expect(hasTags({ tags }, { UserPoolTags })).toBe(passes);
    expect(hasTags({ tags }, {})).toBe(false);
  });

  it('needs no read without tags', () => {
    expect([{}, { tags: null }, { tags: [] }, { name: { prefix: 'a' } }].some(needsRead)).toBe(false);
  });

  it('has the same form as an equivalent filter, and another form than all others', () => {
    const a = { key: 'a' };
    const b = { key: 'b', value: 'c' };
    expect(canonicalForm({ tags: [a, b] })).toBe(canonicalForm({ tags: [b, { ...a, value: null }] }));
    const different: ListFilter[] = [
      {},
      { name: { prefix: 'a' } },
      { name: { contains: 'a' } },
      { creationDate: { from: day('01-01') } },
      { creationDate: { before: day('01-01') } },
      { lastModifiedDate: { from: day('01-01') } },
      { tags: [a] },
      { tags: [{ key: 'a', value: '' }] },
      { tags: [a, b] },
    ];
    expect(new Set(different.map(canonicalForm)).size).toBe(different.length);
  });
});
