import type {
  SetUserPoolMfaConfigRequest,
  UpdateUserPoolRequest,
} from '@aws-sdk/client-cognito-identity-provider';
import type { GraphQLResolveInfo } from 'graphql';
import type { AuthorizationRules } from '../auth/scopes.js';
import type { Context, Key, MfaPartChange } from '../context.js';
import { RefusedError, type Refusal } from '../errors/refusal.js';
import type { UserPoolSettingChange, UserPoolUserError, UserPoolWarning } from '../generated/graphql.js';
import { toPatch } from '../mapping/input.js';
import type { MappingPlan } from '../mapping/plan.js';
import { userPool } from '../resources/user-pool.js';
import { userPoolMfaConfig } from '../resources/user-pool-mfa-config.js';
import { warningsOfSetUserPoolMfa } from '../rules/warnings/mfa-warnings.js';
import { warningsOfUpdateUserPool } from '../rules/warnings/update-warnings.js';
import { failureOf } from './failure.js';
import { maskOf, maskOfKind } from './mask.js';
import { brokenOfMfa } from './mfa/broken.js';
import { inMfaInput, poolInputOf, type MfaInput } from './mfa/pool-input.js';
import { limitsOf } from './pre-flight.js';
import { settingDocument } from './setting-document.js';
import type { Mutation } from './standard/payload.js';
import { readOf } from './standard/read.js';
import { saysWhenEmpty, settingsDocument } from './standard/settings-document.js';
import type { ResolverMap } from './standard/standard-resolvers.js';
import { keyToWrite } from './standard/things.js';
import { settingChanges } from './update-outcome.js';
import { allErrors, userErrors } from './user-errors.js';
import { userWarnings } from './warnings.js';

const INPUT = 'SetUserPoolMfaInput';
/** A type for the pool's part of the input. */
const POOL_INPUT = 'UserPoolPatchInput';

interface Arguments {
  readonly input: MfaInput;
  readonly dryRun: boolean;
  readonly allowUnknownSettingsLoss: boolean;
}

/** The payload. Configuration and pool are read only if selected. */
interface Payload {
  /** Undefined if the input was refused. */
  readonly key?: Key<typeof userPoolMfaConfig>;
}

/** Sets MFA, which people see as one setting, through two APIs. */
export function mfaResolvers(plan: MappingPlan, rules: AuthorizationRules): ResolverMap {
  const read = readOf(plan, userPoolMfaConfig);
  return {
    Mutation: { setUserPoolMfa: setUserPoolMfa(plan, rules) },
    SetUserPoolMfaPayload: {
      userPoolMfaConfig: ({ key }: Payload, _values: unknown, context: Context, info: GraphQLResolveInfo) =>
        key ? read(key, context, info) : null,
      userPool: ({ key }: Payload, _values: unknown, { keys, loader }: Context) =>
        key ? loader.get(keys.userPool(key.id[0])) : null,
    },
  };
}

function setUserPoolMfa(plan: MappingPlan, rules: AuthorizationRules): Mutation<Arguments> {
  const isMasked = {
    mfa: maskOfKind(plan, rules, userPoolMfaConfig),
    pool: maskOf(plan, rules, userPool.type),
  };
  const says = saysWhenEmpty(userPoolMfaConfig);
  const documentOf = (part: MfaPartChange['part'], described: object) =>
    part === 'mfa' ? settingsDocument(plan, userPoolMfaConfig, described) : settingDocument(plan, described);
  const changesOf = ({ part, before, after }: MfaPartChange, { caller }: Context): UserPoolSettingChange[] =>
    settingChanges(
      documentOf(part, before),
      documentOf(part, after),
      (path) => isMasked[part](caller, path),
      says,
    );

  return async (_mutation, { input, ...options }, context) => {
    const poolInput = poolInputOf(input);
    const mfa = toPatch<SetUserPoolMfaConfigRequest>(plan, INPUT, input);
    const pool = toPatch<UpdateUserPoolRequest>(plan, POOL_INPUT, poolInput);
    const problems = [...mfa.problems, ...pool.problems.map(inMfaInput)];
    const errorsOf = (refusals: readonly Refusal[]): UserPoolUserError[] => {
      const isOfPool = ({ operation }: Refusal) => operation === userPool.update.operation;
      return allErrors(problems, [
        ...userErrors(
          plan,
          INPUT,
          input,
          refusals.filter((each) => !isOfPool(each)),
        ),
        ...userErrors(plan, POOL_INPUT, poolInput, refusals.filter(isOfPool)).map(inMfaInput),
      ]);
    };
    let warnings: UserPoolWarning[] = [];
    const nothing = { changes: [], applied: false, unapplied: [], failure: null };
    try {
      const patch = { ...mfa.request };
      const { region } = keyToWrite(userPoolMfaConfig, [input.userPoolId], context);
      const outcome = await context.userPools.mfa.set(
        input.userPoolId,
        { mfa: patch, pool: { ...pool.request } },
        {
          ...options,
          dryRun: options.dryRun || problems.length > 0,
          check: (before, after) => brokenOfMfa({ userPoolId: input.userPoolId, region }, before, after),
          onPrepared: (before, after) => {
            const ofMfa = { given: patch, before: before.mfa, after: after.mfa };
            const ofPool = { given: { ...pool.request }, before: before.pool, after: after.pool };
            warnings = [
              ...userWarnings(plan, INPUT, input, warningsOfSetUserPoolMfa(ofMfa)),
              ...userWarnings(plan, POOL_INPUT, poolInput, warningsOfUpdateUserPool(ofPool)).map(inMfaInput),
            ];
          },
        },
      );
      if (problems.length > 0) return { ...nothing, warnings, userErrors: errorsOf([]) };
      const { key, changed, applied, failed } = outcome;
      const isRefused = failed?.error instanceof RefusedError;
      return {
        key,
        changes: changed.flatMap((part) => changesOf(part, context)),
        applied,
        unapplied: failed ? changesOf(failed, context) : [],
        failure: failed && !isRefused ? failureOf(input.userPoolId, failed.error, context.log) : null,
        warnings,
        userErrors: failed?.error instanceof RefusedError ? errorsOf(failed.error.refusals) : [],
      };
    } catch (error) {
      if (!(error instanceof RefusedError)) throw error;
      // Problems with the values alone are reported together with those of the other part.
      const limits = limitsOf(userPoolMfaConfig.update.operation, mfa.request).filter(
        ({ members }) => members?.[0] !== userPool.id[0],
      );
      const told = new Set(error.refusals.map(({ message }) => message));
      const more = limits.filter(({ message }) => !told.has(message));
      return { ...nothing, warnings, userErrors: errorsOf([...error.refusals, ...more]) };
    }
  };
}
