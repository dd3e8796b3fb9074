import type { userPool } from '../../resources/user-pool.js';
import type { Keys } from '../read/keys.js';
import type { Changes } from '../write/changes.js';
import type { SettingsPatch } from '../write/settings.js';
import type { Special } from '../write/special.js';
import type { UpdateOptions, UpdateOutcome, Updates } from '../write/updates.js';
import { mergeUserPool, settingsOfUserPool } from './merge-user-pool.js';
import { withinReach } from './within-reach.js';

/** Updates pools: some of their settings depend on each other, and their tags determine who owns them. */
export class UserPoolUpdates {
  /** The special rules of pools. */
  readonly special: Special<typeof userPool>;

  constructor(
    private readonly updates: Updates,
    { access }: Pick<Changes, 'access'>,
    private readonly keys: Keys,
  ) {
    this.special = {
      // Spread, because an interface of the SDK has no index signature.
      settingsOf: (pool) => ({ ...settingsOfUserPool(pool) }),
      merge: (key, present, patch) => {
        const { settings: merged, asGiven, refusals } = mergeUserPool(present, patch);
        const { settings, refusals: outOfReach } = withinReach(access, key, present, merged);
        return {
          settings: { ...settings },
          asGiven: { ...asGiven },
          refusals: [...refusals, ...outOfReach],
        };
      },
    };
  }

  /**
   * Changes the settings in a patch.
   *
   * @throws what `Updates.update` throws; RefusedError for an impossible id, or one in a Region that is not served
   */
  async update(
    id: string,
    patch: SettingsPatch,
    options: UpdateOptions,
  ): Promise<UpdateOutcome<typeof userPool>> {
    const key = this.keys.toWrite((keys) => keys.userPool(id));
    return this.updates.update(key, patch, options, this.special);
  }
}
