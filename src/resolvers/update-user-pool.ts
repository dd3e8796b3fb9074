import type { UpdateUserPoolRequest } from '@aws-sdk/client-cognito-identity-provider';
import { regionInId } from '../aws/user-pool-names.js';
import { RefusedError, type Refusal } from '../errors/refusal.js';
import type { MutationResolvers } from '../generated/graphql.js';
import { toPatch } from '../mapping/input.js';
import type { MappingPlan } from '../mapping/plan.js';
import { warningsOfUpdateUserPool } from '../rules/warnings/update-warnings.js';
import type { Warning } from '../rules/warnings/warning.js';
import type { Mask } from './mask.js';
import { settingDocument } from './setting-document.js';
import { brokenByUpdate, settingChanges, valueAfter } from './update-outcome.js';
import { allErrors, userErrors } from './user-errors.js';
import { userWarnings } from './warnings.js';

const INPUT = 'UpdateUserPoolInput';

const refused = { userPool: null, changes: [], applied: false };

export function updateUserPool(
  plan: MappingPlan,
  isMasked: Mask,
): NonNullable<MutationResolvers['updateUserPool']> {
  return async (_mutation, { input, ...options }, { userPools: { updates }, caller }) => {
    const { userPoolId } = input;
    const { request, problems } = toPatch<UpdateUserPoolRequest>(plan, INPUT, input);
    const errorsOf = (refusals: readonly Refusal[]) =>
      allErrors(problems, userErrors(plan, INPUT, input, refusals));
    // Of the last attempt, which is also the one that was refused: an update that fails has warnings, too.
    let found: readonly Warning[] = [];
    const withWarnings = <Payload extends object>(payload: Payload) => ({
      ...payload,
      warnings: userWarnings(plan, INPUT, input, found),
    });
    try {
      const outcome = await updates.update(userPoolId, request, {
        // What cannot be mapped is not sent, but the rest of the input is looked at: everything is told at once.
        dryRun: options.dryRun || problems.length > 0,
        expectedLastModifiedDate: options.expectedLastModifiedDate ?? undefined,
        allowUnknownSettingsLoss: options.allowUnknownSettingsLoss,
        check: (present, merged) => {
          found = warningsOfUpdateUserPool({ given: request, before: present, after: merged });
          const place = { ids: { UserPoolId: userPoolId }, region: regionInId(userPoolId) };
          return brokenByUpdate('UpdateUserPool', place, present, merged);
        },
      });
      if (problems.length > 0) return withWarnings({ ...refused, userErrors: errorsOf([]) });
      const { before, after, applied } = outcome;
      return withWarnings({
        userPool: valueAfter(outcome),
        changes: settingChanges(settingDocument(plan, before), settingDocument(plan, after), (path) =>
          isMasked(caller, path),
        ),
        applied,
        userErrors: [],
      });
    } catch (error) {
      if (error instanceof RefusedError)
        return withWarnings({ ...refused, userErrors: errorsOf(error.refusals) });
      throw error;
    }
  };
}
