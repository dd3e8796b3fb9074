import type { Fault, Rule, Violation } from './rule.js';
import type { WireStructure } from './wire.js';

/** A broken rule: its name, and both messages. */
export type RuleViolation = Violation & Fault & { readonly rule: string };

/**
 * @param input as it is sent. An update must contain every setting, because the rules treat a missing one as the
 *   default.
 * @param region where the pool is
 * @returns all violations in the order of the rules; Cognito itself reports only the first
 */
export function checkRules(rules: readonly Rule[], input: WireStructure, region: string): RuleViolation[] {
  return rules.flatMap(({ name, exception = 'InvalidParameterException', check }) =>
    check(input, region).map((fault) => ({ ...fault, exception, rule: name })),
  );
}
