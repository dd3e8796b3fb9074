import type { UserPoolType } from '@aws-sdk/client-cognito-identity-provider';
import { RefusedError, type Refusal } from '../../errors/refusal.js';
import { asError } from '../../errors/thrown.js';
import { userPool } from '../../resources/user-pool.js';
import { userPoolMfaConfig } from '../../resources/user-pool-mfa-config.js';
import { poolKeyOf, type ResourceKey } from '../read/key.js';
import type { Keys } from '../read/keys.js';
import type { Changes } from '../write/changes.js';
import { withSettings, type Settings, type SettingsPatch } from '../write/settings.js';
import { specialOf } from '../write/specials.js';
import type { Prepared, Update, UpdateOptions, Updates } from '../write/updates.js';
import type { Exclusive } from '../write/write-lock.js';
import type { UserPoolUpdates } from './updates.js';

type MfaConfig = typeof userPoolMfaConfig;

/** What people see as one setting: the parts of SetUserPoolMfaConfig and of UpdateUserPool. */
export type MfaPart = 'mfa' | 'pool';
type OfParts<Value> = Readonly<Record<MfaPart, Value>>;

/** A part before and after, as described. */
export interface MfaPartChange {
  readonly part: MfaPart;
  readonly before: object;
  readonly after: object;
}

export interface MfaOutcome {
  /** The result; in a dry run, the expected result. */
  readonly changed: readonly MfaPartChange[];
  readonly applied: boolean;
  /** The second of two calls that failed after the first had succeeded, and why. */
  readonly failed?: MfaPartChange & { readonly error: Error };
  readonly key: ResourceKey<MfaConfig>;
}

export interface MfaUpdateOptions extends Pick<UpdateOptions, 'dryRun' | 'allowUnknownSettingsLoss'> {
  /** Foreseeable refusals of the settings of both parts, except for those that the present settings would have too. */
  readonly check: (before: OfParts<Settings>, after: OfParts<Settings>) => readonly Refusal[];
  /** Called with the subject of the change, before it is checked. */
  readonly onPrepared: (before: OfParts<Settings>, after: OfParts<Settings>) => void;
}

interface Both {
  readonly mfa: Update<MfaConfig>;
  readonly pool: Update<typeof userPool>;
}

interface BothPrepared {
  readonly mfa: Prepared<MfaConfig>;
  readonly pool: Prepared<typeof userPool>;
  /** The parts that change, in the order that Cognito accepts. */
  readonly order: readonly MfaPart[];
}

/** Updates MFA: one patch over two APIs, which Cognito may accept in one order only. */
export class UserPoolMfaUpdates {
  constructor(
    private readonly updates: Updates,
    private readonly changes: Changes,
    private readonly pools: Pick<UserPoolUpdates, 'special'>,
    private readonly keys: Keys,
  ) {}

