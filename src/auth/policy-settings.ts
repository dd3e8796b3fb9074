import * as v from 'valibot';
import { parseJsonSettings, strictObject, text, texts } from './json-settings.js';
import type { PolicyRule } from './policy.js';

const EXAMPLE = '[{"pools": {"tag": {"key": "tenant", "claim": "tenant"}}, "may": "change"}]';

const callers = v.union(
  [
    strictObject({ scope: text }, '{"scope": "..."}'),
    strictObject({ claim: text, value: text }, '{"claim": "...", "value": "..."}'),
  ],
  '{"scope": "..."} or {"claim": "...", "value": "..."}',
);

const conditions = {
  ids: v.optional(texts),
  regions: v.optional(texts),
  names: v.optional(
    v.pipe(
      texts,
      v.check(
        (names) => names.every((name) => !name.slice(0, -1).includes('*')),
        'names with a * only at the end',
      ),
    ),
  ),
  tag: v.optional(strictObject({ key: text, claim: text }, '{"key": "tenant", "claim": "tenant"}')),
};

const somePools = v.pipe(
  strictObject(conditions, '{"names": ["shop-*"]}, or "all"'),
  v.check((pools) => Object.keys(pools).length > 0, 'ids, regions, names or tag; use "all" for every pool'),
);

const rule = strictObject(
  {
    callers: v.optional(callers),
    pools: v.lazy((pools) => (pools === 'all' ? v.literal('all') : somePools)),
    may: v.picklist(['see', 'change'], '"see" or "change"'),
  },
  EXAMPLE.slice(1, -1),
);

const schema = v.pipe(v.array(rule, `a list of rules, such as ${EXAMPLE}`), v.nonEmpty('at least one rule'));

/**
 * Parses the rules of a policy given as JSON.
 *
 * @throws Error with every problem: where it is, what was expected there, and what was given
 */
export function parsePolicy(json: string): readonly PolicyRule[] {
  return parseJsonSettings<readonly PolicyRule[]>(json, { schema, example: EXAMPLE });
}
