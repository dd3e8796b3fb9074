import type { UpdateUserPoolRequest } from '@aws-sdk/client-cognito-identity-provider';
import { regionInId } from '../aws/user-pool-names.js';
import type { Context } from '../context.js';
import { RefusedError, type Refusal } from '../errors/refusal.js';
import type { UserPoolSettingChange, UserPoolUserError, UserPoolWarning } from '../generated/graphql.js';
import { toPatch } from '../mapping/input.js';
import type { MappingPlan } from '../mapping/plan.js';
import { warningsOfUpdateUserPool } from '../rules/warnings/update-warnings.js';
import type { Warning } from '../rules/warnings/warning.js';
import type { Mask } from './mask.js';
import { missingFactor } from './mfa/missing-factor.js';
import { limitsOf } from './pre-flight.js';
import { settingDocument } from './setting-document.js';
import { brokenByUpdate, settingChanges } from './update-outcome.js';
import { allErrors, userErrors } from './user-errors.js';
import { userWarnings } from './warnings.js';

type Updates = Context['userPools']['updates'];
type Outcome = Awaited<ReturnType<Updates['update']>>;

/** The result for one pool. */
export interface Patched {
  /** Undefined if the patch was refused. */
  readonly outcome: Outcome | undefined;
  readonly told: {
    readonly changes: UserPoolSettingChange[];
    readonly applied: boolean;
    readonly warnings: UserPoolWarning[];
    readonly userErrors: UserPoolUserError[];
  };
}

type Options = Omit<Parameters<Updates['update']>[2], 'check' | 'obstacles'>;

/** A patch for pools, from an input. Errors and warnings have paths into that input. */
export class UserPoolPatch {
  readonly #request;
  readonly #problems;

  /** @param typeName the type of the input, such as `UpdateUserPoolInput` */
  constructor(
    private readonly plan: MappingPlan,
    private readonly isMasked: Mask,
    private readonly typeName: string,
    private readonly input: object,
  ) {
    const { request, problems } = toPatch<UpdateUserPoolRequest>(plan, typeName, input);
    this.#request = request;
    this.#problems = problems;
  }

  /** Problems that affect every pool, whatever its settings. */
  refusedForAll(): UserPoolUserError[] {
    return this.#errorsOf(limitsOf('UpdateUserPool', this.#request));
  }

  /** @throws what `UserPoolUpdates.update` throws, except refusals, which are returned */
  async apply(id: string, updates: Updates, context: Context, options: Options): Promise<Patched> {
    const request = this.#request;
    const hasProblems = this.#problems.length > 0;
    // Of the last attempt, which is also the refused one: an update that fails has warnings, too.
    let found: readonly Warning[] = [];
    const refused = (refusals: readonly Refusal[]): Patched => ({
      outcome: undefined,
      told: { changes: [], applied: false, warnings: warnings(), userErrors: this.#errorsOf(refusals) },
    });
    const warnings = () => userWarnings(this.plan, this.typeName, this.input, found);
    try {
      const outcome = await updates.update(id, request, {
        ...options,
        // A value that cannot be mapped is not sent, but the rest of the input is checked, so that all errors come at
        // once.
        dryRun: options.dryRun || hasProblems,
        check: (present, merged) => {
          found = warningsOfUpdateUserPool({ given: request, before: present, after: merged });
          const place = { ids: { UserPoolId: id }, region: regionInId(id) };
          return brokenByUpdate('UpdateUserPool', place, present, merged);
        },
        obstacles: (before, after) => missingFactor(id, before, after, context),
      });
      if (hasProblems) return refused([]);
      const { before, after, applied } = outcome;
      const changes = settingChanges(
        settingDocument(this.plan, before),
        settingDocument(this.plan, after),
        (path) => this.isMasked(context.caller, path),
      );
      return { outcome, told: { changes, applied, warnings: warnings(), userErrors: [] } };
    } catch (error) {
      if (error instanceof RefusedError) return refused(error.refusals);
      throw error;
    }
  }

  #errorsOf(refusals: readonly Refusal[]): UserPoolUserError[] {
    return allErrors(this.#problems, userErrors(this.plan, this.typeName, this.input, refusals));
  }
}
