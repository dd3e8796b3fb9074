import { fieldsShownBy } from '../mapping/shown-by.js';
import type { MappingPlan } from '../mapping/plan.js';
import { listedShape } from '../resources/shapes.js';
import { resources } from '../resources/resources.js';
import { userPool } from '../resources/user-pool.js';
import { fieldsOfPool, isStandard } from './standard/things.js';

/** Fields of UserPool that follow from what a list returns, and so cost no describe. */
const derived = ['__typename', 'region', 'partition', 'consoleUrl'];

/** These too, if the account is known without a describe. */
const derivedFromAccount = ['accountId', 'arn'];

/** Things in a pool take a call of their own and need only its id. */
const inPools = resources.filter(isStandard).flatMap(fieldsOfPool);

/**
 * The fields of UserPool that a list provides.
 *
 * @returns their names, given the account or undefined if unknown
 */
export function listedFields(plan: MappingPlan): (accountId: string | undefined) => ReadonlySet<string> {
  const listed = listedShape(userPool);
  const told = [...(listed ? fieldsShownBy(plan, userPool.type, listed) : []), ...derived, ...inPools];
  const withoutAccount = new Set(told);
  const withAccount = new Set([...told, ...derivedFromAccount]);
  return (accountId) => (accountId === undefined ? withoutAccount : withAccount);
}
