import { describe, expect, it } from '@jest/globals';
import type { Caller } from '../../../src/auth/caller.js';
import { boundTags, decide, type Policy, type PoolFacts } from '../../../src/auth/policy.js';

function callerWith(claims: Readonly<Record<string, unknown>>, scopes: readonly string[] = []): Caller {
  return {
    kind: 'authenticated',
    viaRouter: false,
    issuer: 'https://issuer.example.com',
    subject: 'ada',
    scopes: new Set(scopes),
    claims,
  };
}

const tenants: Policy = [
  { callers: { scope: 'poolgraph/operate' }, pools: 'all', may: 'change' },
  { pools: { tag: { key: 'tenant', claim: 'tenant' } }, may: 'change' },
  { callers: { claim: 'groups', value: 'support' }, pools: { regions: ['eu-west-1'] }, may: 'see' },
];

const pool = { region: 'us-east-1', id: 'us-east-1_a', name: 'shop-customers', tags: { tenant: 'shop' } };
const ofShop = callerWith({ tenant: 'shop' });

describe('A policy', () => {
  it.each<[string, Caller, PoolFacts, boolean | undefined, boolean | undefined]>([
    ['the tenant of a pool', ofShop, pool, true, true],
    ['another tenant', callerWith({ tenant: 'bank' }), pool, false, false],
    ['somebody of two tenants', callerWith({ tenant: ['bank', 'shop'] }), pool, true, true],
    ['somebody without the claim', callerWith({}), pool, false, false],
    ['somebody with another kind of claim', callerWith({ tenant: { shop: true } }), pool, false, false],
    ['an operator', callerWith({}, ['poolgraph/operate']), { region: 'x' }, true, true],
    ['support, in another Region', callerWith({ groups: ['support'] }), pool, false, false],
    ['support, in its Region', callerWith({ groups: ['support'] }), { region: 'eu-west-1' }, true, false],
    ['nobody, where nobody is asked', { kind: 'anonymous', viaRouter: false }, pool, true, true],
  ])('lets %s see and change pools according to its rules', (_who, caller, facts, sees, changes) => {
    expect(decide(tenants, caller, 'see', facts)).toBe(sees);
    expect(decide(tenants, caller, 'change', facts)).toBe(changes);
  });

  it('does not decide on unknown facts', () => {
    const { region, id } = pool;
    expect(decide(tenants, ofShop, 'see', { region, id })).toBeUndefined();
    // What one rule allows is allowed, whatever another one depends on.
    expect(
      decide(tenants, callerWith({ groups: 'support', tenant: 'a' }), 'see', { region: 'eu-west-1' }),
    ).toBe(true);
    // A condition that fails decides, whatever the others are.
    const both: Policy = [{ pools: { regions: ['eu-west-1'], names: ['shop-*'] }, may: 'see' }];
    expect(decide(both, ofShop, 'see', { region })).toBe(false);
    expect(decide(both, ofShop, 'see', { region: 'eu-west-1' })).toBeUndefined();
  });

  it.each([
    ['shop-*', 'shop-customers', true],
    ['shop-*', 'workshop-customers', false],
    ['shop', 'shop', true],
    ['shop', 'shop-customers', false],
    ['*', 'anything', true],
  ])('matches the name %s with %s: %s', (pattern, name, expected) => {
    const policy: Policy = [{ pools: { names: [pattern] }, may: 'see' }];
    expect(decide(policy, ofShop, 'see', { ...pool, name })).toBe(expected);
  });

  it('goes by ids', () => {
    const policy: Policy = [{ pools: { ids: ['us-east-1_a'] }, may: 'change' }];
    expect(decide(policy, ofShop, 'change', pool)).toBe(true);
    expect(decide(policy, ofShop, 'change', { ...pool, id: 'us-east-1_b' })).toBe(false);
    // Of a pool that is still to come.
    expect(decide(policy, ofShop, 'change', { region: 'us-east-1' })).toBeUndefined();
  });

  it('is not misled by names of object properties, nor by empty values', () => {
    const policy: Policy = [{ pools: { tag: { key: 'constructor', claim: 'toString' } }, may: 'see' }];
    expect(decide(policy, ofShop, 'see', { ...pool, tags: {} })).toBe(false);
    const empty = callerWith({ tenant: '' });
    expect(decide(tenants, empty, 'see', { ...pool, tags: { tenant: '' } })).toBe(false);
  });

  it('allows everything when it is not set', () => {
    expect(decide(undefined, callerWith({}), 'change', pool)).toBe(true);
  });
});

describe('The tags that a caller is bound to', () => {
  it('are the tags of its change rules, with its own values', () => {
    expect([...boundTags(tenants, ofShop)]).toEqual([['tenant', ['shop']]]);
  });

  it('are none for a caller who may change every pool', () => {
    expect([...boundTags(tenants, callerWith({ tenant: 'shop' }, ['poolgraph/operate']))]).toEqual([]);
  });
});
