import type { Caller, Claims } from './caller.js';

/** `change` includes `see`. */
export type Action = 'see' | 'change';

/** The callers of a rule: those with this scope, or with this value in a claim, alone or in a list. */
type RuleCallers = { readonly scope: string } | { readonly claim: string; readonly value: string };

/** The pools of a rule: all given conditions must hold. */
interface RulePools {
  readonly ids?: readonly string[] | undefined;
  readonly regions?: readonly string[] | undefined;
  /** A `*` at the end matches any continuation. */
  readonly names?: readonly string[] | undefined;
  /** The pool has this tag, and the caller's claim contains its value. */
  readonly tag?: { readonly key: string; readonly claim: string } | undefined;
}

/** Lets some callers see or change some pools. Whatever no rule allows is denied. */
export interface PolicyRule {
  /** Undefined: every caller. */
  readonly callers?: RuleCallers | undefined;
  readonly pools: 'all' | RulePools;
  readonly may: Action;
}

/** Undefined: there is no policy, and scopes alone decide. */
export type Policy = readonly PolicyRule[] | undefined;

/** The known facts of a pool. Without an id the pool does not exist yet; missing facts can be looked up. */
export interface PoolFacts {
  readonly region: string;
  readonly id?: string | undefined;
  readonly name?: string | undefined;
  readonly tags?: Readonly<Record<string, string>> | undefined;
}

/** Undefined: it depends on facts that are not known. */
export type Decision = boolean | undefined;

/** Whether a caller may see or change a pool. Pure: no look-ups, no state. */
export function decide(policy: Policy, caller: Caller, action: Action, pool: PoolFacts): Decision {
  if (!policy || caller.kind === 'anonymous') return true;
  let decision: Decision = false;
  // A loop without lists, because every cached read decides.
  for (const { may, callers, pools } of policy) {
    if ((action === 'change' && may !== 'change') || !concerns(callers, caller)) continue;
    const included = includes(pools, pool, caller.claims);
    if (included) return true;
    if (included === undefined) decision = undefined;
  }
  return decision;
}

/**
 * The tags that decide which pools a caller may change, with the caller's own values. The caller must not set, change or
 * remove them. A caller who may change all pools is bound by none.
 */
export function boundTags(policy: Policy, caller: Caller): ReadonlyMap<string, readonly string[]> {
  if (!policy || caller.kind === 'anonymous') return new Map();
  const rules = policy.filter(({ may, callers }) => may === 'change' && concerns(callers, caller));
  if (rules.some(({ pools }) => pools === 'all')) return new Map();
  return new Map(
    rules.flatMap(({ pools }) =>
      pools !== 'all' && pools.tag
        ? [[pools.tag.key, valuesOf(caller.claims, pools.tag.claim)] as const]
        : [],
    ),
  );
}

type Authenticated = Extract<Caller, { kind: 'authenticated' }>;

function concerns(callers: RuleCallers | undefined, { scopes, claims }: Authenticated): boolean {
  if (!callers) return true;
  return 'scope' in callers
    ? scopes.has(callers.scope)
    : valuesOf(claims, callers.claim).includes(callers.value);
}

function includes(pools: PolicyRule['pools'], pool: PoolFacts, claims: Claims): Decision {
  if (pools === 'all') return true;
  const { ids, regions, names, tag } = pools;
  const held: Decision[] = [];
  if (ids) held.push(holds(pool.id, (id) => ids.includes(id)));
  if (regions) held.push(regions.includes(pool.region));
  if (names) held.push(holds(pool.name, (name) => names.some((pattern) => matches(pattern, name))));
  if (tag) held.push(isTagged(pool.tags, tag.key, valuesOf(claims, tag.claim)));
  if (held.includes(false)) return false;
  return held.includes(undefined) ? undefined : true;
}

function holds<Fact>(fact: Fact | undefined, condition: (fact: Fact) => boolean): Decision {
  return fact === undefined ? undefined : condition(fact);
}

function matches(pattern: string, name: string): boolean {
  return pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern;
}

function isTagged(tags: PoolFacts['tags'], key: string, values: readonly string[]): Decision {
  // A caller without a tenant needs no look-up.
  if (values.length === 0) return false;
  // A key such as `constructor` counts only as an own property of the map.
  return holds(tags, (known) => Object.hasOwn(known, key) && values.includes(known[key] ?? ''));
}

/** Empty values are ignored: a pool with an empty tag belongs to no tenant. */
function valuesOf(claims: Claims, claim: string): readonly string[] {
  const value = Object.hasOwn(claims, claim) ? claims[claim] : undefined;
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.filter((each): each is string => typeof each === 'string' && each !== '');
}
