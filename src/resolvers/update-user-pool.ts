import type { UpdateUserPoolRequest } from '@aws-sdk/client-cognito-identity-provider';
import type { UpdateOutcome, UserPoolSettings } from '../context.js';
import { regionInId } from '../aws/user-pool-names.js';
import { differences } from '../differences/differences.js';
import { RefusedError, type Refusal } from '../errors/refusal.js';
import type { MutationResolvers, UserPoolSettingChange } from '../generated/graphql.js';
import { toPatch } from '../mapping/input.js';
import type { MappingPlan } from '../mapping/plan.js';
import type { Mask } from './mask.js';
import { warningsOfUpdateUserPool } from '../rules/warnings/update-user-pool.js';
import type { Warning } from '../rules/warnings/warning.js';
import { preFlight } from './pre-flight.js';
import { settingDocument } from './setting-document.js';
import { allErrors, userErrors } from './user-errors.js';
import { userWarnings } from './warnings.js';

const INPUT = 'UpdateUserPoolInput';

const refused = { userPool: null, changes: [], applied: false };

export function updateUserPool(
  plan: MappingPlan,
  isMasked: Mask,
): NonNullable<MutationResolvers['updateUserPool']> {
  return async (_mutation, { input, ...options }, { updates, caller }) => {
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
          found = warningsOfUpdateUserPool({ given: request, before: { ...present }, after: { ...merged } });
          return brokenByUpdate(userPoolId, present, merged);
        },
      });
      if (problems.length > 0) return withWarnings({ ...refused, userErrors: errorsOf([]) });
      const changes = changesOf(plan, outcome, (path) => isMasked(caller, path));
      return withWarnings({
        userPool: poolOf(outcome),
        changes,
        applied: outcome.applied,
        userErrors: [],
      });
    } catch (error) {
      if (error instanceof RefusedError)
        return withWarnings({ ...refused, userErrors: errorsOf(error.refusals) });
      throw error;
    }
  };
}

/**
 * What Cognito would refuse of the merged settings and did not mind in the present ones: a pool can be in a state that
 * no request could bring about today, and must still be changeable.
 */
function brokenByUpdate(UserPoolId: string, present: UserPoolSettings, merged: UserPoolSettings): Refusal[] {
  const refusalsOf = (settings: UserPoolSettings) =>
    preFlight('UpdateUserPool', { UserPoolId, ...settings }, regionInId(UserPoolId));
  const known = new Set(refusalsOf(present).map(asText));
  return refusalsOf(merged).filter((refusal) => !known.has(asText(refusal)));
}

function asText({ members, message }: Refusal): string {
  return JSON.stringify([members, message]);
}

/** Where it could not be read after the update, the field fails, and its siblings tell what was done. */
function poolOf({ pool, unread }: UpdateOutcome) {
  if (!unread) return pool ?? null;
  const failed = Promise.reject(unread);
  // Somebody who does not select the field must not end the process.
  failed.catch(() => undefined);
  return failed;
}

function changesOf(
  plan: MappingPlan,
  { before, after }: UpdateOutcome,
  isMasked: (path: readonly string[]) => boolean,
): UserPoolSettingChange[] {
  const documents = [before, after].map((pool) => settingDocument(plan, pool));
  return differences(documents).map(({ path, values: [was, is] }) => {
    const masked = isMasked(path);
    return { path, masked, before: masked ? null : was, after: masked ? null : is };
  });
}
