import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import type { RedisConnection } from '../../redis/connection.js';
import { channel } from '../../redis/names.js';

export interface BusListener {
  /** Another replica wrote a thing, or removed it with everything that belongs to it. */
  readonly onForgotten: (name: string, how: Forgotten) => void;
  /** Messages may have been lost. */
  readonly onGap: () => void;
}

/** What happened to the thing. */
export interface Forgotten {
  /** It, and everything that belongs to it, is gone or may be gone. */
  readonly removed: boolean;
}

/** Tells whether a call has ended. Dispose of it when no longer needed. */
export interface Ending extends Disposable {
  /** Aborted when the call has ended. */
  readonly signal: AbortSignal;
}

/** Channel and message, as the scripts take them. */
export type Publication = readonly [channel: string, message: string];

const CHANNEL = channel('answers');

/** Messages between replicas about their caches. */
export class ReplicaBus {
  readonly #replica = randomUUID();
  readonly #ended = new EventEmitter().setMaxListeners(0);
  readonly close: () => void;

  constructor(redis: Pick<RedisConnection, 'subscribe'>, { onForgotten, onGap }: BusListener) {
    const hear = (message: string): void => {
      // No part contains a space.
      const [kind, replica, name] = message.split(' ');
      if (name === undefined) return;
      if (kind === 'ended') this.#ended.emit(endOf(name));
      // This replica applied its own change before it published it.
      if (replica === this.#replica) return;
      if (kind === 'forgotten' || kind === 'removed') onForgotten(name, { removed: kind === 'removed' });
    };
    this.close = redis.subscribe(CHANNEL, hear, onGap);
  }

  /** A thing was written or removed. */
  forgotten(name: string, { removed }: Forgotten): Publication {
    return [CHANNEL, `${removed ? 'removed' : 'forgotten'} ${this.#replica} ${name}`];
  }

  /** The call for a thing has ended, with or without an answer. */
  ended(name: string): Publication {
    return [CHANNEL, `ended ${this.#replica} ${name}`];
  }

  /** Tells when any replica sends `ended`. */
  whenEnded(name: string): Ending {
    const controller = new AbortController();
    const end = (): void => {
      controller.abort();
    };
    this.#ended.once(endOf(name), end);
    return { signal: controller.signal, [Symbol.dispose]: () => void this.#ended.off(endOf(name), end) };
  }
}

/** The name of an event. The prefix matters: anyone could send `error`, which would end the process. */
function endOf(name: string): string {
  return `end of ${name}`;
}
