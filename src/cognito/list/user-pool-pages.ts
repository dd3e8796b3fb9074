import {
  ListUserPoolsCommand,
  type UserPoolDescriptionType,
} from '@aws-sdk/client-cognito-identity-provider';
import { LRUCache } from 'lru-cache';
import { BadUserInputError, GatewayError, InvalidCursorError } from '../../errors/gateway-error.js';
import { meaningOf } from '../../errors/meanings.js';
import { fromUpstream, UpstreamError, type UpstreamCall } from '../../errors/upstream.js';
import { nextTokenIn, poolsIn } from '../answers.js';
import type { Call } from '../call.js';
import type { Clients } from '../clients.js';
import type { Clock } from '../clock.js';
import type { Reader } from '../described-pools.js';
import type { JoinedCalls } from '../joined-calls.js';
import { callInProgress } from '../limiter/call-in-progress.js';
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
  readonly clients: Clients;
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
      (call) => callInProgress.run(call, () => this.#send(place, call)),
    );
    reader.statistics.listed(call, another);
    return value;
  }

  /** Keeps a page of which a part was not answered yet, unless its Region was written to since it was asked for. */
  keep(page: UserPoolPage): void {
    if (page.writes === this.#writesOf(page.region)) this.#kept.set(this.#nameOf(page), page);
  }

  /**
   * Forgets what is kept of a Region, and lets nobody else wait for a call that is on its way: after a write that
   * happened, or may have, and before that is answered.
   */
  forget(region: string): void {
    this.#writes.set(region, this.#writesOf(region) + 1);
    this.options.joined.part(this.#listOf(region));
    for (const [name, page] of [...this.#kept]) if (page.region === region) this.#kept.delete(name);
  }

  #find(place: Place): UserPoolPage | undefined {
    const page = this.#kept.get(this.#nameOf(place));
    return page && this.options.clock.now() - page.begunAt < KEPT_MS ? page : undefined;
  }

  async #send({ region, token }: Place, { operation, signal }: Call): Promise<UserPoolPage> {
    const { clients, clock } = this.options;
    const upstream: UpstreamCall = { operation, region, kind: 'read' };
    const begun = { begunAt: clock.now(), writes: this.#writesOf(region) };
    const { reads } = clients.of(region);
    const command = new ListUserPoolsCommand({
      MaxResults: PAGE_SIZE,
      ...(token !== undefined && { NextToken: token }),
    });
    try {
      const answer = await reads.send(command, { abortSignal: signal });
      const [pools, next] = [poolsIn(answer, upstream), nextTokenIn(answer, upstream)];
      return { region, token, pools, next, ...begun };
    } catch (error) {
      throw failureOf(error, upstream, token);
    }
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

/**
 * A list has one argument of the caller's that Cognito can refuse, the token. Any other refusal is of what the gateway
 * itself asks for: the Region has failed.
 */
function failureOf(error: unknown, upstream: UpstreamCall, token: string | undefined): GatewayError {
  const meaning = meaningOf(error);
  if (meaning.kind === 'refused' && meaning.code === 'INVALID_PARAMETER' && token !== undefined) {
    return new InvalidCursorError('Expected a cursor that Cognito still takes', { cause: error });
  }
  const failure = fromUpstream(error, upstream);
  if (failure instanceof GatewayError && !(failure instanceof BadUserInputError)) return failure;
  const { operation, region } = upstream;
  return new UpstreamError(
    'UPSTREAM_UNAVAILABLE',
    `Cognito refused ${operation} in ${region}: ${failure.message}`,
    upstream,
    { cause: error },
  );
}
