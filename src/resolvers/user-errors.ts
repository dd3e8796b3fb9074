import type { Refusal } from '../errors/refusal.js';
import type { UserPoolUserError } from '../generated/graphql.js';
import { fieldPathsOf } from '../mapping/field-paths.js';
import type { InputProblem } from '../mapping/input.js';
import { namedField } from '../mapping/named-field.js';
import type { MappingPlan } from '../mapping/plan.js';

/**
 * Refusals, by this gateway or by Cognito, with their paths in the words of the input.
 *
 * @param typeName the type of the input, such as `CreateUserPoolInput`
 */
export function userErrors(
  plan: MappingPlan,
  typeName: string,
  input: object,
  refusals: readonly Refusal[],
): UserPoolUserError[] {
  const fieldPath = fieldPathsOf(plan, typeName, input);
  return refusals.map(({ code, message, members }) => ({
    code,
    message,
    field: members ? fieldPath(members) : code === 'NOT_AUTHORIZED' ? namedField(input, message) : null,
  }));
}

/** Problems of an input and what would be refused of its request, but for a field with a problem only that. */
export function allErrors(
  problems: readonly InputProblem[],
  refused: readonly UserPoolUserError[],
): UserPoolUserError[] {
  const places = new Set(problems.map(({ field }) => placeOf(field)));
  return [...problems, ...refused.filter(({ field }) => !field || !places.has(placeOf(field)))];
}

function placeOf(field: readonly string[]): string {
  return JSON.stringify(field);
}
