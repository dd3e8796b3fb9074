import type { CreateUserPoolRequest, UserPoolType } from '@aws-sdk/client-cognito-identity-provider';
import DataLoader from 'dataloader';
import { ForbiddenError } from '../auth/scopes.js';
import { asError } from '../errors/thrown.js';
import { RefusedError } from '../errors/refusal.js';
import { poolIn } from './pool-in.js';
import type { Log } from '../telemetry/log.js';
import type { Access } from './read/access.js';
import type { Clients } from './call/clients.js';
import type { CallOptions, Sender } from './call/send.js';
import type { DescribedResources } from './read/described-resources.js';
import type { UserPoolPages } from './list/user-pool-pages.js';
import type { Slices } from './slices.js';
import { tagsOfNewPool } from './tenant-tags.js';
import { userPoolKey, type UserPoolKey } from './read/key.js';
import type { Reader } from './read/reader.js';

export interface UserPoolsOptions {
  readonly clients: Pick<Clients, 'assertServed' | 'defaultRegion'>;
  readonly sender: Pick<Sender, 'sendAlone'>;
  readonly described: Pick<DescribedResources, 'forget'>;
  /** What is remembered of lists. */
  readonly pages: Pick<UserPoolPages, 'forget'>;
  readonly account: string;
  /** What the caller may see and change. */
  readonly access: Access;
  readonly reader: Reader;
  readonly slices: Pick<Slices, 'each'>;
  readonly log: Pick<Log, 'info'>;
}

/** The user pools of one request: what it reads twice is read once, and it sees what it created. */
export class UserPools {
  readonly #loader = this.#loaderOf(false);
  readonly #loaderWithSecrets = this.#loaderOf(true);

  constructor(private readonly options: UserPoolsOptions) {}

  /** Where a pool is created that names no Region. */
  get defaultRegion(): string {
    return this.options.clients.defaultRegion;
  }

  /**
   * The pool, or null where Cognito knows none by this id, or the caller may not see it. At once where this process
   * remembers it: a promise for each of a thousand references costs more than all that is done with them.
   *
   * @param withSecrets with the members that are remembered nowhere (ExternalId), so that Cognito has to be asked
   * @throws BadUserInputError without a call, for an id that cannot be one or is in a Region not served
   * @throws GatewayError when Cognito did not answer, or not in time; always by a promise
   */
  get(id: string, { withSecrets = false } = {}): UserPoolType | null | Promise<UserPoolType | null> {
    let key: UserPoolKey;
    try {
      key = this.keyOf(id);
    } catch (error) {
      // Not thrown: among many reads that are begun together, those before this one would be left without anybody waiting.
      return Promise.reject(asError(error));
    }
    if (withSecrets) return this.#loaderWithSecrets.load(key);
    const known = this.options.access.peek(key, this.options.reader);
    return known === undefined ? this.#loader.load(key) : known;
  }

  /**
   * Finds out whether the caller may create a pool of these settings, as `create` does before it sends anything.
   *
   * @throws what `create` throws before it sends anything: BadUserInputError, RefusedError, ForbiddenError
   */
  checkCreate(request: CreateUserPoolRequest, region: string = this.options.clients.defaultRegion): void {
    this.options.clients.assertServed(region);
    this.#allowed(request, region);
  }

  /**
   * Creates a pool of exactly these settings, once: a request that may have happened is not sent again. A caller that is
   * bound to tags has them added.
   *
   * @param region one of the Regions served; the first of them where none is given
   * @throws RefusedError with what Cognito refused, or a tag that is not the caller's
   * @throws ForbiddenError where the policy lets the caller have no such pool
   * @throws UpstreamError OUTCOME_UNKNOWN when the pool may or may not exist now
   */
  async create(request: CreateUserPoolRequest, region: string = this.defaultRegion): Promise<UserPoolType> {
    const { clients, sender, pages, log } = this.options;
    const operation = 'CreateUserPool';
    clients.assertServed(region);
    const input = this.#allowed(request, region);
    const { pool, awsRequestId } = await sender
      .sendAlone(operation, { region, input }, this.#asWrite())
      .then((answer) => ({
        pool: poolIn(answer, { operation, region, kind: 'write' }),
        awsRequestId: answer.$metadata.requestId,
      }))
      .catch((error: unknown) => {
        // It may have happened all the same, and there is no key to forget.
        pages.forget(region);
        throw error;
      });

    const key = this.#key(pool.Id);
    // Somebody may have asked for this id before it was one.
    await this.forget(key);
    this.prime(key, pool);
    log.info({ operation, region, userPoolId: pool.Id, awsRequestId }, 'created a user pool');
    return pool;
  }

  /**
   * Which pool an id names, whether there is one or not.
   *
   * @throws BadUserInputError for an id that cannot be one or is in a Region not served
   */
  keyOf(id: string): UserPoolKey {
    const key = this.#key(id);
    this.options.clients.assertServed(key.region);
    return key;
  }

  /** Forgets a pool that was changed, or may have been: everywhere, before it resolves. */
  async forget(key: UserPoolKey): Promise<void> {
    for (const loader of this.#loaders) loader.clear(key);
    this.options.pages.forget(key.region);
    await this.options.described.forget(key);
  }

  /** Lets this request see a pool as it was just described, without another call. */
  prime(key: UserPoolKey, pool: UserPoolType): void {
    for (const loader of this.#loaders) loader.clear(key).prime(key, pool);
  }

  get #loaders() {
    return [this.#loader, this.#loaderWithSecrets];
  }

  #asWrite(): CallOptions {
    const { scope, statistics } = this.options.reader;
    return {
      scope,
      ended: (call) => {
        statistics.called(call);
      },
    };
  }

  #key(id: string): UserPoolKey {
    return userPoolKey(this.options.account, id);
  }

  #loaderOf(withSecrets: boolean): DataLoader<UserPoolKey, UserPoolType | null, string> {
    return new DataLoader(
      async (keys: readonly UserPoolKey[]) =>
        // Errors as values, so that a failing id fails alone.
        Promise.all(
          await this.options.slices.each(keys, (key) => this.#read(key, withSecrets).catch(asError)),
        ),
      { cacheKeyFn: ({ name }) => name },
    );
  }

  async #read(key: UserPoolKey, withSecrets: boolean): Promise<UserPoolType | null> {
    const { access, reader } = this.options;
    return access.read(key, { ...reader, fresh: reader.fresh || withSecrets });
  }

  /** The request with the tags that the caller is bound to. */
  #allowed(request: CreateUserPoolRequest, region: string): CreateUserPoolRequest {
    const { access } = this.options;
    const { boundTags } = access;
    const { tags, refusals } = tagsOfNewPool(boundTags, request.UserPoolTags ?? {});
    if (refusals.length > 0) throw new RefusedError(refusals);
    // A rule that goes by ids knows of no pool that is still to come.
    if (access.decide('change', { region, name: request.PoolName, tags }) !== true) {
      throw new ForbiddenError(
        `The policy of this gateway does not let you have a pool of this name and these tags in ${region}.`,
      );
    }
    return boundTags.size > 0 ? { ...request, UserPoolTags: tags } : request;
  }
}
