import { UpdateUserPoolCommand, type UserPoolType } from '@aws-sdk/client-cognito-identity-provider';
import { differences } from '../../differences/differences.js';
import { ConflictError } from '../../errors/gateway-error.js';
import { asError } from '../../errors/thrown.js';
import { RefusedError, type Refusal } from '../../errors/refusal.js';
import type { Changes } from '../change/changes.js';
import type { Exclusive } from '../change/pool-lock.js';
import type { PresentPool } from '../change/present-pool.js';
import type { UserPoolKey } from '../user-pool-key.js';
import { withinReach } from './within-reach.js';
import { merge } from './merge.js';
import { settingNames, settingsOf, type Settings, type SettingsPatch } from './settings.js';

export interface UpdateOptions {
  /** Nothing is sent but reads. */
  readonly dryRun: boolean;
  /** Change the pool only if it was changed last at this moment. */
  readonly expectedLastModifiedDate: Date | undefined;
  /** Go on although settings that the SDK does not know will be reset. */
  readonly allowUnknownSettingsLoss: boolean;
  /** What is known beforehand to be refused of the merged settings, given those of the pool as it is. */
  readonly check: (present: Settings, merged: Settings) => readonly Refusal[];
}

export interface UpdateOutcome {
  readonly applied: boolean;
  /** The pool as it was described last; undefined where that failed after the update. */
  readonly pool: UserPoolType | undefined;
  /** Why it is undefined; without this the pool is gone. */
  readonly unread?: Error;
  /** What it was, to be compared with what it is, or without an update would be. */
  readonly before: UserPoolType;
  readonly after: UserPoolType;
}

/** Others may be at the same pool for long; whoever waits for them so often is told. */
const MOST_ATTEMPTS = 10;
const PAUSE_MS = 200;

/** Updates of pools that keep what they are not told to change: describe, merge, send everything, describe again. */
export class UserPoolUpdates {
  constructor(private readonly changes: Changes) {}

  /**
   * Changes the settings that a patch names.
   *
   * @param patch in the members of UpdateUserPool; null takes a setting back
   * @throws RefusedError with what is refused here or by Cognito; nothing was changed
   * @throws ConflictError when the pool is not as it was expected to be, or others are at it all the time
   * @throws UpstreamError OUTCOME_UNKNOWN when the pool may or may not be changed
   */
  async update(id: string, patch: SettingsPatch, options: UpdateOptions): Promise<UpdateOutcome> {
    const key = await this.changes.changeableKey(id);
    if (options.dryRun) return asItIs(await this.#prepare(key, patch, options));
    return this.changes.exclusively(key, (exclusive) =>
      this.#untilUndisturbed(key, patch, options, exclusive),
    );
  }

  async #untilUndisturbed(
    key: UserPoolKey,
    patch: SettingsPatch,
    options: UpdateOptions,
    exclusive: Exclusive,
  ): Promise<UpdateOutcome> {
    for (let attempt = 1; ; attempt += 1) {
      const prepared = await this.#prepare(key, patch, options);
      if (!prepared.changed) return asItIs(prepared);
      try {
        // As late as can be: from here to Cognito there is only the turn.
        if (!exclusive.held) throw new ConflictError('Another replica has begun to change the pool as well.');
        return await this.#send(key, prepared);
      } catch (error) {
        // With a date the caller wants to know; without one, the patch goes onto whatever is there.
        const again = error instanceof ConflictError && !options.expectedLastModifiedDate;
        if (!again || attempt === MOST_ATTEMPTS || !exclusive.held) throw error;
        const { sleep, reader } = this.changes.options;
        await sleep(PAUSE_MS, reader.scope.signal);
      }
    }
  }

  async #prepare(key: UserPoolKey, patch: SettingsPatch, options: UpdateOptions): Promise<Prepared> {
    const present = await this.changes.present(key);
    expectUnchanged(present.pool, options.expectedLastModifiedDate);
    const before = settingsOf(present.pool);
    const { settings: merged, asGiven, refusals } = merge(before, patch);
    const { settings, refusals: outOfReach } = withinReach(this.changes.options.access, key, before, merged);
    const changed = differences([before, settings]).length > 0;
    const all = [
      ...refusals,
      ...outOfReach,
      ...options.check(before, asGiven),
      ...(changed && !options.allowUnknownSettingsLoss ? refusalOfLoss(present) : []),
    ];
    if (all.length > 0) throw new RefusedError(all);
    return { pool: present.pool, settings, changed };
  }

  async #send(key: UserPoolKey, prepared: Prepared): Promise<UpdateOutcome> {
    const command = new UpdateUserPoolCommand({ UserPoolId: key.id, ...prepared.settings });
    await this.changes.write(key, 'UpdateUserPool', (client) => client.send(command), 'updated a user pool');
    return this.#describeAgain(key, prepared);
  }

  /** The update is done by now, so that a failure to look at it must not look like a failure to do it. */
  async #describeAgain(key: UserPoolKey, prepared: Prepared): Promise<UpdateOutcome> {
    try {
      const { pool } = await this.changes.present(key);
      this.changes.options.userPools.prime(key, pool);
      return { applied: true, pool, before: prepared.pool, after: pool };
    } catch (error) {
      // Somebody has deleted it in the meantime.
      const gone = error instanceof RefusedError;
      return {
        applied: true,
        pool: undefined,
        ...(!gone && { unread: asError(error) }),
        ...foreseen(prepared),
      };
    }
  }
}

interface Prepared {
  readonly pool: UserPoolType;
  readonly settings: Settings;
  readonly changed: boolean;
}

function expectUnchanged({ LastModifiedDate: last }: UserPoolType, expected: Date | undefined): void {
  if (!expected || last?.getTime() === expected.getTime()) return;
  throw new ConflictError(
    `Expected the pool to have been changed last at ${expected.toISOString()}, but that was at ${last?.toISOString() ?? 'no known time'}.`,
  );
}

function refusalOfLoss({ unknown }: PresentPool): Refusal[] {
  if (unknown.length === 0) return [];
  return [
    {
      code: 'UNKNOWN_SETTINGS',
      message:
        `The pool has settings that this version does not know, and an update would reset them: ${unknown.join(', ')}. ` +
        'Expected a version that knows them, or allowUnknownSettingsLoss.',
      members: undefined,
    },
  ];
}

function asItIs(prepared: Prepared): UpdateOutcome {
  return { applied: false, pool: prepared.pool, ...foreseen(prepared) };
}

/** Both without what is never sent, which would look like a change. */
function foreseen({ pool, settings }: Prepared): Pick<UpdateOutcome, 'before' | 'after'> {
  return { before: withSettings(pool, settingsOf(pool)), after: withSettings(pool, settings) };
}

/** The pool as it is described when these are its settings, but for the defaults that Cognito adds. */
function withSettings(pool: UserPoolType, { PoolName, ...settings }: Settings): UserPoolType {
  const unset = Object.fromEntries(settingNames.map((name) => [name, undefined]));
  return { ...pool, ...unset, ...settings, Name: PoolName ?? pool.Name };
}
