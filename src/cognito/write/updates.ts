import type { Clock } from '../../basics/clock.js';
import { ConflictError } from '../../errors/gateway-error.js';
import { RefusedError, type Refusal } from '../../errors/refusal.js';
import { asError } from '../../errors/thrown.js';
import { differences } from '../../basics/differences.js';
import type { Described, Resource } from '../../resources/resource.js';
import type { Readable } from '../../resources/shapes.js';
import { withArticle } from '../../resources/with-article.js';
import type { ResourceKey } from '../read/key.js';
import type { Changes } from './changes.js';
import { withSettings, type Settings, type SettingsPatch } from './settings.js';
import type { Special, Updatable } from './special.js';
import { specialOf } from './specials.js';
import { refusalOfLoss } from './unknown-settings.js';
import type { Exclusive } from './write-lock.js';

export interface UpdateOptions {
  /** Nothing is sent but reads. */
  readonly dryRun: boolean;
  /** Change it only if it was changed last at this moment. */
  readonly expectedLastModifiedDate?: Date | undefined;
  /** Go on although settings that the SDK does not know will be reset. */
  readonly allowUnknownSettingsLoss: boolean;
  /** Describe it again afterwards; by default it is. Without this, what is sent counts as what it is. */
  readonly readBack?: boolean;
  /** What stands against it, looked for where the settings change and nothing else is refused. */
  readonly obstacles?: (before: object, after: object) => Promise<readonly Refusal[]>;
  /**
   * What is known beforehand to be refused of the merged settings, given those of the thing as it is, and the thing itself,
   * which has more than an update can set.
   */
  readonly check: (present: Settings, merged: Settings, described: object) => readonly Refusal[];
}

export interface UpdateOutcome<R extends Readable> {
  readonly applied: boolean;
  /** The thing as it was described last; undefined where that failed after the update, or was not to be done. */
  readonly value: (Described<R> & object) | undefined;
  /** Why it could not be described. Where it was to be, and there is no reason, the thing is gone. */
  readonly unread?: Error;
  /** What it was, to be compared with what it is, or without an update would be. */
  readonly before: Described<R> & object;
  readonly after: Described<R> & object;
}

/** A patch of one thing. */
export interface Update<R extends Updatable> {
  readonly key: ResourceKey<R>;
  readonly patch: SettingsPatch;
  readonly options: UpdateOptions;
  readonly special: Special<R>;
}

/** What an update would do. */
export interface Prepared<R extends Readable> {
  readonly value: Described<R> & object;
  readonly before: Settings;
  readonly settings: Settings;
  /** The same before what is special about the kind: what is wrong lies where the patch has it. */
  readonly asGiven: Settings;
  /** What of them is sent. */
  readonly sent: Settings;
  readonly changed: boolean;
}

/** Others may be at the same thing for long; a caller that has waited for them so often gets an error. */
const MOST_ATTEMPTS = 10;
const PAUSE_MS = 200;

/** Updates that keep what they do not name: describe, merge, send everything, describe again. */
export class Updates {
  constructor(
    private readonly changes: Changes,
    private readonly sleep: Clock['sleep'],
  ) {}

  /**
   * Changes the settings that a patch names.
   *
   * @param patch in the members of the update; null resets a setting
   * @throws RefusedError with what is refused here or by Cognito; nothing was changed
   * @throws ForbiddenError for something in a pool that the caller may see and not change
   * @throws ConflictError when the thing is not as it was expected to be, or others are at it all the time
   * @throws UpstreamError OUTCOME_UNKNOWN when the thing may or may not be changed
   */
  async update<R extends Updatable>(
    key: ResourceKey<R>,
    patch: SettingsPatch,
    options: UpdateOptions,
    special: Special<R> = specialOf(key.resource),
  ): Promise<UpdateOutcome<R>> {
    const update = { key, patch, options, special };
    await this.changes.expectChangeable(key);
    if (options.dryRun) return asItIs(key, await this.prepare(update));
    return this.changes.exclusively(key, (exclusive) => this.untilUndisturbed(update, exclusive));
  }

