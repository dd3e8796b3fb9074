import type { MetadataBearer } from '@smithy/types';
import type { UserPoolType } from '@aws-sdk/client-cognito-identity-provider';
import type { WriteName } from '../../operations/operations.js';
import type { Described } from '../../resources/resource.js';
import type { Readable } from '../../resources/shapes.js';
import type { InputOf } from '../../sdk/types.js';
import { AbsentError } from '../../errors/upstream.js';
import type { Sender } from '../call/send.js';
import { factsOf, type Access } from '../read/access.js';
import { idsOf, isUserPoolKey, poolKeyOf, type ResourceKey, type UserPoolKey } from '../read/key.js';
import type { ResourceLoader } from '../read/resource-loader.js';
import type { Exclusive, WriteLock } from './write-lock.js';
import { lockName } from './changed-by.js';
import type { ListName, Memory } from './memory.js';
import { describePresent, type Present } from './present.js';
import { refuseAbsent, refuseChange } from './refusals.js';
import { callFor, type Requester } from './requester.js';
import { withoutSecrets } from './without-secrets.js';

export interface ChangesOptions {
  readonly sender: Pick<Sender, 'sendAlone'>;
  readonly lock: WriteLock;
  readonly loader: Pick<ResourceLoader, 'get' | 'prime'>;
  readonly access: Pick<Access, 'decide' | 'may' | 'boundTags'>;
  readonly memory: Memory;
}

/** What every change needs: permission, the current state of the thing, and exclusive access. */
export class Changes {
  constructor(
    private readonly options: ChangesOptions,
    readonly requester: Requester,
  ) {}

  /** What the caller may see and change. */
  get access(): ChangesOptions['access'] {
    return this.options.access;
  }

  /**
   * Ensures that the caller may change a thing, by its pool. This is checked before the change waits for its turn,
   * because the wait would reveal a hidden pool.
   *
   * @throws RefusedError if there is no pool that the caller may see
   * @throws ForbiddenError for a pool that the caller may see but not change
   */
  async expectChangeable(key: ResourceKey): Promise<void> {
    const { loader, access } = this.options;
    if (access.decide('change', factsOf(key)) === true) return;
    const poolKey = poolKeyOf(key);
    const pool = (await loader.get(poolKey)) ?? refuseAbsent(poolKey);
    if (!access.may('change', poolKey, pool)) refuseChange(key);
  }

  /**
   * The current state of a thing, read from Cognito.
   *
   * @throws RefusedError if there is none that the caller may see, ForbiddenError if the caller may not change it
   */
  async present<R extends Readable>(key: ResourceKey<R>): Promise<Present<R>> {
    const present =
      (await describePresent(this.options.sender, key, callFor(this.requester))) ?? refuseAbsent(key);
    // A pool's key has the pool's description.
    if (isUserPoolKey(key)) this.#expectMay(key, present.value);
    return present;
  }

  #expectMay(key: UserPoolKey, pool: UserPoolType): void {
    const { access } = this.options;
    if (!access.may('see', key, pool)) refuseAbsent(key);
    if (!access.may('change', key, pool)) refuseChange(key);
  }

  /** Runs a change while no other change of the thing runs, here or on another replica. */
  exclusively<Result>(key: ResourceKey, change: (exclusive: Exclusive) => Promise<Result>): Promise<Result> {
    return this.options.lock.exclusively(lockName(key), this.requester.scope, change);
  }

  /**
   * Makes the one call that changes a thing, and drops the thing from the cache.
   *
   * @param settings the members of the request in addition to the ids
   * @param done the log message afterwards, such as "updated a user pool"; whether the thing is then gone; what names
   *   it in this request instead of its ids
   * @throws RefusedError, GatewayError as `fromUpstream` makes them
   */
  async write(
    key: ResourceKey,
    operation: WriteName,
    settings: object,
    { message, removed, ids = idsOf(key) }: Done,
  ): Promise<void> {
    try {
      const { $metadata } = await this.send(operation, key.region, { ...ids, ...settings });
      this.logDone(message, { operation, key, $metadata });
    } catch (error) {
      if (error instanceof AbsentError) refuseAbsent(key);
      throw error;
    } finally {
      // However it ended, it may have taken effect.
      await this.options.memory.forget(key, { removed });
    }
  }

  /** Makes one call that writes. The caller must then drop cached values. */
  send(operation: WriteName, region: string, members: object): Promise<MetadataBearer> {
    // The declaration's ids and settings are members of the inputs of its operations.
    const input = members as InputOf<WriteName>;
    return this.options.sender
      .sendAlone(operation, { region, input }, callFor(this.requester))
      .catch((error: unknown) => {
        throw withoutSecrets(error, operation, members);
      });
  }

  /** Logs what was done, with the id under which AWS support finds the request. */
  logDone(message: string, { operation, key, $metadata }: DoneCall): void {
    const { region } = key;
    const awsRequestId = $metadata.requestId;
    this.requester.log.info({ operation, region, ...namesOf(key), awsRequestId }, message);
  }

  /** Drops a thing, as after each write to it. */
  async forget(key: ResourceKey): Promise<void> {
    await this.options.memory.forget(key);
  }

  /** Drops the list of a kind, if the name of what was written to it is not known. */
  forgetList(list: ListName): void {
    this.options.memory.forgetList(list);
  }

  /** Lets this request see a thing as it was just described, without another call. */
  prime<R extends Readable>(key: ResourceKey<R>, value: Described<R> & object): void {
    this.options.loader.prime(key, value);
  }
}

interface Done {
  readonly message: string;
  readonly removed?: boolean;
  readonly ids?: object;
}

interface DoneCall extends MetadataBearer {
  readonly operation: WriteName;
  readonly key: ResourceKey;
}

/** The ids in the form of the log: `{ userPoolId, groupName }`. */
function namesOf(key: ResourceKey): Record<string, string> {
  const ids = Object.entries(idsOf(key));
  return Object.fromEntries(ids.map(([name, id]) => [`${name.charAt(0).toLowerCase()}${name.slice(1)}`, id]));
}
