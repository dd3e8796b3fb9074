import { UserPoolDescriptionType$ } from '@aws-sdk/client-cognito-identity-provider';
import { fieldsShownBy } from '../mapping/shown-by.js';
import type { MappingPlan } from '../mapping/plan.js';

/** Fields of UserPool that are made from what a list tells of a pool, and so cost no describe. */
const derived = ['__typename'];

/** The fields of UserPool that a list answers. */
export function listedFields(plan: MappingPlan): ReadonlySet<string> {
  return new Set([...fieldsShownBy(plan, 'UserPool', UserPoolDescriptionType$), ...derived]);
}
