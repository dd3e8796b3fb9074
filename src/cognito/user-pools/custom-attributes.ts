import type { SchemaAttributeType, UserPoolType } from '@aws-sdk/client-cognito-identity-provider';
import { asError } from '../../errors/thrown.js';
import type { UserPoolKey } from '../read/key.js';
import type { Keys } from '../read/keys.js';
import type { Changes } from '../write/changes.js';

/** So many Cognito adds by one call. */
const BATCH = 25;

export interface AddedAttributes {
  readonly key: UserPoolKey;
  readonly before: UserPoolType;
  /** What was added; in a dry run, what would be. */
  readonly added: readonly SchemaAttributeType[];
  readonly applied: boolean;
  /** What was not added, or may not have been, after others were, and why. */
  readonly failed?: { readonly attributes: readonly SchemaAttributeType[]; readonly error: Error };
}

/** Adds custom attributes to pools, for good: Cognito neither changes nor removes one. */
export class CustomAttributes {
  constructor(
    private readonly changes: Changes,
    private readonly keys: Keys,
  ) {}

  /**
   * @param choose what is to be added to the pool as it is; throws RefusedError for what cannot be
   * @throws RefusedError with what is refused here, or by Cognito before anything was added, or where there is no pool that the
   *   caller may see
   * @throws ForbiddenError for a pool that the caller may see and not change
   * @throws UpstreamError OUTCOME_UNKNOWN when the first attributes may or may not have been added
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
    // As with an update, a dry run waits for nobody.
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
