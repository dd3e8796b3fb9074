import { operationRules } from '../../src/rules/check-request.js';
import type { Known } from '../../src/rules/rule.js';
import type { WireStructure } from '../../src/rules/wire.js';
import { ofAttributes } from './rule-cases/attributes.js';
import { ofEmail, ofMessages, ofSms } from './rule-cases/messages.js';
import {
  region,
  type Neighbour,
  type Neighbours,
  type Refused,
  type Resource,
} from './rule-cases/neighbour.js';
import { ofPasswords, ofTags, ofTriggers } from './rule-cases/others.js';
import { ofSigningUp, ofSignIn } from './rule-cases/sign-in.js';
import { ofTiers } from './rule-cases/tiers.js';

/** A request that keeps a rule of several members narrowly, or breaks it: plain data, for any backend to be asked. */
export interface RuleCase {
  /** Unique: `CreateUserPool with 51 tags`. */
  readonly name: string;
  readonly operation: 'CreateUserPool' | 'UpdateUserPool';
  /** The rule that it is a neighbour of, by its name in `src/rules`, and where that is known from. */
  readonly rule: string;
  readonly known: Known;
  /** Where the pool is to be: some rules turn on it. */
  readonly region: string;
  /** Of an update: how the pool was created; without its name. */
  readonly before?: WireStructure;
  /** Without `UserPoolId`, and without a `PoolName`. */
  readonly request: WireStructure;
  /** What else AWS asks for: without it, AWS may refuse the request for another reason. */
  readonly needs: readonly Resource[];
  /** Undefined where the request is taken. */
  readonly refused?: Refused;
}

const knownOf = new Map(
  (['UpdateUserPool', 'CreateUserPool'] as const)
    .flatMap((operation) => operationRules.get(operation) ?? [])
    .map(({ name, known }) => [name, known]),
);

function casesOf(operation: RuleCase['operation'], neighbours: Neighbours): RuleCase[] {
  return Object.entries(neighbours).flatMap(([rule, list]) =>
    list
      .filter(({ only = operation }) => only === operation)
      .map((neighbour) => caseOf(operation, rule, neighbour)),
  );
}

function caseOf(
  operation: RuleCase['operation'],
  rule: string,
  { what, request, refused, needs = [], before }: Neighbour,
): RuleCase {
  const known = knownOf.get(rule);
  if (!known) throw new RangeError(`Expected the name of a rule, got ${rule}`);
  return {
    name: `${operation} with ${what}`,
    operation,
    rule,
    known,
    region,
    request,
    needs,
    ...(refused ? { refused } : {}),
    ...(operation === 'UpdateUserPool' && before ? { before } : {}),
  };
}

const ofSettings: Neighbours = {
  ...ofSignIn,
  ...ofTiers,
  ...ofPasswords,
  ...ofTriggers,
  ...ofEmail,
  ...ofSms,
  ...ofMessages,
  ...ofTags,
};

/** Every rule from both sides. */
export const ruleCases: readonly RuleCase[] = [
  ...casesOf('CreateUserPool', { ...ofSettings, ...ofSigningUp, ...ofAttributes }),
  ...casesOf('UpdateUserPool', ofSettings),
];
