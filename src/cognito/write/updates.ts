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
  /** Only reads are sent. */
  readonly dryRun: boolean;
  /** Change it only if this is when it was last changed. */
  readonly expectedLastModifiedDate?: Date | undefined;
  /** Continue although settings unknown to the SDK will be reset. */
  readonly allowUnknownSettingsLoss: boolean;
  /** Describe it again afterwards (the default). Otherwise the sent settings are taken as its new state. */
  readonly readBack?: boolean;
  /** Finds obstacles, if the settings change and nothing else is refused. */
  readonly obstacles?: (before: object, after: object) => Promise<readonly Refusal[]>;
  /**
   * Foreseeable refusals of the merged settings, given the present settings and the thing itself, which contains more
   * than an update can set.
   */
  readonly check: (present: Settings, merged: Settings, described: object) => readonly Refusal[];
}

export interface UpdateOutcome<R extends Readable> {
  readonly applied: boolean;
  /** The thing as last described; undefined if that failed after the update, or was not requested. */
  readonly value: (Described<R> & object) | undefined;
  /** Why it could not be described. Without a reason although it was requested, the thing is gone. */
  readonly unread?: Error;
  /** The thing before, for comparison with the thing afterwards, or with what an update would make of it. */
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
  /** The settings before special rules, in the form of the patch. Problems are reported there. */
  readonly asGiven: Settings;
  /** The settings to send. */
  readonly sent: Settings;
  readonly changed: boolean;
}

/** Other programs may keep changing the same thing. After this number of attempts the caller gets an error. */
const MOST_ATTEMPTS = 10;
const PAUSE_MS = 200;

/** Updates that keep settings they do not name: describe, merge, send everything, describe again. */
export class Updates {
  constructor(
    private readonly changes: Changes,
    private readonly sleep: Clock['sleep'],
  ) {}

  /**
   * Changes the settings in a patch.
   *
   * @param patch in the members of the update; null resets a setting
   * @throws RefusedError with refusals of the gateway or of Cognito; nothing was changed
   * @throws ForbiddenError for a thing in a pool that the caller may see but not change
   * @throws ConflictError if the thing is not as expected, or others keep changing it
   * @throws UpstreamError OUTCOME_UNKNOWN if the thing may or may not be changed
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
   * Updates a thing that the caller has locked, again if another program changed it meanwhile.
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
        // As late as possible: from here, only the wait for the turn remains.
        if (!exclusive.held)
          throw new ConflictError(
            `Another replica started to change the ${update.key.resource.noun} at the same time.`,
          );
        return await this.#send(update, prepared);
      } catch (error) {
        // A caller that gives a date wants to know. Without a date, the patch applies to whatever is there.
        const again = error instanceof ConflictError && !update.options.expectedLastModifiedDate;
        if (!again || attempt === MOST_ATTEMPTS || !exclusive.held) throw error;
        await this.sleep(PAUSE_MS, this.changes.requester.scope.signal);
      }
    }
  }

  /**
   * Describes a thing and merges the patch.
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
    // The update has succeeded, so a failure to read the thing must not look like a failure to update it.
    try {
      const { value } = await this.changes.present(key);
      this.changes.prime(key, value);
      return { applied: true, value, before: prepared.value, after: value };
    } catch (error) {
      // Refused: it was deleted meanwhile.
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

/** Both without members that are never sent, which would look like changes. */
function foreseen<R extends Updatable>(
  { resource }: ResourceKey<R>,
  { value, before, settings }: Prepared<R>,
): Pick<UpdateOutcome<R>, 'before' | 'after'> {
  return { before: withSettings(resource, value, before), after: withSettings(resource, value, settings) };
}
