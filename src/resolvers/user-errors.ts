import type { Refusal } from '../errors/refusal.js';
import type { UserPoolUserError } from '../generated/graphql.js';
import { fieldPathsOf } from '../mapping/field-paths.js';
import type { InputProblem } from '../mapping/input.js';
import { namedField } from '../mapping/named-field.js';
import type { MappingPlan } from '../mapping/plan.js';

/**
 * Refusals by the gateway or by Cognito, with paths into the input.
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

/** Problems of an input, and refusals of its request. A field with a problem has no refusals. */
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
