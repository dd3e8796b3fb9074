import { fieldsShownBy } from '../mapping/shown-by.js';
import type { MappingPlan } from '../mapping/plan.js';
import { listedShape } from '../resources/shapes.js';
import { userPool } from '../resources/user-pool.js';

/** Fields of UserPool that are made from what a list tells of a pool, and so cost no describe. */
const derived = ['__typename', 'region', 'partition', 'consoleUrl'];

/** These too, where the account is known without a describe. */
const derivedFromAccount = ['accountId', 'arn'];

/**
 * The fields of UserPool that a list answers.
 *
 * @returns the names, given the account or undefined where it is not known
 */
export function listedFields(plan: MappingPlan): (accountId: string | undefined) => ReadonlySet<string> {
  const listed = listedShape(userPool);
  const told = [...(listed ? fieldsShownBy(plan, userPool.type, listed) : []), ...derived];
  const withoutAccount = new Set(told);
  const withAccount = new Set([...told, ...derivedFromAccount]);
  return (accountId) => (accountId === undefined ? withoutAccount : withAccount);
}
