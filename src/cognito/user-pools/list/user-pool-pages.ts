import type { UserPoolDescriptionType } from '@aws-sdk/client-cognito-identity-provider';
import { LRUCache } from 'lru-cache';
import { userPool } from '../../../resources/user-pool.js';
import type { Call } from '../../call/call.js';
import type { Clock } from '../../../basics/clock.js';
import type { ResourceKey } from '../../read/key.js';
import type { Reader } from '../../read/reader.js';
import type { JoinedCalls } from '../../call/joined-calls.js';
import type { Sender } from '../../call/send.js';
import { listPage } from '../../read/list-page.js';
import { PAGE_SIZE, type Place } from './place.js';

/** An answer of ListUserPools. Several requests may share it. */
export interface UserPoolPage {
  readonly region: string;
  /** Its token; undefined for the first page of a Region. */
  readonly token: string | undefined;
  readonly pools: readonly Readonly<UserPoolDescriptionType>[];
  /** The token of the next page; undefined after the last one. */
  readonly next: string | undefined;
  /** When its call began, by the clock. */
  readonly begunAt: number;
  /** The number of known writes to its Region at that time. */
  readonly writes: number;
}

export interface UserPoolPagesOptions {
  readonly sender: Pick<Sender, 'send'>;
  readonly joined: JoinedCalls;
  readonly account: string;
  readonly clock: Pick<Clock, 'now'>;
}

/** Long enough for clients that read the next page at once, short enough not to act as a cache. */
const KEPT_MS = 30_000;

/** At most about 20 MB: a page has 10 KB, or 100 KB if every pool has a function for every trigger. */
const MAX_KEPT = 200;

/**
 * The pages of ListUserPools, for all requests of the process. Simultaneous requests for the same page share one
 * call. A page that was answered only in part is kept for a moment, for the request that continues in its middle.
 * Other pages are read again, so that a list shows what exists.
 */
export class UserPoolPages {
  readonly #kept = new LRUCache<string, UserPoolPage>({ max: MAX_KEPT });
  readonly #writes = new Map<string, number>();

  constructor(private readonly options: UserPoolPagesOptions) {}

  /**
   * The page of a place.
   *
   * @throws InvalidCursorError if Cognito refuses the token of the place
   * @throws GatewayError if Cognito did not answer, or not in time
   */
  async read(place: Place, reader: Reader): Promise<UserPoolPage> {
    const kept = place.position > 0 && !reader.fresh ? this.#find(place) : undefined;
    if (kept) return kept;
    const { joined } = this.options;
    const {
      value,
      call,
      joined: another,
    } = await joined.join(
      `${this.#listOf(place.region)}#${place.token ?? ''}`,
      'ListUserPools',
      reader.scope,
      (call) => this.#send(call, place),
    );
    reader.statistics.listed(call, another);
    return value;
  }

  /** Keeps a page that was answered only in part, unless its Region was written since its call began. */
  keep(page: UserPoolPage): void {
    if (page.writes === this.#writesOf(page.region)) this.#kept.set(this.#nameOf(page), page);
  }

  /**
   * Drops kept pages of a Region if a write concerns pools, and stops others from joining a call in progress: after a
   * write that did or may have taken effect, and before the write is answered.
   */
  forget({ resource, region }: Pick<ResourceKey, 'resource' | 'region'>): void {
    if (resource.type !== userPool.type) return;
    this.#writes.set(region, this.#writesOf(region) + 1);
    this.options.joined.part(this.#listOf(region));
    for (const [name, page] of [...this.#kept]) if (page.region === region) this.#kept.delete(name);
  }

  #find(place: Place): UserPoolPage | undefined {
    const page = this.#kept.get(this.#nameOf(place));
    return page && this.options.clock.now() - page.begunAt < KEPT_MS ? page : undefined;
  }

  async #send(call: Call<'ListUserPools'>, { region, token }: Place): Promise<UserPoolPage> {
    const { sender, clock } = this.options;
    const begun = { begunAt: clock.now(), writes: this.#writesOf(region) };
    const { items: pools, next } = await listPage(sender, call, userPool, { region, size: PAGE_SIZE, token });
    return { region, token, pools, next, ...begun };
  }

  #writesOf(region: string): number {
    return this.#writes.get(region) ?? 0;
  }

  /** No part contains a slash or a `#`. */
  #listOf(region: string): string {
    return `${this.options.account}/${region}/ListUserPools`;
  }

  #nameOf({ region, token }: Pick<Place, 'region' | 'token'>): string {
    return `${region}/${token ?? ''}`;
  }
}
