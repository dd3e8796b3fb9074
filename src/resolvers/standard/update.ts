import type { Context, UpdateOutcome } from '../../context.js';
import type { AuthorizationRules } from '../../auth/scopes.js';
import type { Refusal } from '../../errors/refusal.js';
import { toPatch } from '../../mapping/input.js';
import type { MappingPlan } from '../../mapping/plan.js';
import { idMembers } from '../../resources/ids.js';
import type { Resource } from '../../resources/resource.js';
import { fixedMembers } from '../../resources/shapes.js';
import type { Warning } from '../../rules/warnings/warning.js';
import { maskOfKind } from '../mask.js';
import { brokenByUpdate, settingChanges, valueAfter } from '../update-outcome.js';
import { allErrors, userErrors } from '../user-errors.js';
import { userWarnings } from '../warnings.js';
import { asWarning, breakagesOf } from '../breaking/breaking.js';
import { refusedAsData, type Mutation } from './payload.js';
import { saysWhenEmpty, settingsDocument } from './settings-document.js';
import { idsFrom, keyToWrite, shown, type InPool, type Values } from './things.js';

type Updated = InPool & { readonly update: NonNullable<Resource['update']> };

/** Not a kind whose mutation is written by hand. */
export function isUpdated(resource: InPool): resource is Updated {
  return resource.update !== undefined && resource.update.input === undefined;
}

interface UpdateArguments {
  readonly input: Values;
  readonly dryRun: boolean;
  readonly expectedLastModifiedDate?: Date | null;
  readonly allowUnknownSettingsLoss: boolean;
  readonly allowBreaking?: boolean;
}

/** Finds effects of a change that its caller may not intend, from the settings before and after. */
export type UpdateWarnings = (before: object, after: object) => readonly Warning[];

/** `updateUserPoolGroup(input:, dryRun:, expectedLastModifiedDate:, allowUnknownSettingsLoss:)`. */
export function updateField(
  plan: MappingPlan,
  rules: AuthorizationRules,
  resource: Updated,
  warningsOf?: UpdateWarnings,
): Mutation<UpdateArguments> {
  const inputType = `Update${resource.type}Input`;
  const { operation } = resource.update;
  const isMasked = maskOfKind(plan, rules, resource);
  const fixed = fixedMembers(resource);
  const changesOf = ({ before, after }: UpdateOutcome<Updated>, { caller }: Context) => {
    const [was, is] = [settingsDocument(plan, resource, before), settingsDocument(plan, resource, after)];
    return settingChanges(was, is, (path) => isMasked(caller, path), saysWhenEmpty(resource));
  };

  const breakages = breakagesOf(resource);

  return (_mutation, { input, ...options }, context) => {
    const { request, problems } = toPatch<object>(plan, inputType, input);
    const errorsOf = (refusals: readonly Refusal[]) =>
      allErrors(problems, userErrors(plan, inputType, input, refusals));
    return refusedAsData(resource, errorsOf, async () => {
      const ids = idsFrom(resource, input);
      const key = keyToWrite(resource, ids, context);
      const dryRun = options.dryRun || problems.length > 0;
      const find = async (before: object, after: object) =>
        (await breakages?.(key, before, after, context)) ?? [];
      const outcome = await context.updates.update(
        key,
        { ...request },
        {
          // A value that cannot be mapped is not sent, but the rest of the input is checked, so that all errors come
          // at once.
          dryRun,
          expectedLastModifiedDate: options.expectedLastModifiedDate ?? undefined,
          allowUnknownSettingsLoss: options.allowUnknownSettingsLoss,
          ...(!dryRun && options.allowBreaking !== true && { obstacles: find }),
          check: (present, merged, described) => {
            const known = Object.entries(described).filter(([name]) => fixed.includes(name));
            const beside = { ...idMembers(resource, ids), ...Object.fromEntries(known) };
            const place = { ids: beside, region: key.region };
            return brokenByUpdate(operation, place, present, merged);
          },
        },
      );
      if (problems.length > 0) return { userErrors: errorsOf([]) };
      const value = outcome.value && shown(key, outcome.value);
      return {
        value: valueAfter<object>({ ...outcome, value }),
        changes: changesOf(outcome, context),
        applied: outcome.applied,
        warnings: [
          ...userWarnings(plan, inputType, input, warningsOf?.(outcome.before, outcome.after) ?? []),
          ...(dryRun ? (await find(outcome.before, outcome.after)).map(asWarning) : []),
        ],
      };
    });
  };
}
