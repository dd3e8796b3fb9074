import { Cluster, Redis, ReplyError } from 'ioredis';
import type { Log } from '../telemetry/log.js';

export interface RedisConnectionOptions {
  /** One URL for a server, several for the nodes of a cluster. */
  readonly urls: readonly string[];
  readonly log: Pick<Log, 'warn' | 'info'>;
  /** Milliseconds of a monotonic clock. */
  readonly now: () => number;
}

/** Deadline of a command. Long for a network, short for a request. */
const ANSWER_TIMEOUT_MS = 250;

/** Pause after a failed command, so that a stalled Redis delays one request instead of all. */
const PAUSE_MS = 1_000;

/** A connection without an answer for this long is considered dead, even if it is still open. */
const DEAD_MS = 5_000;

/** Errors of a server that was demoted to a replica, also from scripts. Its name usually leads to the new primary. */
const DEMOTED = /\b(?:READONLY|MASTERDOWN)\b/;

/** How often the connection to a demoted server is renewed, to follow its name to the new primary. */
const LOOK_AGAIN_MS = 5_000;

/** By default clients queue commands while Redis is down, which hangs every request. Here a command fails at once. */
const options = {
  enableOfflineQueue: false,
  autoResendUnfulfilledCommands: false,
  maxRetriesPerRequest: 0,
  connectTimeout: 1_000,
  // For the client's own commands: a server may accept connections but never answer.
  commandTimeout: 2_000,
  // No `socketTimeout`: its timer outlives the connection and ends the next one (ioredis 5.11, Redis.setSocketTimeout).
  disconnectTimeout: 100,
  autoResubscribe: false,
} as const;

const backOff = (attempt: number): number => Math.min(attempt * 100, 2_000);

/**
 * A connection to Valkey or Redis, standalone or cluster, that tolerates outages: a command without an answer after a quarter
 * of a second counts as failed, and no command waits for a connection.
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

  /** @param listener called after every connect, including the first: a restarted server may have lost all data */
  onReady(listener: () => void): void {
    this.#client.on('ready', listener);
  }

  /** Resolves after the first connect, or after its time-out, so that the start is not delayed further. */
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

  /** Whether commands can be sent now. */
  get usable(): boolean {
    return this.#client.status === 'ready' && this.options.now() >= this.#pausedUntil;
  }

  /**
   * Runs a command.
   *
   * @param command gets the client
   * @param evenInPause also try during the pause after a failed command
   * @returns the command's result, or undefined without an answer; never rejects, never takes long
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
      // First read answers that arrived while this process was busy: they are not late.
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
   * @param onGap called after every subscribe: earlier messages are lost
   * @returns a function that ends the subscription
   */
  subscribe(channel: string, onMessage: (message: string) => void, onGap: () => void): () => void {
    const { urls } = this.options;
    let subscriber: Redis | undefined;
    let waiting: NodeJS.Timeout | undefined;
    let ended = false;
    const listen = (url: number, failures: number): void => {
      // In a cluster every node receives every message. A lost node may not come back, so try the next one.
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

  /** Standalone only: a cluster's client learns the slots from the nodes. */
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
