import { unlessAborted } from '../../basics/unless-aborted.js';
import type { OperationName } from '../../operations/operations.js';
import { Call, type RequestScope } from './call.js';

interface InFlight {
  readonly call: Call;
  readonly answer: Promise<unknown>;
}

/** The calls on their way: the same read, asked for by any number of requests of this process, is one call. */
export class JoinedCalls {
  readonly #inFlight = new Map<string, InFlight>();

  /** How many are on their way. */
  get size(): number {
    return this.#inFlight.size;
  }

  /**
   * Waits for the answer to a call that is on its way, or makes it.
   *
   * @param key what is read; a call that may answer with an older state needs another key
   * @param start makes the call; told nobody waits any more by the call's signal
   * @returns the answer, the call, and whether it was another's
   * @throws the reason of the waiter's signal when it leaves, or what the call threw
   */
  async join<Name extends OperationName, Value>(
    key: string,
    operation: Name,
    waiter: RequestScope,
    start: (call: Call<Name>) => Promise<Value>,
  ): Promise<{ readonly value: Value; readonly call: Call; readonly joined: boolean }> {
    waiter.signal.throwIfAborted();
    const known = this.#inFlight.get(key);
    // Given up by everybody, and not over yet: its answer will be an abort.
    const joined = known !== undefined && !known.call.signal.aborted;
    if (joined) known.call.join(waiter);
    const { call, answer } = joined ? known : this.#start(key, new Call(operation, waiter), start);
    // One key is always read by the same kind of call.
    return { value: (await unlessLeft(answer, call, waiter)) as Value, call, joined };
  }

  /**
   * Lets nobody else wait for the calls that are on their way under a key, or under one that begins with it and a `#`.
   * Who waits already goes on waiting.
   */
  part(key: string): void {
    for (const known of this.#inFlight.keys()) {
      if (known === key || known.startsWith(`${key}#`)) this.#inFlight.delete(known);
    }
  }

  #start<Name extends OperationName>(
    key: string,
    call: Call<Name>,
    start: (call: Call<Name>) => Promise<unknown>,
  ): InFlight {
    const answer = start(call).finally(() => {
      if (this.#inFlight.get(key)?.call === call) this.#inFlight.delete(key);
    });
    const inFlight = { call, answer };
    this.#inFlight.set(key, inFlight);
    return inFlight;
  }
}

/** The answer, or the reason why this waiter could not wait for it. */
function unlessLeft(answer: Promise<unknown>, call: Call, waiter: RequestScope): Promise<unknown> {
  return unlessAborted(answer, waiter.signal, () => {
    call.leave(waiter);
  });
}
