import { unlessAborted } from '../../basics/unless-aborted.js';
import type { OperationName } from '../../operations/operations.js';
import { UpstreamError } from '../../errors/upstream.js';
import { Call, type RequestScope } from './call.js';

/** The answer to a call, and whether the call was another's. */
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
 * So often a waiter joins another's call, and its failure is none of the waiter's. Then it makes its own at once: otherwise
 * the last of many would have to wait until each of the others has failed.
 */
const MOST_JOINED = 2;

/** The calls on their way: the same read, asked for by any number of requests of this process, is one call. */
export class JoinedCalls {
  readonly #inFlight = new Map<string, InFlight>();

  /** How many are on their way. */
  get size(): number {
    return this.#inFlight.size;
  }

  /**
   * Waits for the answer to a call that is on its way, or makes it. A call of others that fails for what concerns only
   * them (their deadlines, their turns, the form of their request) is not shared: this waiter makes its own.
   *
   * @param key what is read; a call that may answer with an older state needs another key
   * @param start makes the call; told nobody waits any more by the call's signal
   * @returns the answer, the call, and whether it was another's
   * @throws TypeError for a key that is not a string; the reason of the waiter's signal when it leaves; what the call threw
   */
  async join<Name extends OperationName, Value>(
    key: string,
    operation: Name,
    waiter: RequestScope,
    start: Start<Name, Value>,
  ): Promise<Joined<Value>> {
    // Two different values may look alike as text; a string looks like itself.
    if (typeof key !== 'string') throw new TypeError(`Expected a key that is a string, got ${typeof key}`);
    for (let joinedBefore = 0; ; joinedBefore += 1) {
      waiter.signal.throwIfAborted();
      const known = joinedBefore < MOST_JOINED ? this.#find(key) : undefined;
      known?.call.join(waiter);
      const { call, answer } = known ?? this.#start(key, new Call(operation, waiter), start);
      try {
        // One key is always read by the same kind of call.
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
   * Lets nobody else wait for the calls that are on their way under a key, or under one that begins with it and a `#` or a
   * slash: of another sort, or for what belongs to the thing. Those that wait already go on waiting.
   */
  part(key: string): void {
    for (const known of this.#inFlight.keys()) {
      if (known === key || known.startsWith(`${key}#`) || known.startsWith(`${key}/`))
        this.#inFlight.delete(known);
    }
  }

  #find(key: string): InFlight | undefined {
    const known = this.#inFlight.get(key);
    // Given up by everybody, and not over yet: its answer will be an abort.
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
 * Whether the failure of a call that a waiter has joined is its failure, too: what AWS says of the gateway, or that it
 * does not answer, unless others had less time. All else is about those who made the call, or about their request.
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
