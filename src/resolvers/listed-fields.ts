import { fieldsShownBy } from '../mapping/shown-by.js';
import type { MappingPlan } from '../mapping/plan.js';
import { listedShape } from '../resources/shapes.js';
import { resources } from '../resources/resources.js';
import { userPool } from '../resources/user-pool.js';
import { fieldsOfPool, isStandard } from './standard/things.js';

/** Fields of UserPool that are made from what a list tells of a pool, and so cost no describe. */
const derived = ['__typename', 'region', 'partition', 'consoleUrl'];

/** These too, where the account is known without a describe. */
const derivedFromAccount = ['accountId', 'arn'];

/** What lies in a pool takes a call of its own, and no more of the pool than its id. */
const inPools = resources.filter(isStandard).flatMap(fieldsOfPool);

/**
 * The fields of UserPool that a list answers.
 *
 * @returns the names, given the account or undefined where it is not known
 */
export function listedFields(plan: MappingPlan): (accountId: string | undefined) => ReadonlySet<string> {
  const listed = listedShape(userPool);
  const told = [...(listed ? fieldsShownBy(plan, userPool.type, listed) : []), ...derived, ...inPools];
  const withoutAccount = new Set(told);
  const withAccount = new Set([...told, ...derivedFromAccount]);
  return (accountId) => (accountId === undefined ? withoutAccount : withAccount);
}
