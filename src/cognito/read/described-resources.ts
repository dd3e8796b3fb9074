import type { Clock } from '../../basics/clock.js';
import { UpstreamError } from '../../errors/upstream.js';
import type { Described, Resource } from '../../resources/resource.js';
import type { Readable } from '../../resources/shapes.js';
import type { Remembered } from '../cache/remembered.js';
import type { ResourceCache } from '../cache/resource-cache.js';
import type { LeaseOptions } from '../cache/leases.js';
import type { RequestScope } from '../call/call.js';
import type { JoinedCalls } from '../call/joined-calls.js';
import type { Sender } from '../call/send.js';
import { describe } from './describe.js';
import type { ResourceKey } from './key.js';
import type { FailedRefresh } from './failed-refreshes.js';
import type { Reader } from './reader.js';

export interface DescribedResourcesOptions {
  readonly sender: Pick<Sender, 'send'>;
  readonly cache: ResourceCache;
  readonly joined: JoinedCalls;
  /** Opens a scope for a refresh that nobody waits for. Close it when the refresh is over. */
  readonly openBackgroundScope: () => RequestScope & { close(): void };
  /** Called when a stale answer continues to be served, with the call that should have refreshed it and why that failed. */
  readonly onFailedRefresh?: ((call: FailedRefresh, error: unknown) => void) | undefined;
  readonly clock: Clock;
}

/** A failed refresh is not repeated before. */
const REFRESH_AGAIN_MS = 5_000;

export interface Read<R extends Resource> {
  /** Null if it does not exist in Cognito. */
  readonly value: Described<R> | null;
  /** False: it came from the cache. */
  readonly asked: boolean;
}

/** Descriptions from Cognito, shared by all requests of the process: cached, refreshed, and fetched once. */
export class DescribedResources {
  readonly #refreshing = new Set<string>();

  constructor(private readonly options: DescribedResourcesOptions) {}

  /**
   * The cached description that may be served at once, without a promise.
   *
   * @returns null if it does not exist in Cognito; undefined if it must be read
   */
  peek<R extends Readable>(key: ResourceKey<R>, reader: Reader): Described<R> | null | undefined {
    if (reader.fresh) return undefined;
    const remembered = this.options.cache.peek(key);
    return remembered && this.#counts(key, remembered, reader)
      ? this.#use(key, remembered, reader)
      : undefined;
  }

  /**
   * Describes a thing; null if it does not exist. A fresh answer is served from the cache. A stale one is served
   * while it is refreshed once. A recently written thing is read from Cognito.
   *
   * @throws GatewayError if nothing usable is cached and Cognito did not answer, or not in time
   */
  async get<R extends Readable>(key: ResourceKey<R>, reader: Reader): Promise<Described<R> | null> {
    return (await this.read(key, reader)).value;
  }

  /** Like `get`, and tells whether Cognito was called for it, by this request or another. */
  async read<R extends Readable>(key: ResourceKey<R>, reader: Reader): Promise<Read<R>> {
    if (reader.fresh) return this.#ask(key, reader);
    const remembered = await this.options.cache.read(key);
    if (!remembered || !this.#counts(key, remembered, reader)) return this.#ask(key, reader, remembered);
    return { value: this.#use(key, remembered, reader), asked: false };
  }

  /**
   * Drops a thing from every tier, after a write that did or may have taken effect and before the write is answered.
   *
   * @param removed whether it and everything that belongs to it is gone, or may be
   */
  async forget(key: ResourceKey, { removed = false } = {}): Promise<void> {
    // A read from now on must not wait for a call that began before.
    this.options.joined.part(key.name);
    await this.options.cache.forget(key, { removed });
  }

  /** Whether it was written recently, here or on another replica. */
  writtenLately(key: ResourceKey): boolean {
    return this.options.cache.writtenLately(key);
  }

  #counts(key: ResourceKey, { begunAt }: Remembered, reader: Reader): boolean {
    return begunAt >= this.#notBefore(reader) && !this.writtenLately(key);
  }

  #notBefore({ maxAgeMs }: Reader): number {
    return this.options.clock.now() - (maxAgeMs ?? Infinity);
  }

  #use<R extends Readable>(key: ResourceKey<R>, remembered: Remembered, reader: Reader): Described<R> | null {
    reader.statistics.remembered(remembered);
    if (remembered.stale) this.#refresh(key);
    return valueIn<R>(remembered);
  }

  async #ask<R extends Readable>(
    key: ResourceKey<R>,
    reader: Reader,
    remembered?: Remembered,
  ): Promise<Read<R>> {
    const { scope, statistics, fresh, maxAgeMs } = reader;
    const notBefore = this.#notBefore(reader);
    try {
      for (;;) {
        const {
          value: answered,
          call,
          joined,
        } = await this.#describe(key, scope, { insist: fresh, notBefore });
        // The request whose call we joined may have accepted an older answer than ours does.
        if (joined && answered && answered.begunAt < notBefore) continue;
        statistics.described(call, joined);
        return { value: answered ? valueIn<R>(answered) : null, asked: true };
      }
    } catch (error) {
      // An old answer is better than none, except for requests that must not use it.
      if (!remembered || maxAgeMs !== undefined || !(error instanceof UpstreamError)) throw error;
      this.options.onFailedRefresh?.(refreshOf(key), error);
      statistics.remembered(remembered);
      return { value: valueIn<R>(remembered), asked: true };
    }
  }

  #refresh(key: ResourceKey<Readable>): void {
    const { name } = key;
    if (this.#refreshing.has(name)) return;
    this.#refreshing.add(name);
    const { openBackgroundScope, clock, onFailedRefresh } = this.options;
    const scope = openBackgroundScope();
    this.#describe(key, scope, { background: true })
      // The stale answer continues to be served, and a read after a while tries again.
      .catch((error: unknown) => {
        onFailedRefresh?.(refreshOf(key), error);
        return clock.sleep(REFRESH_AGAIN_MS);
      })
      .finally(() => {
        this.#refreshing.delete(name);
        scope.close();
      });
  }

  #describe(key: ResourceKey<Readable>, scope: RequestScope, options: Omit<LeaseOptions, 'signal'>) {
    const { cache, joined } = this.options;
    // Separate, because they may be answered elsewhere, or not at all.
    const kind = options.insist ? '#insist' : options.background ? '#background' : '';
    return joined.join(`${key.name}${kind}`, key.resource.read.operation, scope, async (call) => {
      // A call that ended between the look-up and this one has stored its answer by now.
      const stored = kind || cache.writtenLately(key) ? undefined : await cache.read(key);
      if (stored && !stored.stale && stored.begunAt >= (options.notBefore ?? -Infinity)) return stored;
      const load = () => describe(key, (request) => this.options.sender.send(call, request));
      return cache.fill(key, load, { ...options, signal: call.signal });
    });
  }
}

function refreshOf({ resource, region }: ResourceKey<Readable>): FailedRefresh {
  return { operation: resource.read.operation, region };
}

/** The operation of a key's resource described what is stored under the key. */
function valueIn<R extends Readable>({ value }: { readonly value: object | null }): Described<R> | null {
  return value as Described<R> | null;
}
