import type { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import type { MetadataBearer } from '@smithy/types';
import type { Clock } from '../../basics/clock.js';
import { fromUpstream, type UpstreamCall } from '../../errors/upstream.js';
import { operations, type OperationName } from '../../operations/operations.js';
import { commandFor } from '../../sdk/commands.js';
import type { InputOf, OutputOf } from '../../sdk/types.js';
import type { Limiters } from '../limiter/limiters.js';
import type { Metrics } from '../metrics.js';
import { Call, type RequestScope } from './call.js';
import type { Clients } from './clients.js';
import { keepBody } from './kept-body.js';
import { repeat } from './repeat.js';

export interface SenderOptions {
  readonly clients: Clients;
  readonly limiters: Pick<Limiters, 'of' | 'gateOf'>;
  readonly account: string;
  readonly clock: Clock;
  readonly metrics?: Metrics | undefined;
}

/** A request to a Region. */
export interface Request<Name extends OperationName> {
  readonly region: string;
  readonly input: InputOf<Name>;
  /** Called with the body of the answer before the SDK drops what it does not know. */
  readonly onBody?: (body: Uint8Array) => void;
}

/** The right to make one attempt. */
interface Turn {
  /** Reports that the attempt has ended. */
  readonly left: () => void;
  /** Slows down the following calls if AWS throttles this one. */
  readonly slowDown: () => void;
}

/** How to make a call that belongs to one request. */
export interface CallOptions {
  readonly scope: RequestScope;
  /** Called when it has ended, successfully or not. */
  readonly ended?: (call: Call) => void;
}

/**
 * The only way to Cognito. Each attempt waits for its turn, is signed and sent, and its result is judged (`repeat`
 * decides about another attempt).
 *
 * The SDK's own retries are switched off. They give up after three attempts, share a budget that many throttles
 * exhaust for everybody, repeat a create after any 5xx, and treat LimitExceededException, a full account, as a
 * throttle.
 */
export class Sender {
  constructor(private readonly options: SenderOptions) {}

  /**
   * Sends for a call that several requests may wait for.
   *
   * @throws AbsentError, RefusedError or GatewayError, as `fromUpstream` makes them; AbandonedError when nobody waits
   *   any more
   */
  async send<Name extends OperationName>(
    call: Call<Name>,
    request: Request<Name>,
  ): Promise<OutputOf<Name> & MetadataBearer> {
    const { clients, clock } = this.options;
    // Before any wait: a Region that is not served is refused at once.
    const client = clients.of(request.region)[operations[call.operation].kind];
    const upstream = upstreamCall(call.operation, request);
    let left = (): void => undefined;
    return repeat(call, {
      turn: async () => {
        const turn = await this.#turn(call, request);
        left = turn.left;
        return turn.slowDown;
      },
      // An answer proves that the request has left.
      attempt: () =>
        attempt(client, call, request).finally(() => {
          left();
        }),
      failure: (error) => fromUpstream(error, upstream),
      clock,
    });
  }

  /**
   * Sends for one request alone. If its client closes the connection before the call was sent, the call gives its
   * turn back; a read that was sent is cancelled too, a write continues.
   *
   * @throws what `send` throws; the reason of the scope's signal
   */
  async sendAlone<Name extends OperationName>(
    operation: Name,
    request: Request<Name>,
    { scope, ended }: CallOptions,
  ): Promise<OutputOf<Name> & MetadataBearer> {
    scope.signal.throwIfAborted();
    const call = new Call(operation, scope);
    const leave = (): void => {
      call.leave(scope);
    };
    scope.signal.addEventListener('abort', leave, { once: true });
    try {
      return await this.send(call, request);
    } catch (error) {
      // A write is cancelled only while it waits: nothing was sent, so the outcome is known.
      if (error === call.signal.reason) throw scope.signal.reason;
      throw error;
    } finally {
      scope.signal.removeEventListener('abort', leave);
      ended?.(call);
    }
  }

  async #turn<Name extends OperationName>(call: Call<Name>, { region, input }: Request<Name>): Promise<Turn> {
    const { limiters, account, clock, metrics } = this.options;
    const { operation } = call;
    const { category } = operations[operation];
    const limiter = limiters.of({ account, region, category });
    const gate = limiters.gateOf({ account, region, operation, pool: memberOf(input, 'UserPoolId') });
    call.gate = gate;
    const waited = await limiter.acquire(call, gate);
    const since = clock.now();
    call.waitedMs += waited;
    call.attempts += 1;
    metrics?.waited?.(operation, region, waited, { category, pool: gate?.pool });
    metrics?.attempted?.(operation, region);
    return {
      left: () => {
        limiter.left(since, gate);
      },
      slowDown: () => {
        limiter.slowDown(gate);
        metrics?.throttled?.(operation, region);
      },
    };
  }
}

/** One attempt. The SDK signs it now, after the wait, because AWS refuses signatures older than five minutes. */
async function attempt<Name extends OperationName>(
  client: CognitoIdentityProviderClient,
  { operation, signal }: Call<Name>,
  { input, onBody }: Request<Name>,
): Promise<OutputOf<Name> & MetadataBearer> {
  const command = commandFor(operation, input);
  if (onBody) keepBody(command, onBody);
  // A write that was sent continues after the client closes the connection: cancelled, its outcome would be unknown.
  const options = operations[operation].kind === 'read' ? { abortSignal: signal } : {};
  // The answer is the output of the command's operation.
  return (await client.send(command, options)) as unknown as OutputOf<Name> & MetadataBearer;
}

function upstreamCall<Name extends OperationName>(
  operation: Name,
  { region, input }: Request<Name>,
): UpstreamCall {
  const named = ['UserPoolId', 'ResourceArn', 'Domain'].map((name) => memberOf(input, name)).find(Boolean);
  return { operation, region, kind: operations[operation].kind, named };
}

function memberOf(input: object, name: string): string | undefined {
  const value: unknown = input[name as keyof typeof input];
  return typeof value === 'string' ? value : undefined;
}
