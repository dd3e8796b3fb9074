import { EventEmitter, once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { Answer } from '../../src/embedded/answer.js';
import { EmbeddedCognito } from '../../src/embedded/embedded-cognito.js';
import { operationOf } from '../../src/embedded/in-process-handler.js';
import { answerInstead, Observer, throttled, type Fault, type RecordedRequest } from './faults.js';
import { within } from './within.js';
import { RequestQuotas, type Quotas } from '../../src/embedded/request-quotas.js';

export interface CognitoServerOptions {
  /** Whose pools are served. By default a backend of its own, empty. */
  readonly cognito?: Pick<EmbeddedCognito, 'answer'>;
  /** Dates the recorded requests, and the pools of its own backend. */
  readonly now?: () => Date;
  /** Requests beyond them are answered with TooManyRequestsException, before anything else. By default there are none. */
  readonly quotas?: Quotas;
}

export interface Arrival extends RecordedRequest {
  /** Refused, because the quota was used up. */
  readonly throttled?: true;
}

/** Cognito behind a real socket of this machine: counts what it is asked, and fails where it is told to. */
export class CognitoServer extends Observer implements AsyncDisposable {
  readonly #server: Server;
  readonly #cognito: Pick<EmbeddedCognito, 'answer'>;
  readonly #now: () => Date;
  readonly #quotas: RequestQuotas;
  override readonly requests: Arrival[] = [];
  readonly #arrivals = new EventEmitter();
  readonly #held = new Map<string, Promise<void>>();

  static async start(options: CognitoServerOptions = {}): Promise<CognitoServer> {
    const server = new CognitoServer(options);
    server.#server.listen(0, '127.0.0.1');
    await once(server.#server, 'listening');
    return server;
  }

  private constructor({ now = () => new Date(), cognito, quotas = {} }: CognitoServerOptions) {
    super();
    this.#now = now;
    this.#quotas = new RequestQuotas(quotas);
    this.#cognito = cognito ?? new EmbeddedCognito({ account: '123456789012', now });
    this.#server = createServer((request, response) => {
      this.#serve(request, response).catch(() => response.destroy());
    });
  }

  /** For `endpoint` of an SDK client, or AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER. */
  get url(): string {
    // A server that listens on an IP address has an AddressInfo.
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /**
   * Lets the answers to an operation wait.
   *
   * @returns what lets them go
   */
  hold(operation: string): () => void {
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    this.#held.set(operation, released);
    return release;
  }

  /** Resolves once an operation has been asked for. */
  async asked(operation: string): Promise<void> {
    while (this.calls(operation) === 0) await within(operation, once(this.#arrivals, 'request'));
  }

  /** Resolves when the client gives up the next call that is never answered. */
  async abandoned(): Promise<void> {
    await within('a call that is given up', once(this.#arrivals, 'abandoned'));
  }

  /** Ends every connection, also of requests that never were answered. */
  async close(): Promise<void> {
    const closed = once(this.#server, 'close');
    this.#server.close();
    this.#server.closeAllConnections();
    await closed;
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await text(request);
    const target = request.headers['x-amz-target'];
    const operation = operationOf(Array.isArray(target) ? target[0] : target);
    const region = regionOf(request.headers.authorization);
    const arrival = { region, operation, body, at: this.#now() };
    if (!this.#quotas.take(arrival, arrival.at.getTime())) {
      this.requests.push({ ...arrival, throttled: true });
      this.#arrivals.emit('request');
      spoil(response, throttled);
      return;
    }
    const fault = this.observe(arrival);
    this.#arrivals.emit('request');
    await this.#held.get(operation);
    const answer = !fault || fault.afterwards ? this.#cognito.answer(region, operation, body) : undefined;
    if (fault) spoil(response, fault);
    else if (answer) send(response, answer);
    if (fault?.kind === 'hang') response.once('close', () => this.#arrivals.emit('abandoned'));
  }
}

/** From the credential scope: `AWS4-HMAC-SHA256 Credential=AKID/20261123/us-east-1/cognito-idp/aws4_request, …`. */
function regionOf(authorization: string | undefined): string {
  return /Credential=[^/]+\/\d+\/([\w-]+)\//.exec(authorization ?? '')?.[1] ?? 'us-east-1';
}

function send(response: ServerResponse, { status, headers, body }: Answer): void {
  response.writeHead(status, headers).end(body);
}

function spoil(response: ServerResponse, fault: Fault): void {
  const answer = answerInstead(fault);
  if (answer) send(response, answer);
  else if (fault.kind === 'reset') response.socket?.resetAndDestroy();
}
