import { unlessAborted } from '../../basics/unless-aborted.js';
import type { OperationName } from '../../operations/operations.js';
import { UpstreamError } from '../../errors/upstream.js';
import { Call, type RequestScope } from './call.js';

/** The answer to a call, and whether another request made the call. */
export interface Joined<Value> {
  readonly value: Value;
  readonly call: Call;
  readonly joined: boolean;
}

type Start<Name extends OperationName, Value> = (call: Call<Name>) => Promise<Value>;

interface InFlight {
  readonly call: Call;
  readonly answer: Promise<unknown>;
}

/**
 * How often a waiter joins calls of others that fail for reasons of their own. After that it makes its own call:
 * otherwise the last of many waiters would have to wait until all others have failed.
 */
const MOST_JOINED = 2;

/** The calls in progress. The same read, requested by any number of requests of this process, is one call. */
export class JoinedCalls {
  readonly #inFlight = new Map<string, InFlight>();

  /** The number of calls in progress. */
  get size(): number {
    return this.#inFlight.size;
  }

  /**
   * Waits for the answer to a call in progress, or makes the call. A call of others that fails for a reason that
   * concerns only them (their deadlines, their turns, the form of their request) is not shared: this waiter then
   * makes its own.
   *
   * @param key what is read; a call that may return an older state needs another key
   * @param start makes the call; the call's signal tells it that nobody waits any more
   * @returns the answer, the call, and whether another request made it
   * @throws TypeError for a key that is not a string; the reason of the waiter's signal when it leaves; what the call
   *   threw
   */
  async join<Name extends OperationName, Value>(
    key: string,
    operation: Name,
    waiter: RequestScope,
    start: Start<Name, Value>,
  ): Promise<Joined<Value>> {
    // Different values may have equal string forms; a string has only one.
    if (typeof key !== 'string') throw new TypeError(`Expected a key that is a string, got ${typeof key}`);
    for (let joinedBefore = 0; ; joinedBefore += 1) {
      waiter.signal.throwIfAborted();
      const known = joinedBefore < MOST_JOINED ? this.#find(key) : undefined;
      known?.call.join(waiter);
      const { call, answer } = known ?? this.#start(key, new Call(operation, waiter), start);
      try {
        // A key is always read by the same kind of call.
        return {
          value: (await unlessLeft(answer, call, waiter)) as Value,
          call,
          joined: known !== undefined,
        };
      } catch (error) {
        if (!known || waiter.signal.aborted || concerns(waiter, call, error)) throw error;
      }
    }
  }

  /**
   * Stops others from joining the calls in progress under a key, or under one that begins with it and a `#` or a
   * slash: variants of the key, and things that belong to it. Those that wait already continue to wait.
   */
  part(key: string): void {
    for (const known of this.#inFlight.keys()) {
      if (known === key || known.startsWith(`${key}#`) || known.startsWith(`${key}/`))
        this.#inFlight.delete(known);
    }
  }

  #find(key: string): InFlight | undefined {
    const known = this.#inFlight.get(key);
    // Everybody left it, but it has not ended yet. Its answer will be an abort.
    return known?.call.signal.aborted ? undefined : known;
  }

  #start<Name extends OperationName>(key: string, call: Call<Name>, start: Start<Name, unknown>): InFlight {
    const answer = start(call).finally(() => {
      if (this.#inFlight.get(key)?.call === call) this.#inFlight.delete(key);
    });
    const inFlight = { call, answer };
    this.#inFlight.set(key, inFlight);
    return inFlight;
  }
}

/**
 * Whether the failure of a joined call applies to the waiter too: AWS's answer about the gateway, or no answer unless
 * the others had less time. Other failures concern those who made the call, or their request.
 */
function concerns(waiter: RequestScope, { endedForDeadline }: Call, error: unknown): boolean {
  if (!(error instanceof UpstreamError)) return false;
  return endedForDeadline === undefined || waiter.deadline <= endedForDeadline;
}

/** The answer, or the reason why this waiter could not wait for it. */
function unlessLeft(answer: Promise<unknown>, call: Call, waiter: RequestScope): Promise<unknown> {
  return unlessAborted(answer, waiter.signal, () => {
    call.leave(waiter);
  });
}
