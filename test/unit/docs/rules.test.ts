import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { operationRules } from '../../../src/rules/check-request.js';
import type { Rule } from '../../../src/rules/rule.js';

const page = readFileSync(new URL('../../../docs/rules.md', import.meta.url), 'utf8');

/** The rows of the table of rules: each begins with a name in code that has a hyphen. */
const rows = Array.from(page.matchAll(/^\| `(?<name>[a-z0-9]+-[^`]+)` +\|(?<rest>.*)\|$/gm), ({ groups }) => [
  groups?.name,
  ...(groups?.rest ?? '').split('|').map((cell) => cell.trim()),
]);

/** The operations whose rules the page has, in its order: those of creating something, and of updating it. */
const pairs = [
  ['CreateUserPool', 'UpdateUserPool'],
  ['CreateUserPoolClient', 'UpdateUserPoolClient'],
  ['CreateIdentityProvider', 'UpdateIdentityProvider'],
  ['CreateUserPoolDomain', 'UpdateUserPoolDomain'],
] as const;

/** Operations that neither create nor update a thing, and what the page calls them. */
const others = [
  ['SetUserPoolMfaConfig', 'set'],
  ['AddCustomAttributes', 'add'],
] as const;

/** By its name: an update asks some of them under a condition. */
const hasRule = (rules: readonly Rule[], { name }: Rule) => rules.some((rule) => rule.name === name);

describe('The documentation of rules', () => {
  it('lists every rule with its operations, its mark and its source', () => {
    const expected = pairs.flatMap(([create, update]) => {
      const [created, updated] = [operationRules.get(create) ?? [], operationRules.get(update) ?? []];
      // No rule is one of updates alone.
      expect(updated.filter((rule) => !hasRule(created, rule))).toEqual([]);
      return created.map((rule) => [
        rule.name,
        hasRule(updated, rule) ? 'create, update' : 'create',
        rule.known.mark,
        rule.known.source,
      ]);
    });
    const ofOthers = others.flatMap(([operation, word]) =>
      (operationRules.get(operation) ?? []).map(({ name, known }) => [name, word, known.mark, known.source]),
    );
    expect(rows).toEqual([...expected, ...ofOthers]);
    expect([...pairs.flat(), ...others.map(([operation]) => operation)].sort()).toEqual(
      [...operationRules.keys()].sort(),
    );
  });
});
