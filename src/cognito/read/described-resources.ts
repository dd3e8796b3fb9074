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
import type { Reader } from './reader.js';

export interface DescribedResourcesOptions {
  readonly sender: Pick<Sender, 'send'>;
  readonly cache: ResourceCache;
  readonly joined: JoinedCalls;
  /** Opens a scope for a refresh that nobody waits for; to be closed when it is over. */
  readonly openBackgroundScope: () => RequestScope & { close(): void };
  /** Called when something goes on being answered from memory, with the reason why it could not be read anew. */
  readonly onFailedRefresh?: ((error: unknown) => void) | undefined;
  readonly clock: Clock;
}

/** A refresh that failed is not tried again before. */
const REFRESH_AGAIN_MS = 5_000;

export interface Read<R extends Resource> {
  /** Null where Cognito knows none. */
  readonly value: Described<R> | null;
  /** False: it came from memory. */
  readonly asked: boolean;
}

/** What Cognito described, for all requests of the process: remembered, refreshed, asked for once. */
export class DescribedResources {
  readonly #refreshing = new Set<string>();

  constructor(private readonly options: DescribedResourcesOptions) {}

  /**
   * What this process remembers and may answer at once, without a promise on the way.
   *
   * @returns null where Cognito knows none; undefined where it has to be read
   */
  peek<R extends Readable>(key: ResourceKey<R>, reader: Reader): Described<R> | null | undefined {
    if (reader.fresh) return undefined;
    const remembered = this.options.cache.peek(key);
    return remembered && this.#counts(key, remembered, reader)
      ? this.#use(key, remembered, reader)
      : undefined;
  }

  /**
   * What Cognito describes, or null where it knows none. What is fresh is not asked for again; what is stale is answered
   * while one refresh runs; what was written moments ago is asked for.
   *
   * @throws GatewayError when nothing is remembered that counts, and Cognito did not answer, or not in time
   */
  async get<R extends Readable>(key: ResourceKey<R>, reader: Reader): Promise<Described<R> | null> {
    return (await this.read(key, reader)).value;
  }

  /** The same, and whether Cognito was asked for it, or is asked by somebody else. */
  async read<R extends Readable>(key: ResourceKey<R>, reader: Reader): Promise<Read<R>> {
    if (reader.fresh) return this.#ask(key, reader);
    const remembered = await this.options.cache.read(key);
    if (!remembered || !this.#counts(key, remembered, reader)) return this.#ask(key, reader, remembered);
    return { value: this.#use(key, remembered, reader), asked: false };
  }

  /**
   * Forgets it in every tier: after a write that happened, or may have, and before that is answered.
   *
   * @param removed whether it is gone, or may be, with all that belongs to it
   */
  async forget(key: ResourceKey, { removed = false } = {}): Promise<void> {
    // A read from now on must not wait for a call that began before.
    this.options.joined.part(key.name);
    await this.options.cache.forget(key, { removed });
  }

  /** Whether it was written moments ago, here or on another replica. */
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
        // Whoever began a call that we joined may have been content with an older answer than we are.
        if (joined && answered && answered.begunAt < notBefore) continue;
        statistics.described(call, joined);
        return { value: answered ? valueIn<R>(answered) : null, asked: true };
      }
    } catch (error) {
      // Better old than nothing, except for whom it must not be old.
      if (!remembered || maxAgeMs !== undefined || !(error instanceof UpstreamError)) throw error;
      this.options.onFailedRefresh?.(error);
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

  #describe(key: ResourceKey<Readable>, scope: RequestScope, options: Omit<LeaseOptions, 'signal'>) {
    const { cache, joined } = this.options;
    // Apart, because they may be answered from elsewhere, or not at all.
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

/** What is stored under a key was described by the operation of its resource. */
function valueIn<R extends Readable>({ value }: { readonly value: object | null }): Described<R> | null {
  return value as Described<R> | null;
}
