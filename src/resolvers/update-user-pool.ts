import type { UpdateUserPoolRequest } from '@aws-sdk/client-cognito-identity-provider';
import type { UpdateOutcome } from '../context.js';
import { differences } from '../differences/differences.js';
import { RefusedError } from '../errors/upstream.js';
import type { MutationResolvers, UserPoolSettingChange } from '../generated/graphql.js';
import { toPatch } from '../mapping/input.js';
import type { MappingPlan } from '../mapping/plan.js';
import { settingDocument } from './setting-document.js';
import { userErrors } from './user-errors.js';

const INPUT = 'UpdateUserPoolInput';

const refused = { userPool: null, changes: [], applied: false };

export function updateUserPool(plan: MappingPlan): NonNullable<MutationResolvers['updateUserPool']> {
  return async (_mutation, { input, ...options }, { updates }) => {
    const { request, problems } = toPatch<UpdateUserPoolRequest>(plan, INPUT, input);
    if (problems.length > 0) return { ...refused, userErrors: problems };

    try {
      const outcome = await updates.update(input.userPoolId, request, {
        dryRun: options.dryRun,
        expectedLastModifiedDate: options.expectedLastModifiedDate ?? undefined,
        allowUnknownSettingsLoss: options.allowUnknownSettingsLoss,
        check: () => [],
      });
      return {
        userPool: poolOf(outcome),
        changes: changesOf(plan, outcome),
        applied: outcome.applied,
        userErrors: [],
      };
    } catch (error) {
      if (error instanceof RefusedError) {
        return { ...refused, userErrors: userErrors(plan, INPUT, error.refusals) };
      }
      throw error;
    }
  };
}

/** Where it could not be read after the update, the field fails, and its siblings tell what was done. */
function poolOf({ pool, unread }: UpdateOutcome) {
  if (!unread) return pool ?? null;
  const failed = Promise.reject(unread);
  // Somebody who does not select the field must not end the process.
  failed.catch(() => undefined);
  return failed;
}

function changesOf(plan: MappingPlan, { before, after }: UpdateOutcome): UserPoolSettingChange[] {
  const documents = [before, after].map((pool) => settingDocument(plan, pool));
  return differences(documents).map(({ path, values: [was, is] }) => ({ path, before: was, after: is }));
}
