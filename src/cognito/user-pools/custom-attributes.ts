import type { SchemaAttributeType, UserPoolType } from '@aws-sdk/client-cognito-identity-provider';
import { asError } from '../../errors/thrown.js';
import type { UserPoolKey } from '../read/key.js';
import type { Keys } from '../read/keys.js';
import type { Changes } from '../write/changes.js';

/** The maximum per call of Cognito. */
const BATCH = 25;

export interface AddedAttributes {
  readonly key: UserPoolKey;
  readonly before: UserPoolType;
  /** The added attributes; in a dry run, those that would be added. */
  readonly added: readonly SchemaAttributeType[];
  readonly applied: boolean;
  /** Attributes that were not added, or may not have been, after others were added, and why. */
  readonly failed?: { readonly attributes: readonly SchemaAttributeType[]; readonly error: Error };
}

/** Adds custom attributes to pools. Cognito neither changes nor removes one. */
export class CustomAttributes {
  constructor(
    private readonly changes: Changes,
    private readonly keys: Keys,
  ) {}

  /**
   * @param choose selects the attributes to add, given the pool as it is; throws RefusedError for impossible ones
   * @throws RefusedError with refusals of the gateway, or of Cognito before anything was added, or if there is no
   *   pool that the caller may see
   * @throws ForbiddenError for a pool that the caller may see but not change
   * @throws UpstreamError OUTCOME_UNKNOWN if the first attributes may or may not have been added
   */
  async add(
    userPoolId: string,
    choose: (pool: UserPoolType) => readonly SchemaAttributeType[],
    { dryRun }: { readonly dryRun: boolean },
  ): Promise<AddedAttributes> {
    const key = this.keys.toWrite((keys) => keys.userPool(userPoolId));
    await this.changes.expectChangeable(key);
    const look = async () => {
      const { value: before } = await this.changes.present(key);
      return { before, wanted: choose(before) };
    };
    // As with updates, a dry run does not wait for its turn.
    if (dryRun) {
      const { before, wanted } = await look();
      this.changes.prime(key, before);
      return { key, before, added: wanted, applied: false };
    }
    return this.changes.exclusively(key, async () => {
      const { before, wanted } = await look();
      if (wanted.length === 0) this.changes.prime(key, before);
      return { key, before, ...(await this.#addAll(key, wanted)) };
    });
  }

  async #addAll(
    key: UserPoolKey,
    wanted: readonly SchemaAttributeType[],
  ): Promise<Pick<AddedAttributes, 'added' | 'applied' | 'failed'>> {
    for (let done = 0; done < wanted.length; done += BATCH) {
      const CustomAttributes = wanted.slice(done, done + BATCH);
      try {
        const message = 'added custom attributes to a user pool';
        await this.changes.write(key, 'AddCustomAttributes', { CustomAttributes }, { message });
      } catch (error) {
        // Before anything was added, it is an error like any other.
        if (done === 0) throw error;
        const failed = { attributes: wanted.slice(done), error: asError(error) };
        return { added: wanted.slice(0, done), applied: true, failed };
      }
    }
    return { added: wanted, applied: wanted.length > 0 };
  }
}
