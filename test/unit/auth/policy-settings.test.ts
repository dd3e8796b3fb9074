import { describe, expect, it } from '@jest/globals';
import { parsePolicy } from '../../../src/auth/policy-settings.js';

describe('The rules of a policy', () => {
  it('are parsed without changes', () => {
    const rules = [
      { callers: { scope: 'poolgraph/operate' }, pools: 'all', may: 'change' },
      { callers: { claim: 'groups', value: 'support' }, pools: { regions: ['eu-west-1'] }, may: 'see' },
      {
        pools: { tag: { key: 'tenant', claim: 'tenant' }, names: ['shop-*'], ids: ['us-east-1_a'] },
        may: 'see',
      },
    ];
    expect(parsePolicy(JSON.stringify(rules))).toEqual(rules);
  });

  it.each([
    ['no JSON', 'nonsense', 'expected JSON such as [{"pools"'],
    ['no list', '{}', 'expected a list of rules'],
    ['no rules', '[]', 'expected at least one rule'],
    ['no pools', '[{"may":"see"}]', '[0].pools'],
    ['pools of no kind', '[{"pools":"some","may":"see"}]', '[0].pools: expected an object such as'],
    ['no conditions', '[{"pools":{},"may":"see"}]', 'expected ids, regions, names or tag'],
    [
      'a mistyped key',
      '[{"pools":{"name":["a"]},"may":"see"}]',
      'expected only the keys ids, regions, names, tag',
    ],
    [
      'another right',
      '[{"pools":"all","may":"delete"}]',
      '[0].may: expected "see" or "change", got "delete"',
    ],
    ['a star in the middle', '[{"pools":{"names":["a*b"]},"may":"see"}]', 'names with a * only at the end'],
    [
      'callers of no kind',
      '[{"callers":{"group":"a"},"pools":"all","may":"see"}]',
      '[0].callers: expected {"scope"',
    ],
    ['half a tag', '[{"pools":{"tag":{"key":"tenant"}},"may":"see"}]', '[0].pools.tag.claim: expected'],
  ])('are refused with the expected value for %s', (_what, json, words) => {
    expect(() => parsePolicy(json)).toThrow(words);
  });
});
