import {
  CreateUserPoolCommand,
  type CreateUserPoolRequest,
  type UserPoolType,
} from '@aws-sdk/client-cognito-identity-provider';
import DataLoader from 'dataloader';
import { fromUpstream, type UpstreamCall } from '../errors/upstream.js';
import type { Log } from '../telemetry/log.js';
import { AbandonedError, Call } from './call.js';
import type { Clients } from './clients.js';
import type { DescribedPools, Reader } from './described-pools.js';
import { callInProgress } from './limiter/call-in-progress.js';
import type { UserPoolPages } from './list/user-pool-pages.js';
import type { Caller, Policy } from './policy.js';
import { cacheKey, regionOf, type UserPoolKey } from './user-pool-key.js';

export interface UserPoolsOptions {
  readonly clients: Clients;
  readonly described: Pick<DescribedPools, 'get' | 'forget'>;
  /** What is remembered of lists. */
  readonly pages: Pick<UserPoolPages, 'forget'>;
  readonly account: string;
  readonly policy: Policy;
  readonly caller: Caller;
  readonly reader: Reader;
  readonly log: Pick<Log, 'info'>;
}

/** The user pools of one request: what it reads twice is read once, and it sees what it created. */
export class UserPools {
  readonly #loader = this.#loaderOf(false);
  readonly #loaderWithSecrets = this.#loaderOf(true);

  constructor(private readonly options: UserPoolsOptions) {}

  /**
   * The pool, or null where Cognito knows none by this id.
   *
   * @param withSecrets with the members that are remembered nowhere (ExternalId), so that Cognito has to be asked
   * @throws BadUserInputError without a call, for an id that cannot be one or is in a Region not served
   * @throws GatewayError when Cognito did not answer, or not in time
   */
  async get(id: string, { withSecrets = false } = {}): Promise<UserPoolType | null> {
    return (withSecrets ? this.#loaderWithSecrets : this.#loader).load(this.#key(id));
  }

  /**
   * Creates a pool of exactly these settings, once: a request that may have happened is not sent again.
   *
   * @param region one of the Regions served; the first of them where none is given
   * @throws RefusedError with what Cognito refused
   * @throws UpstreamError OUTCOME_UNKNOWN when the pool may or may not exist now
   */
  async create(
    request: CreateUserPoolRequest,
    region: string = this.options.clients.defaultRegion,
  ): Promise<UserPoolType> {
    const { clients, described, log } = this.options;
    const upstream: UpstreamCall = { operation: 'CreateUserPool', region, kind: 'write' };
    const { writes } = clients.of(region);
    const answer = await this.#write(upstream, () => writes.send(new CreateUserPoolCommand(request)));
    const { UserPool: pool, $metadata } = answer;
    if (!pool?.Id) throw fromUpstream(new TypeError('The answer holds no user pool'), upstream);

    const key = this.#key(pool.Id);
    // Somebody may have asked for this id before it was one.
    await described.forget(key);
    for (const loader of [this.#loader, this.#loaderWithSecrets]) loader.clear(key).prime(key, pool);
    log.info(
      { operation: upstream.operation, region, userPoolId: pool.Id, awsRequestId: $metadata.requestId },
      'created a user pool',
    );
    return pool;
  }

  /**
   * Makes a write in its turn. Whoever hangs up before it was sent gives the turn back; after that it goes on. However it
   * ends, no list of the Region answers afterwards what was before it.
   */
  async #write<Answer>(upstream: UpstreamCall, send: () => Promise<Answer>): Promise<Answer> {
    const { scope, statistics } = this.options.reader;
    scope.signal.throwIfAborted();
    const call = new Call(upstream.operation, scope);
    const leave = (): void => {
      call.leave(scope);
    };
    scope.signal.addEventListener('abort', leave, { once: true });
    try {
      return await callInProgress.run(call, send);
    } catch (error) {
      // Only a write that waits is called off: nothing was sent, and the outcome is known.
      if (error instanceof AbandonedError) throw scope.signal.reason;
      throw fromUpstream(error, upstream);
    } finally {
      scope.signal.removeEventListener('abort', leave);
      statistics.wrote(call);
      this.options.pages.forget(upstream.region);
    }
  }

  #key(id: string): UserPoolKey {
    return { account: this.options.account, region: regionOf(id), id };
  }

  #loaderOf(withSecrets: boolean): DataLoader<UserPoolKey, UserPoolType | null, string> {
    return new DataLoader(
      (keys: readonly UserPoolKey[]) =>
        Promise.all(keys.map((key) => this.#read(key, withSecrets).catch(asError))),
      { cacheKeyFn: cacheKey },
    );
  }

  async #read(key: UserPoolKey, withSecrets: boolean): Promise<UserPoolType | null> {
    const { clients, described, policy, caller, reader } = this.options;
    clients.assertServed(key.region);
    // Before anything is looked up. What is not visible does not exist.
    if (!policy.maySee(caller, key)) return null;
    return described.get(key, { ...reader, fresh: reader.fresh || withSecrets });
  }
}

/** DataLoader takes errors as values, so that a failing id fails alone. */
function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
