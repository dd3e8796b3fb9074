import type { Refusal } from '../errors/upstream.js';
import type { UserPoolUserError } from '../generated/graphql.js';
import { toFieldPath } from '../mapping/input.js';
import type { MappingPlan } from '../mapping/plan.js';

/**
 * What was refused, with its paths in the words of the input.
 *
 * @param typeName the bound input type, such as `CreateUserPoolInput`
 */
export function userErrors(
  plan: MappingPlan,
  typeName: string,
  refusals: readonly Refusal[],
): UserPoolUserError[] {
  return refusals.map(({ code, message, members }) => ({
    code,
    message,
    field: members ? toFieldPath(plan, typeName, members) : null,
  }));
}
