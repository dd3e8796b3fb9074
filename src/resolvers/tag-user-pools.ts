import type { Context } from '../context.js';
import { RefusedError, type Refusal } from '../errors/refusal.js';
import type { MutationResolvers, UserPoolUserError } from '../generated/graphql.js';
import { toRequest } from '../mapping/input.js';
import type { MappingPlan } from '../mapping/plan.js';
import { changeFleet } from './fleet-results.js';
import type { Mask } from './mask.js';
import { limitsOf } from './pre-flight.js';
import { settingDocument } from './setting-document.js';
import { settingChanges } from './update-outcome.js';
import { allErrors, userErrors } from './user-errors.js';

type Tags = Parameters<Parameters<Context['userPools']['fleets']['change']>[1]>[1]['tags'];
type TagChange = Parameters<Tags['change']>[1];
type ErrorsOf = (refusals: readonly Refusal[]) => UserPoolUserError[];

/** An input with the tags of this mutation, under the name that they have there. */
const INPUT = 'UserPoolPatchInput';
const FIELD = 'userPoolTags';

export function tagUserPools(
  plan: MappingPlan,
  isMasked: Mask,
): NonNullable<MutationResolvers['tagUserPools']> {
  return (_mutation, { ids, tags, dryRun }, context) => {
    const input = { [FIELD]: tags };
    const { request, problems } = toRequest<{ readonly UserPoolTags?: Record<string, string> }>(
      plan,
      INPUT,
      input,
    );
    const errorsOf: ErrorsOf = (refusals) =>
      allErrors(problems, userErrors(plan, INPUT, input, refusals)).map((error) => ({
        ...error,
        field: error.field?.[0] === FIELD ? ['tags', ...error.field.slice(1)] : null,
      }));
    const change = { set: request.UserPoolTags ?? {} };
    const refusedForAll = errorsOf(limitsOf('UpdateUserPool', request));
    return changeFleet(
      ids,
      refusedForAll,
      context,
      changeOf(plan, isMasked, context, change, dryRun, errorsOf),
    );
  };
}

export function untagUserPools(
  plan: MappingPlan,
  isMasked: Mask,
): NonNullable<MutationResolvers['untagUserPools']> {
  return (_mutation, { ids, keys, dryRun }, context) => {
    // Cognito names a key by its position in the request, which equals that in the argument; the gateway's refusals
    // name the key itself.
    const errorsOf: ErrorsOf = (refusals) =>
      refusals.map(({ code, message, members = [] }) => {
        const index = keys.indexOf(members[1] ?? '');
        const place = members[0] === 'TagKeys' ? members[1] : index < 0 ? undefined : String(index);
        return { code, message, field: place === undefined ? null : ['keys', place] };
      });
    const change = { remove: [...new Set(keys)] };
    const refusedForAll = errorsOf(limitsOf('UntagResource', { TagKeys: keys }));
    return changeFleet(
      ids,
      refusedForAll,
      context,
      changeOf(plan, isMasked, context, change, dryRun, errorsOf),
    );
  };
}

function changeOf(
  plan: MappingPlan,
  isMasked: Mask,
  { caller }: Context,
  change: TagChange,
  dryRun: boolean,
  errorsOf: ErrorsOf,
): Parameters<typeof changeFleet>[3] {
  return async (id, { tags }) => {
    try {
      const { before, after, applied } = await tags.change(id, change, { dryRun });
      const changes = settingChanges(settingDocument(plan, before), settingDocument(plan, after), (path) =>
        isMasked(caller, path),
      );
      return { changes, applied, warnings: [], userErrors: [] };
    } catch (error) {
      if (!(error instanceof RefusedError)) throw error;
      return { changes: [], applied: false, warnings: [], userErrors: errorsOf(error.refusals) };
    }
  };
}
