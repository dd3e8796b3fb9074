import type { Context, Key } from '../../context.js';
import type { Refusal } from '../../errors/refusal.js';
import { toRequest } from '../../mapping/input.js';
import type { MappingPlan } from '../../mapping/plan.js';
import { ownMembers } from '../../resources/ids.js';
import type { Resource } from '../../resources/resource.js';
import type { Warning } from '../../rules/warnings/warning.js';
import { preFlight } from '../pre-flight.js';
import { valueAfter } from '../update-outcome.js';
import { allErrors, userErrors } from '../user-errors.js';
import { userWarnings } from '../warnings.js';
import { refusedAsData, type Mutation } from './payload.js';
import { idsFrom, shown, type InPool, type Values } from './things.js';

type Created = InPool & { readonly create: NonNullable<Resource['create']> };

export function isCreated(resource: InPool): resource is Created {
  return resource.create !== undefined;
}

interface CreateArguments {
  readonly input: Values;
  readonly dryRun: boolean;
}

/** Finds effects of a creation that its caller may not intend, before anything is sent. */
export type CreationWarnings = (request: object, pool: Key, context: Context) => Promise<readonly Warning[]>;

/** `createUserPoolGroup(input:, dryRun:)`. */
export function createField(
  plan: MappingPlan,
  resource: Created,
  warningsOf?: CreationWarnings,
): Mutation<CreateArguments> {
  const inputType = `Create${resource.type}Input`;
  // Cognito's message about a name that is taken has no path.
  const aboutTheName = (refusal: Refusal): Refusal =>
    refusal.code === 'ALREADY_EXISTS' ? { ...refusal, members: ownMembers(resource) } : refusal;
  return (_mutation, { input, dryRun }, context) => {
    const { keys, creations } = context;
    const { request, problems } = toRequest<object>(plan, inputType, input);
    const errorsOf = (refusals: readonly Refusal[]) =>
      allErrors(problems, userErrors(plan, inputType, input, refusals.map(aboutTheName)));
    return refusedAsData(resource, errorsOf, async () => {
      const [userPoolId = ''] = idsFrom(resource.within, { ...input });
      const parent = keys.toWrite((named) => named.userPool(userPoolId));
      const refused = errorsOf(preFlight(resource.create.operation, request, parent.region));
      if (refused.length > 0) return { userErrors: refused };
      const found = (await warningsOf?.(request, parent, context)) ?? [];
      const created = await creations.create(parent, resource, request, { dryRun });
      const warnings = userWarnings(plan, inputType, input, found);
      if (!created) return { warnings };
      const value = created.value && shown(created.key, created.value);
      return { value: valueAfter({ ...created, value }), applied: true, warnings };
    });
  };
}
