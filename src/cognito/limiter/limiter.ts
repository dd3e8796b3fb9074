import type { Call, RequestScope } from '../call/call.js';
import { FairQueue } from './fair-queue.js';
import type { Gate } from './gate.js';
import { ThrottledError } from './throttled-error.js';
import type { Budget, TokenBucket } from './token-bucket.js';

/** Ends after this many milliseconds, or when the signal is aborted; then it may reject. */
type Sleep = (ms: number, signal?: AbortSignal) => Promise<void>;

export interface LimiterOptions {
  readonly budget: Budget;
  /** A second budget that calls of the background alone must also fit into. By default there is none. */
  readonly backgroundBudget?: TokenBucket | undefined;
  /** Maximum number of waiting calls. Half of the places are closed to the background. */
  readonly maxWaiting: number;
  /** Milliseconds, by the clock of the deadlines. */
  readonly now: () => number;
  readonly sleep: Sleep;
}

/** A request is signed before it waits here, and AWS refuses signatures older than five minutes. */
const LONGEST_WAIT_MS = 4 * 60_000;

interface Waiting {
  readonly call: Call;
  /** The gate that it must pass. */
  readonly gate: Gate | undefined;
  readonly since: number;
  /** Ends the wait, with the milliseconds it took or the reason for its failure. */
  readonly end: (outcome: number | Error) => void;
}

/**
 * Releases calls as the budget allows. Callers and their requests take turns, and a call that cannot be sent in time
 * is refused at once.
 */
