import type { UserPoolWarning } from '../generated/graphql.js';
import { fieldPathsOf } from '../mapping/field-paths.js';
import type { MappingPlan } from '../mapping/plan.js';
import type { Warning } from '../rules/warnings/warning.js';

/**
 * Warnings with paths into the input.
 *
 * @param typeName the type of the input, such as `CreateUserPoolInput`
 */
export function userWarnings(
  plan: MappingPlan,
  typeName: string,
  input: object,
  warnings: readonly Warning[],
): UserPoolWarning[] {
  const fieldPath = fieldPathsOf(plan, typeName, input);
  return warnings.map(({ code, message, path }) => ({
    code,
    message,
    // The request was made from the input, so there is a path. Otherwise the warning is about the whole input.
    field: fieldPath(path.map(String)) ?? [],
  }));
}
