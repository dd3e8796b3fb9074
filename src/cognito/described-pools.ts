import { DescribeUserPoolCommand, type UserPoolType } from '@aws-sdk/client-cognito-identity-provider';
import { AbsentError, fromUpstream, UpstreamError, type UpstreamCall } from '../errors/upstream.js';
import { poolIn } from './answers.js';
import type { PoolCache } from './cache/pool-cache.js';
import type { Remembered } from './cache/remembered.js';
import type { TurnOptions } from './cache/turns.js';
import type { Call, RequestScope } from './call.js';
import type { Clients } from './clients.js';
import type { Clock } from './clock.js';
import type { JoinedCalls } from './joined-calls.js';
import { callInProgress } from './limiter/call-in-progress.js';
import type { ReadStatistics } from './read-statistics.js';
import { cacheKey, type UserPoolKey } from './user-pool-key.js';

export interface DescribedPoolsOptions {
  readonly clients: Clients;
  readonly cache: PoolCache;
  readonly joined: JoinedCalls;
  /** Opens a scope for a refresh that nobody waits for; to be closed when it is over. */
  readonly openBackgroundScope: () => RequestScope & { close(): void };
  /** Told that a pool goes on being answered from memory, and why it could not be read anew. */
  readonly onFailedRefresh?: ((error: unknown) => void) | undefined;
  readonly clock: Clock;
}

/** A refresh that failed is not tried again before. */
const REFRESH_AGAIN_MS = 5_000;

/** On whose behalf, and how, a pool is read. */
export interface Reader {
  readonly scope: RequestScope;
  readonly statistics: ReadStatistics;
  /** Ask Cognito, whatever is remembered. */
  readonly fresh: boolean;
  /**
   * Milliseconds, for what must not be decided on older data: an answer counts only if the call that brought it began at
   * most so long before the read. Otherwise Cognito is asked, and when it fails, so does the read. By default any answer
   * counts that is remembered.
   */
  readonly maxAgeMs?: number | undefined;
}

export interface ReadPool {
  /** Null where Cognito knows none. */
  readonly pool: UserPoolType | null;
  /** False: it came from memory. */
  readonly asked: boolean;
}

/** The pools as Cognito described them, for all requests of the process: remembered, refreshed, asked for once. */
export class DescribedPools {
  readonly #refreshing = new Set<string>();

  constructor(private readonly options: DescribedPoolsOptions) {}

  /**
   * The pool, or null where Cognito knows none. What is fresh is not asked for again; what is stale is answered while
   * one refresh runs; a pool that was written moments ago is asked for.
   *
   * @throws GatewayError when nothing is remembered that counts, and Cognito did not answer, or not in time
   */
  async get(key: UserPoolKey, reader: Reader): Promise<UserPoolType | null> {
    return (await this.read(key, reader)).pool;
  }

  /** The same, and whether Cognito was asked for it, or is asked by somebody else. */
  async read(key: UserPoolKey, reader: Reader): Promise<ReadPool> {
    const { cache, clock } = this.options;
    const notBefore = clock.now() - (reader.maxAgeMs ?? Infinity);
    if (reader.fresh) return this.#ask(key, reader, { notBefore });

    const remembered = await cache.read(key);
    if (!remembered || remembered.begunAt < notBefore || cache.writtenLately(key)) {
      return this.#ask(key, reader, { notBefore, remembered });
    }

    reader.statistics.remembered(remembered);
    if (remembered.stale) this.#refresh(key);
    return { pool: remembered.pool, asked: false };
  }

  /** Forgets the pool in every tier: after a write that happened, or may have, and before that is answered. */
  async forget(key: UserPoolKey): Promise<void> {
    // Whoever reads from now on must not wait for a call that began before.
    this.options.joined.part(cacheKey(key));
    await this.options.cache.forget(key);
  }

  async #ask(
    key: UserPoolKey,
    { scope, statistics, fresh, maxAgeMs }: Reader,
    { notBefore, remembered }: { readonly notBefore: number; readonly remembered?: Remembered | undefined },
  ): Promise<ReadPool> {
    try {
      for (;;) {
        const { value, call, joined } = await this.#describe(key, scope, { insist: fresh, notBefore });
        // Whoever began a call that we joined may have been content with an older answer than we are.
        if (joined && value && value.begunAt < notBefore) continue;
        statistics.described(call, joined);
        return { pool: value?.pool ?? null, asked: true };
      }
    } catch (error) {
      // Better old than nothing, except for whom it must not be old.
      if (!remembered || maxAgeMs !== undefined || !(error instanceof UpstreamError)) throw error;
      this.options.onFailedRefresh?.(error);
      statistics.remembered(remembered);
      return { pool: remembered.pool, asked: true };
    }
  }

  #refresh(key: UserPoolKey): void {
    const name = cacheKey(key);
    if (this.#refreshing.has(name)) return;
    this.#refreshing.add(name);
    const { openBackgroundScope, clock, onFailedRefresh } = this.options;
    const scope = openBackgroundScope();
    this.#describe(key, scope, { background: true })
      // What is stale goes on being answered, and a read after a while tries again.
      .catch((error: unknown) => {
        onFailedRefresh?.(error);
        return clock.sleep(REFRESH_AGAIN_MS);
      })
      .finally(() => {
        this.#refreshing.delete(name);
        scope.close();
      });
  }

  #describe(key: UserPoolKey, scope: RequestScope, options: Omit<TurnOptions, 'signal'>) {
    const { cache, joined } = this.options;
    // Apart, because they may be answered from elsewhere, or not at all.
    const kind = options.insist ? '#insist' : options.background ? '#background' : '';
    return joined.join(`${cacheKey(key)}${kind}`, 'DescribeUserPool', scope, async (call) => {
      // A call that ended between the look-up and this one has stored its answer by now.
      const stored = kind || cache.writtenLately(key) ? undefined : await cache.read(key);
      if (stored && !stored.stale && stored.begunAt >= (options.notBefore ?? -Infinity)) return stored;
      const load = () => callInProgress.run(call, () => this.#send(key, call));
      return cache.fill(key, load, { ...options, signal: call.signal });
    });
  }

  async #send({ region, id }: UserPoolKey, { operation, signal }: Call): Promise<UserPoolType | null> {
    const call: UpstreamCall = { operation, region, kind: 'read', userPoolId: id };
    const { reads } = this.options.clients.of(region);
    try {
      const command = new DescribeUserPoolCommand({ UserPoolId: id });
      return poolIn(await reads.send(command, { abortSignal: signal }), call);
    } catch (error) {
      const meaning = fromUpstream(error, call);
      if (meaning instanceof AbsentError) return null;
      throw meaning;
    }
  }
}