  /**
   * Updates a thing that the caller has the lock of, again where somebody else was at it.
   *
   * @param first what was prepared for the first attempt
   * @throws what `update` throws
   */
  async untilUndisturbed<R extends Updatable>(
    update: Update<R>,
    exclusive: Exclusive,
    first?: Prepared<R>,
  ): Promise<UpdateOutcome<R>> {
    for (let attempt = 1; ; attempt += 1) {
      const prepared = (attempt === 1 ? first : undefined) ?? (await this.prepare(update));
      if (!prepared.changed) return asItIs(update.key, prepared);
      try {
        // As late as can be: from here to Cognito there is only the turn.
        if (!exclusive.held)
          throw new ConflictError(
            `Another replica started to change the ${update.key.resource.noun} at the same time.`,
          );
        return await this.#send(update, prepared);
      } catch (error) {
        // With a date the caller wants to know; without one, the patch goes onto whatever is there.
        const again = error instanceof ConflictError && !update.options.expectedLastModifiedDate;
        if (!again || attempt === MOST_ATTEMPTS || !exclusive.held) throw error;
        await this.sleep(PAUSE_MS, this.changes.requester.scope.signal);
      }
    }
  }

  /**
   * Describes a thing and merges the patch into it.
   *
   * @throws RefusedError, ConflictError as `update`
   */
  async prepare<R extends Updatable>({ key, patch, options, special }: Update<R>): Promise<Prepared<R>> {
    const { value, unknown } = await this.changes.present(key);
    expectUnchanged(key.resource, value, options.expectedLastModifiedDate);
    const before = special.settingsOf(value);
    const { settings, asGiven, refusals } = special.merge(key, before, patch, value);
    const { somethingWhenEmpty = [] } = key.resource;
    const says = ([name = '', ...rest]: readonly string[]) =>
      rest.length === 0 && somethingWhenEmpty.includes(name);
    const changed = differences([before, settings], says).length > 0;
    const all = [
      ...refusals,
      ...options.check(before, asGiven, value),
      ...(changed && !options.allowUnknownSettingsLoss ? refusalOfLoss(key.resource, unknown) : []),
    ];
    if (all.length > 0) throw new RefusedError(all);
    const [was, is] = [before, settings].map((each) => withSettings(key.resource, value, each));
    const obstacles = changed && was && is ? await options.obstacles?.(was, is) : undefined;
    if (obstacles && obstacles.length > 0) throw new RefusedError(obstacles);
    return { value, before, settings, asGiven, sent: special.sent?.(settings, value) ?? settings, changed };
  }

  async #send<R extends Updatable>(
    { key, options }: Update<R>,
    prepared: Prepared<R>,
  ): Promise<UpdateOutcome<R>> {
    const { noun, update } = key.resource;
    await this.changes.write(key, update.operation, prepared.sent, {
      message: `updated ${withArticle(noun)}`,
    });
    if (options.readBack === false) return { ...foreseen(key, prepared), applied: true, value: undefined };
    // The update is done by now, so that a failure to look at it must not look like a failure to do it.
    try {
      const { value } = await this.changes.present(key);
      this.changes.prime(key, value);
      return { applied: true, value, before: prepared.value, after: value };
    } catch (error) {
      // Refused: somebody has deleted it in the meantime.
      const unread = error instanceof RefusedError ? {} : { unread: asError(error) };
      return { ...foreseen(key, prepared), ...unread, applied: true, value: undefined };
    }
  }
}

function expectUnchanged({ noun }: Resource, described: object, expected: Date | undefined): void {
  if (!expected) return;
  const { LastModifiedDate: last } = described as { readonly LastModifiedDate?: Date };
  if (last?.getTime() === expected.getTime()) return;
  throw new ConflictError(
    `The ${noun} was last changed at ${last?.toISOString() ?? 'an unknown time'}, not at ${expected.toISOString()} (expectedLastModifiedDate). Nothing was changed; read it again.`,
  );
}

function asItIs<R extends Updatable>(key: ResourceKey<R>, prepared: Prepared<R>): UpdateOutcome<R> {
  return { ...foreseen(key, prepared), applied: false, value: prepared.value };
}

/** Both without what is never sent, which would look like a change. */
function foreseen<R extends Updatable>(
  { resource }: ResourceKey<R>,
  { value, before, settings }: Prepared<R>,
): Pick<UpdateOutcome<R>, 'before' | 'after'> {
  return { before: withSettings(resource, value, before), after: withSettings(resource, value, settings) };
}
