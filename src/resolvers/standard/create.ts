import type { Refusal } from '../../errors/refusal.js';
import { toRequest } from '../../mapping/input.js';
import type { MappingPlan } from '../../mapping/plan.js';
import { ownMembers } from '../../resources/ids.js';
import type { Resource } from '../../resources/resource.js';
import { preFlight } from '../pre-flight.js';
import { allErrors, userErrors } from '../user-errors.js';
import { refusedAsData, type Mutation } from './payload.js';
import { idsFrom, shown, type Standard, type Values } from './things.js';

type Created = Standard & { readonly create: NonNullable<Resource['create']> };

export function isCreated(resource: Standard): resource is Created {
  return resource.create !== undefined;
}

interface CreateArguments {
  readonly input: Values;
  readonly dryRun: boolean;
}

/** `createUserPoolGroup(input:, dryRun:)`. */
export function createField(plan: MappingPlan, resource: Created): Mutation<CreateArguments> {
  const inputType = `Create${resource.type}Input`;
  // Cognito's words for a name that is taken point nowhere.
  const aboutTheName = (refusal: Refusal): Refusal =>
    refusal.code === 'ALREADY_EXISTS' ? { ...refusal, members: ownMembers(resource) } : refusal;
  return (_mutation, { input, dryRun }, { keys, creations }) => {
    const { request, problems } = toRequest<object>(plan, inputType, input);
    const errorsOf = (refusals: readonly Refusal[]) =>
      allErrors(problems, userErrors(plan, inputType, input, refusals.map(aboutTheName)));
    return refusedAsData(resource, errorsOf, async () => {
      const [userPoolId = ''] = idsFrom(resource.within, { ...input });
      const parent = keys.toWrite((named) => named.userPool(userPoolId));
      const refused = errorsOf(preFlight(resource.create.operation, request, parent.region));
      if (refused.length > 0) return { userErrors: refused };
      const created = await creations.create(parent, resource, request, { dryRun });
      return created ? { value: shown(created.key, created.value), applied: true } : {};
    });
  };
}
