import type { WireStructure } from '../../src/rules/wire.js';
import { ruleCases, type RuleCase } from '../../test/support/rule-cases.js';

/** A request that every side answers by itself: AWS, the embedded backend, the pre-flight. */
export type ContractCase = Pick<
  RuleCase,
  'name' | 'operation' | 'known' | 'region' | 'before' | 'request' | 'needs'
>;

/** Every rule from both sides. */
export const contractCases: readonly ContractCase[] = ruleCases.map((each) => ({
  ...each,
  name: `rule: ${each.name} (${each.rule})`,
}));

/** The settings with a name, as creating a pool needs one. */
export function creationOf(settings: WireStructure = {}): WireStructure {
  return { PoolName: 'pool', ...settings };
}

/** The request of a case as it goes over the wire. */
export function requestOf({ operation, request }: ContractCase, userPoolId: string): WireStructure {
  return operation === 'CreateUserPool' ? creationOf(request) : { UserPoolId: userPoolId, ...request };
}
