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

/** One answer to ListUserPools. Many requests may hold it. */
export interface UserPoolPage {
  readonly region: string;
  /** What it was asked for with; none for the first page of its Region. */
  readonly token: string | undefined;
  readonly pools: readonly Readonly<UserPoolDescriptionType>[];
  /** What the page after it is asked for with; none where this one is the last. */
  readonly next: string | undefined;
  /** When the call that brought it began, by the clock. */
  readonly begunAt: number;
  /** How many writes of its Region were known of then. */
  readonly writes: number;
}

export interface UserPoolPagesOptions {
  readonly sender: Pick<Sender, 'send'>;
  readonly joined: JoinedCalls;
  readonly account: string;
  readonly clock: Pick<Clock, 'now'>;
}

/** Long enough for whoever pages at once, short enough that nobody takes it for a cache. */
const KEPT_MS = 30_000;

/** At most some 20 MB: a page has 10 KB, and 100 KB where every pool has a function for every trigger. */
const MAX_KEPT = 200;

/**
 * The pages of ListUserPools, for all requests of the process: the same one, asked for at once, is one call. A page of
 * which a part was not answered yet is kept for a moment, for the request that goes on in its middle; every other one
 * is asked for, so that a list shows what exists.
 */
export class UserPoolPages {
  readonly #kept = new LRUCache<string, UserPoolPage>({ max: MAX_KEPT });
  readonly #writes = new Map<string, number>();

  constructor(private readonly options: UserPoolPagesOptions) {}

  /**
   * The page that a place lies in.
   *
   * @throws InvalidCursorError when Cognito does not take the place's token
   * @throws GatewayError when Cognito did not answer, or not in time
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

  /** Keeps a page of which a part was not answered yet, unless its Region was written to since it was asked for. */
  keep(page: UserPoolPage): void {
    if (page.writes === this.#writesOf(page.region)) this.#kept.set(this.#nameOf(page), page);
  }

  /**
   * Forgets what is kept of a Region where pools are concerned, and lets nobody else wait for a call that is on its way:
   * after a write that happened, or may have, and before that is answered.
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

  /** No part of it can hold a slash or a `#`. */
  #listOf(region: string): string {
    return `${this.options.account}/${region}/ListUserPools`;
  }

  #nameOf({ region, token }: Pick<Place, 'region' | 'token'>): string {
    return `${region}/${token ?? ''}`;
  }
}