  /**
   * Changes the settings in the patches.
   *
   * @throws what `Updates.update` throws, each refusal with its operation. If the second call fails, its error is in
   *   `failed` instead.
   */
  async set(
    userPoolId: string,
    patches: OfParts<SettingsPatch>,
    options: MfaUpdateOptions,
  ): Promise<MfaOutcome> {
    const key = this.keys.toWrite((keys) => keys.within(userPoolId, userPoolMfaConfig));
    // Both are checked together, below.
    const each = { ...options, check: () => [] };
    const both: Both = {
      mfa: { key, patch: patches.mfa, options: each, special: specialOf(userPoolMfaConfig) },
      pool: { key: poolKeyOf(key), patch: patches.pool, options: each, special: this.pools.special },
    };
    await this.changes.expectChangeable(key);
    if (options.dryRun) {
      const prepared = await this.#prepare(both, options);
      this.#prime(both, prepared);
      return { key, changed: prepared.order.map((part) => foreseen(part, prepared)), applied: false };
    }
    return this.changes.exclusively(key, (exclusive) => this.#change(both, options, exclusive));
  }

  async #change(both: Both, options: MfaUpdateOptions, exclusive: Exclusive): Promise<MfaOutcome> {
    const { key } = both.mfa;
    const prepared = await this.#prepare(both, options);
    const [first, second] = prepared.order;
    if (!first) {
      this.#prime(both, prepared);
      return { key, changed: [], applied: false };
    }
    const done = await this.#updatePart(first, both, exclusive, prepared).catch((error: unknown) => {
      throw withOperation(first, error);
    });
    if (!second) return { key, changed: [done], applied: true };
    try {
      // Described again, because the first call has changed a part of it.
      return { key, changed: [done, await this.#updatePart(second, both, exclusive)], applied: true };
    } catch (error) {
      const failed = { ...foreseen(second, prepared), error: asError(withOperation(second, error)) };
      return { key, changed: [done], applied: true, failed };
    }
  }

  /** Nothing is changed, so the described values are returned and the request need not read again. */
  #prime({ mfa, pool }: Both, prepared: BothPrepared): void {
    this.changes.prime(mfa.key, prepared.mfa.value);
    this.changes.prime(pool.key, prepared.pool.value);
  }

  async #updatePart(
    part: MfaPart,
    both: Both,
    exclusive: Exclusive,
    prepared?: BothPrepared,
  ): Promise<MfaPartChange> {
    const { before, after } =
      part === 'mfa'
        ? await this.updates.untilUndisturbed(both.mfa, exclusive, prepared?.mfa)
        : await this.updates.untilUndisturbed(both.pool, exclusive, prepared?.pool);
    return { part, before, after };
  }

  /** @throws RefusedError, each refusal with its operation */
  async #prepare(both: Both, { check, onPrepared }: MfaUpdateOptions): Promise<BothPrepared> {
    const pool = await this.updates.prepare(both.pool).catch((error: unknown) => {
      throw withOperation('pool', error);
    });
    const mfa = await this.updates.prepare(both.mfa).catch((error: unknown) => {
      throw withOperation('mfa', error);
    });
    const before = { mfa: mfa.before, pool: pool.before };
    const after = { mfa: mfa.asGiven, pool: pool.asGiven };
    onPrepared(before, after);
    const refusals = check(before, after);
    if (refusals.length > 0) throw new RefusedError(refusals);
    const isTaken = (state: OfParts<Settings>) => check(before, state).length === 0;
    const changing = (['pool', 'mfa'] as const).filter((part) => ({ mfa, pool })[part].changed);
    if (changing.length < 2 || isTaken({ ...before, pool: after.pool }))
      return { mfa, pool, order: changing };
    if (isTaken({ ...before, mfa: after.mfa })) return { mfa, pool, order: ['mfa', 'pool'] };
    throw new RefusedError([twoSteps]);
  }
}

const twoSteps: Refusal = {
  code: 'INVALID_PARAMETER',
  message:
    'Cognito needs two calls for these changes, and each call requires that the other is made first. Make the changes in two steps.',
  members: undefined,
};

/** The members of a refusal are those of its part's request. The id of the pool is in both. */
function withOperation(part: MfaPart, error: unknown): unknown {
  if (!(error instanceof RefusedError)) return error;
  const { operation } = (part === 'pool' ? userPool : userPoolMfaConfig).update;
  const [id] = userPool.id;
  const refusals = error.refusals.map((each) => (each.members?.[0] === id ? each : { operation, ...each }));
  return new RefusedError(refusals, { cause: error });
}

function foreseen(part: MfaPart, { mfa, pool }: BothPrepared): MfaPartChange {
  if (part === 'pool') {
    const as = (settings: Settings): UserPoolType => withSettings(userPool, pool.value, settings);
    return { part, before: as(pool.before), after: as(pool.settings) };
  }
  const { value, settings } = mfa;
  // The pool's text messages are sent only with MFA on, but are described with MFA off as well.
  const sms = settings.SmsMfaConfiguration ?? (isOff(settings) ? value.SmsMfaConfiguration : undefined);
  const after = withSettings(userPoolMfaConfig, value, { ...settings, SmsMfaConfiguration: sms });
  return { part, before: value, after };
}

function isOff({ MfaConfiguration = 'OFF' }: Settings): boolean {
  return MfaConfiguration === 'OFF';
}
