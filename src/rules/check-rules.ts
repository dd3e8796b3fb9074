import type { Fault, Rule, Violation } from './rule.js';
import type { WireStructure } from './wire.js';

/** A rule that an input breaks, by its name and in the words of both. */
export type RuleViolation = Violation & Fault & { readonly rule: string };

/**
 * @param input as it goes over the wire. An update must name every setting, for the rules take what is absent for the
 *   default.
 * @param region where the pool is
 * @returns all violations, in the order of the rules; Cognito itself tells the first only
 */
export function checkRules(rules: readonly Rule[], input: WireStructure, region: string): RuleViolation[] {
  return rules.flatMap(({ name, exception = 'InvalidParameterException', check }) =>
    check(input, region).map((fault) => ({ ...fault, exception, rule: name })),
  );
}
