import type {
  AddCustomAttributesRequest,
  SchemaAttributeType,
  UserPoolType,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Context, Key } from '../context.js';
import { RefusedError, type Refusal } from '../errors/refusal.js';
import type { UserPoolSettingChange, UserPoolWarning } from '../generated/graphql.js';
import { toRequest } from '../mapping/input.js';
import type { MappingPlan } from '../mapping/plan.js';
import { addedAttribute } from '../rules/attribute-definitions.js';
import { newAttributes } from './custom-attributes/new-attributes.js';
import { warningsOfAddCustomAttributes } from '../rules/warnings/added-attribute-warnings.js';
import { failureOf } from './failure.js';
import { preFlightInParts } from './pre-flight.js';
import { settingDocument } from './setting-document.js';
import type { Mutation } from './standard/payload.js';
import type { ResolverMap } from './standard/standard-resolvers.js';
import { settingChanges } from './update-outcome.js';
import { allErrors, userErrors } from './user-errors.js';
import { userWarnings } from './warnings.js';

const INPUT = 'AddUserPoolCustomAttributesInput';
const PARTS = { member: 'CustomAttributes', size: 25 };

interface Arguments {
  readonly input: { readonly userPoolId: string };
  readonly dryRun: boolean;
}

/** The payload. The pool is read only if selected. */
interface Payload {
  /** Undefined if the input was refused. */
  readonly key?: Key;
}

/** Adds custom attributes, which cannot be removed. */
export function customAttributeResolvers(plan: MappingPlan): ResolverMap {
  return {
    Mutation: { addUserPoolCustomAttributes: addCustomAttributes(plan) },
    AddUserPoolCustomAttributesPayload: {
      userPool: ({ key }: Payload, _values: unknown, { keys, loader }: Context) =>
        key ? loader.get(keys.userPool(key.id[0])) : null,
    },
  };
}

function addCustomAttributes(plan: MappingPlan): Mutation<Arguments> {
  /** Attributes contain nothing sensitive. */
  const changesOf = (pool: UserPoolType, added: readonly SchemaAttributeType[]): UserPoolSettingChange[] => {
    const SchemaAttributes = [...(pool.SchemaAttributes ?? []), ...added.map(addedAttribute)];
    return settingChanges(
      settingDocument(plan, pool),
      settingDocument(plan, { ...pool, SchemaAttributes }),
      () => false,
    );
  };

  return async (_mutation, { input, dryRun }, context) => {
    const { request, problems } = toRequest<AddCustomAttributesRequest>(plan, INPUT, input);
    const errorsOf = (refusals: readonly Refusal[]) =>
      allErrors(problems, userErrors(plan, INPUT, input, refusals));
    let warnings: UserPoolWarning[] = [];
    const nothing = { changes: [], applied: false, unapplied: [], failure: null };
    try {
      const { region } = context.keys.toWrite((keys) => keys.userPool(input.userPoolId));
      const errors = errorsOf(preFlightInParts('AddCustomAttributes', { ...request }, PARTS, region));
      if (errors.length > 0) return { ...nothing, warnings, userErrors: errors };
      const choose = (pool: UserPoolType) => {
        const present = pool.SchemaAttributes ?? [];
        const { missing, refusals, known } = newAttributes(request.CustomAttributes ?? [], present);
        const found = [...warningsOfAddCustomAttributes({ ...request }, present), ...known];
        warnings = userWarnings(plan, INPUT, input, found);
        if (refusals.length > 0) throw new RefusedError(refusals);
        return missing;
      };
      const outcome = await context.userPools.customAttributes.add(input.userPoolId, choose, { dryRun });
      const { key, before, added, applied, failed } = outcome;
      const isRefused = failed?.error instanceof RefusedError;
      return {
        key,
        changes: changesOf(before, added),
        applied,
        unapplied: failed ? changesOf(before, failed.attributes) : [],
        failure: failed && !isRefused ? failureOf(input.userPoolId, failed.error, context.log) : null,
        warnings,
        userErrors: failed?.error instanceof RefusedError ? errorsOf(failed.error.refusals) : [],
      };
    } catch (error) {
      if (!(error instanceof RefusedError)) throw error;
      return { ...nothing, warnings, userErrors: errorsOf(error.refusals) };
    }
  };
}