export class Limiter {
  readonly #queue = new FairQueue<Waiting>(({ call }, lane) =>
    Array.from(call.waiters).some(
      ({ id, callerName, background }) =>
        id === lane.id && callerName === lane.callerName && background === lane.background,
    ),
  );
  /** No wait fails before this time. */
  #firstLimit = Infinity;
  #serving = false;
  /** All waiting calls must pass gates, and these are closed. */
  #behindGates = false;
  #wake = (): void => undefined;

  constructor(private readonly options: LimiterOptions) {}

  /** The approximate number of calls that could be sent now. */
  get remaining(): number {
    return this.options.budget.remaining;
  }

  /** The number of waiting calls. */
  get waiting(): number {
    return this.#queue.size;
  }

  /**
   * AWS throttled a call despite the pacing.
   *
   * @param gate that the call had passed
   */
  slowDown(gate?: Gate): void {
    if (!gate?.slowDown()) this.options.budget.slowDown();
  }

  /**
   * A call has left for AWS, or never will.
   *
   * @param since when its wait ended
   * @param gate that it had passed
   */
  left(since: number, gate?: Gate): void {
    gate?.left(since);
    this.options.budget.left(since);
  }

  /**
   * Waits until a call may be sent. Requests that join the call meanwhile get a place for it too.
   *
   * @param gate the second limit, if AWS has one for the call
   * @returns the milliseconds waited
   * @throws ThrottledError at once if too many calls wait or its turn would come after the deadline, and later if the
   *   deadline passes anyway; the signal's reason when everybody has left the call
   */
  async acquire(call: Call, gate?: Gate): Promise<number> {
    call.signal.throwIfAborted();
    this.#refuseInVain(call, gate);
    if (gate) gate.waiting += 1;
    return new Promise((resolve, reject) => {
      const abandon = (): void => {
        // The reason of a Call's signal is an AbandonedError.
        waiting.end(call.signal.reason as Error);
      };
      const waiting: Waiting = {
        call,
        gate,
        since: this.options.now(),
        end: (outcome) => {
          this.#queue.delete(waiting);
          if (gate) gate.waiting -= 1;
          if (this.#queue.size === 0) this.#wake();
          call.signal.removeEventListener('abort', abandon);
          endJoining();
          if (typeof outcome === 'number') resolve(outcome);
          else reject(outcome);
        },
      };
      const endJoining = call.onJoin((waiter) => {
        this.#add(waiting, waiter);
      });
      call.signal.addEventListener('abort', abandon, { once: true });
      for (const waiter of call.waiters) this.#add(waiting, waiter);
      void this.#serve();
    });
  }

  #refuseInVain(call: Call, gate: Gate | undefined): void {
    const { budget, maxWaiting, now } = this.options;
    const scopes = [...call.waiters];
    const places = scopes.every(({ background }) => background) ? maxWaiting / 2 : maxWaiting;
    if (this.#queue.size >= places) {
      throw new ThrottledError(
        `Too many calls wait for Cognito's quota: ${this.#queue.size} before ${call.operation}, at most ${places} (MAX_WAITING_CALLS).`,
        budget.msUntil(this.#queue.size),
        'crowded',
      );
    }
    const patience = limitOf(call, now()) - now();
    const gateWait = gate?.msUntil(gate.waiting + 1) ?? 0;
    // Walking the lanes is unnecessary while even the very last place is early enough.
    if (Math.max(gateWait, budget.msUntil(this.#queue.size + 1)) < patience) return;
    const place = Math.min(...scopes.map((scope) => this.#queue.placeIn(scope)));
    const wait = Math.max(gateWait, budget.msUntil(place + 1));
    if (wait < patience) return;
    throw new ThrottledError(
      `Cognito's quota allows ${call.operation} in ${wait} ms, but the request has ${Math.round(patience)} ms left.`,
      wait - patience,
    );
  }

  #add(waiting: Waiting, waiter: RequestScope): void {
    const limit = limitOf(waiting.call, waiting.since);
    const changes =
      this.#behindGates || limit < this.#firstLimit || (!waiter.background && !this.#queue.hasForeground);
    this.#firstLimit = Math.min(this.#firstLimit, limit);
    this.#queue.add(waiting, waiter);
    if (changes) this.#wake();
  }

  /** Runs while calls wait. One at a time, so that no two take a right for the same call. */
  async #serve(): Promise<void> {
    if (this.#serving) return;
    this.#serving = true;
    try {
      for (;;) {
        this.#refuseLate();
        if (this.#queue.size === 0) break;
        const pause = await this.#serveNext();
        if (pause > 0) await this.#rest(pause);
      }
    } catch (error) {
      // The budget broke its contract. Without this, calls would wait forever.
      const reason = error instanceof Error ? error : new Error(String(error));
      for (const waiting of [...this.#queue.items]) waiting.end(reason);
    } finally {
      this.#serving = false;
    }
  }

  #refuseLate(): void {
    const now = this.options.now();
    if (now < this.#firstLimit) return;
    this.#firstLimit = Infinity;
    for (const waiting of [...this.#queue.items]) {
      const limit = limitOf(waiting.call, waiting.since);
      if (limit > now) {
        this.#firstLimit = Math.min(this.#firstLimit, limit);
      } else {
        const { operation } = waiting.call;
        const message = `Cognito's quota did not allow ${operation} within ${Math.round(now - waiting.since)} ms.`;
        waiting.end(new ThrottledError(message, this.options.budget.msUntil(this.#queue.size)));
      }
    }
  }

  /** @returns 0, or the milliseconds until the next attempt */
  async #serveNext(): Promise<number> {
    const { budget, backgroundBudget, now } = this.options;
    const backgroundPause = this.#queue.hasForeground ? 0 : (backgroundBudget?.msUntil(1) ?? 0);
    if (backgroundPause > 0) return backgroundPause;
    const ahead = this.#queue.peek(({ gate }) => !gate || gate.closedForMs === 0);
    this.#behindGates = !ahead;
    if (!ahead) return this.#untilAGateOpens();
    if (ahead.gate && !ahead.gate.isOpen) {
      await ahead.gate.open();
      // Calls may have been added or removed meanwhile.
      return 0;
    }
    const answer = budget.take(this.#queue.size);
    // Awaited only if necessary: meanwhile the right would be lost, and its call would still count as waiting.
    const pause = typeof answer === 'number' ? answer : await answer;
    if (pause > 0) return pause;
    if (!this.#queue.hasForeground) {
      backgroundBudget?.take();
      // This is the background's own share, which AWS does not count, so it does not matter when the request leaves.
      backgroundBudget?.left(now());
    }
    const next = this.#queue.next(({ gate }) => !gate || gate.isOpen);
    next?.gate?.pass();
    next?.end(now() - next.since);
    return 0;
  }

  #untilAGateOpens(): number {
    const pauses = Array.from(this.#queue.items, ({ gate }) => gate?.closedForMs ?? 0);
    return Math.max(1, Math.min(...pauses));
  }

  /** Until the time has come, a wait has become hopeless, or a call that matters for this was added or removed. */
  async #rest(ms: number): Promise<void> {
    if (this.#queue.size === 0) return;
    const { now, sleep } = this.options;
    const woken = new AbortController();
    this.#wake = () => {
      woken.abort();
    };
    // Being woken is not a failure.
    await sleep(Math.min(ms, this.#firstLimit - now()), woken.signal).catch(() => undefined);
    this.#wake = () => undefined;
  }
}

/** When a call is no longer worth sending, for all its waiters. */
function limitOf(call: Call, since: number): number {
  return Math.min(call.deadline, since + LONGEST_WAIT_MS);
}
