import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import type { RedisConnection } from '../../redis/connection.js';
import { channel } from '../../redis/names.js';

export interface BusListener {
  /** Another replica wrote a thing, or removed it with all that belongs to it. */
  readonly onForgotten: (name: string, how: Forgotten) => void;
  /** Messages may have been lost. */
  readonly onGap: () => void;
}

/** How something was forgotten. */
export interface Forgotten {
  /** It is gone, or may be, with all that belongs to it. */
  readonly removed: boolean;
}

/** Whether a call is over; disposed of once nobody wants to know any more. */
export interface Ending extends Disposable {
  /** Aborted when it is. */
  readonly signal: AbortSignal;
}

/** What is published: the channel and the message, as the scripts take them. */
export type Publication = readonly [channel: string, message: string];

const CHANNEL = channel('answers');

/** What the replicas tell each other about what they remember. */
export class ReplicaBus {
  readonly #replica = randomUUID();
  readonly #ended = new EventEmitter().setMaxListeners(0);
  readonly close: () => void;

  constructor(redis: Pick<RedisConnection, 'subscribe'>, { onForgotten, onGap }: BusListener) {
    const hear = (message: string): void => {
      // No part holds a blank.
      const [kind, replica, name] = message.split(' ');
      if (name === undefined) return;
      if (kind === 'ended') this.#ended.emit(endOf(name));
      // Our own was done before it was published.
      if (replica === this.#replica) return;
      if (kind === 'forgotten' || kind === 'removed') onForgotten(name, { removed: kind === 'removed' });
    };
    this.close = redis.subscribe(CHANNEL, hear, onGap);
  }

  /** A thing was written, or removed. */
  forgotten(name: string, { removed }: Forgotten): Publication {
    return [CHANNEL, `${removed ? 'removed' : 'forgotten'} ${this.#replica} ${name}`];
  }

  /** The call for a thing is over, with an answer or without. */
  ended(name: string): Publication {
    return [CHANNEL, `ended ${this.#replica} ${name}`];
  }

  /** Tells when `ended` is heard from any replica. */
  whenEnded(name: string): Ending {
    const controller = new AbortController();
    const end = (): void => {
      controller.abort();
    };
    this.#ended.once(endOf(name), end);
    return { signal: controller.signal, [Symbol.dispose]: () => void this.#ended.off(endOf(name), end) };
  }
}

/** The name of an event: `error`, which anybody could send as a name, would end the process. */
function endOf(name: string): string {
  return `end of ${name}`;
}
