import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import type { RedisConnection } from '../../redis/connection.js';
import { VERSION } from './pool-codec.js';

export interface BusListener {
  /** Another replica wrote the pool. */
  readonly onForgotten: (name: string) => void;
  /** Messages may have been lost. */
  readonly onGap: () => void;
}

/** Whether a call is over; disposed of once nobody wants to know any more. */
export interface Ending extends Disposable {
  /** Aborted when it is. */
  readonly signal: AbortSignal;
}

/** What is published: the channel and the message, as the scripts take them. */
export type Publication = readonly [channel: string, message: string];

const CHANNEL = `poolgraph:${VERSION}:pools`;

/** What the replicas tell each other about pools. */
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
      if (kind === 'forgotten' && replica !== this.#replica) onForgotten(name);
    };
    this.close = redis.subscribe(CHANNEL, hear, onGap);
  }

  /** The pool was written. */
  forgotten(name: string): Publication {
    return [CHANNEL, `forgotten ${this.#replica} ${name}`];
  }

  /** The call for the pool is over, with an answer or without. */
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
