import { Cluster, Redis, ReplyError } from 'ioredis';
import type { Log } from '../telemetry/log.js';

export interface RedisConnectionOptions {
  /** One URL for a server, several for the nodes of a cluster. */
  readonly urls: readonly string[];
  readonly log: Pick<Log, 'warn' | 'info'>;
  /** Milliseconds, of a clock that does not go back. */
  readonly now: () => number;
}

/** A command that takes longer counts as not answered. Long for a network, short for a request. */
const ANSWER_TIMEOUT_MS = 250;

/** So long nothing is asked after a command that was not answered: a stalled Redis costs one request a time-out, not all. */
const PAUSE_MS = 1_000;

/** A connection on which nothing was answered for so long is dead, though nobody has closed it. */
const DEAD_MS = 5_000;

/** As a server answers that is a replica now, also from within a script: another one has its place, and as a rule its name. */
const DEMOTED = /\b(?:READONLY|MASTERDOWN)\b/;

/** So often the connection to a demoted server is given up, to find out whom its name leads to now. */
const LOOK_AGAIN_MS = 5_000;

/** The usual clients queue commands while Redis is away, and so hang every request; here a command fails at once. */
const options = {
  enableOfflineQueue: false,
  autoResendUnfulfilledCommands: false,
  maxRetriesPerRequest: 0,
  connectTimeout: 1_000,
  // For what the client asks by itself: a server that accepts connections may answer nothing.
  commandTimeout: 2_000,
  // No `socketTimeout`: its timer outlives the connection and ends the next one (ioredis 5.11, Redis.setSocketTimeout).
  disconnectTimeout: 100,
  autoResubscribe: false,
} as const;

const backOff = (attempt: number): number => Math.min(attempt * 100, 2_000);

/**
 * Valkey or Redis, standalone or cluster, as something that may be away: a command is answered within a quarter of a
 * second or counts as not answered, and nobody waits for a connection.
 */
export class RedisConnection {
  readonly #client: Redis | Cluster;
  #pausedUntil = -Infinity;
  #unansweredSince: number | undefined;
  #away = false;
  #lookedAt = -Infinity;

  constructor(private readonly options: RedisConnectionOptions) {
    this.#client = connect(options.urls);
    // Reported once, by `ask`; without a listener ioredis prints every attempt.
    this.#client.on('error', () => undefined);
  }

  /** @param listener called whenever a connection stands, also the first: a server that was restarted has forgotten all */
  onReady(listener: () => void): void {
    this.#client.on('ready', listener);
  }

  /** Resolves when the first connection stands, or when waiting for it any longer would hold up a start for nothing. */
  async settled(sleep: (ms: number, signal?: AbortSignal) => Promise<void>): Promise<void> {
    if (this.#client.status === 'ready') return;
    const connected = new AbortController();
    this.onReady(() => {
      connected.abort();
    });
    await sleep(options.connectTimeout, connected.signal).then(
      () => {
        this.#lost('not connected');
      },
      () => undefined,
    );
  }

  /** Whether asking is worth it just now. */
  get usable(): boolean {
    return this.#client.status === 'ready' && this.options.now() >= this.#pausedUntil;
  }

  /**
   * Asks Redis.
   *
   * @param command is given the client
   * @param evenInPause for what must be tried although the last command was not answered
   * @returns what the command returned, or undefined when there was no answer; never rejects, never takes long
   */
  async ask<Answer>(
    command: (client: Redis | Cluster) => Promise<Answer>,
    { evenInPause = false } = {},
  ): Promise<Answer | undefined> {
    if (!(evenInPause ? this.#client.status === 'ready' : this.usable)) {
      if (this.#client.status !== 'ready') this.#lost('not connected');
      return undefined;
    }
    const askedAt = this.options.now();
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_resolve, reject) => {
      const refuse = (): void => {
        reject(new Error(`no answer within ${ANSWER_TIMEOUT_MS} ms`));
      };
      // What came while this process was busy is read first: that it is busy is not Redis's silence.
      timer = setTimeout(() => setImmediate(refuse), ANSWER_TIMEOUT_MS);
    });
    try {
      const answer = await Promise.race([command(this.#client), late]);
      this.#found();
      return answer;
    } catch (error) {
      this.#pausedUntil = this.options.now() + PAUSE_MS;
      if (!(error instanceof ReplyError)) this.#endWhereDead(askedAt);
      else if (DEMOTED.test(String(error))) this.#lookForAnother();
      this.#lost(error instanceof Error ? error.message : String(error));
      return undefined;
    } finally {
      clearTimeout(timer);
    }
  }

  /**
   * Listens to a channel.
   *
   * @param onGap called whenever the subscription stands again: what was published before is lost
   * @returns what ends it
   */
  subscribe(channel: string, onMessage: (message: string) => void, onGap: () => void): () => void {
    const { urls } = this.options;
    let subscriber: Redis | undefined;
    let waiting: NodeJS.Timeout | undefined;
    let ended = false;
    const listen = (url: number, failures: number): void => {
      // In a cluster every node hears of every message; a node that is gone does not come back, so the next is tried.
      const here = new Redis(urls[url % urls.length] ?? '', { ...options, retryStrategy: () => null });
      let failed = failures;
      here.on('error', () => undefined);
      here.on('message', (_channel, message) => {
        onMessage(message);
      });
      here.on('ready', () => {
        here.subscribe(channel).then(
          () => {
            failed = 0;
            onGap();
          },
          () => {
            here.disconnect();
          },
        );
      });
      here.on('end', () => {
        if (!ended) waiting = setTimeout(listen, backOff(failed + 1), url + 1, failed + 1);
      });
      subscriber = here;
    };
    listen(0, 0);
    return () => {
      ended = true;
      clearTimeout(waiting);
      subscriber?.disconnect();
    };
  }

  close(): void {
    this.#client.disconnect();
  }

  #lost(why: string): void {
    if (this.#away) return;
    this.#away = true;
    this.options.log.warn({ cause: { message: why } }, 'Redis does not respond; continuing without it');
  }

  /** A cluster's client learns from the nodes who has which slot. */
  #lookForAnother(): void {
    const now = this.options.now();
    if (!(this.#client instanceof Redis) || now - this.#lookedAt < LOOK_AGAIN_MS) return;
    this.#lookedAt = now;
    this.#client.disconnect(true);
  }

  #endWhereDead(askedAt: number): void {
    this.#unansweredSince ??= askedAt;
    if (this.options.now() - this.#unansweredSince < DEAD_MS) return;
    this.#unansweredSince = undefined;
    this.#client.disconnect(true);
  }

  #found(): void {
    this.#pausedUntil = -Infinity;
    this.#unansweredSince = undefined;
    if (!this.#away) return;
    this.#away = false;
    this.options.log.info('Redis responds again');
  }
}

function connect([first = '', ...others]: readonly string[]): Redis | Cluster {
  if (others.length === 0) return new Redis(first, { ...options, retryStrategy: backOff });
  return new Cluster([first, ...others], {
    enableOfflineQueue: false,
    slotsRefreshTimeout: 500,
    maxRedirections: 2,
    retryDelayOnFailover: 50,
    retryDelayOnClusterDown: 50,
    clusterRetryStrategy: backOff,
    redisOptions: options,
  });
}
