import type { CreateUserPoolRequest, UserPoolType } from '@aws-sdk/client-cognito-identity-provider';
import { randomInt, randomUUID } from 'node:crypto';
import { checkLimits } from '../rules/check-limits.js';
import { isStructure, type WireStructure } from '../rules/wire.js';
import type { Answer } from './answer.js';
import type { OperationContext } from './embedded-operation.js';
import { InProcessHandler } from './in-process-handler.js';
import { limitsMessage } from './limits-message.js';
import { embeddedOperations } from './operation-table.js';
import { userPoolKind } from './operations/user-pool/user-pool-kind.js';
import type { PacedRequest, RequestQuotas } from './request-quotas.js';
import { InvalidParameterError, SerializationError, ServiceError } from './service-error.js';
import { Store } from './store.js';

export interface EmbeddedCognitoOptions {
  /** The account number of the pools, which is in their ARNs. */
  readonly account: string;
  readonly now: () => Date;
  /** The nine letters and digits after the Region in the id of a new pool. By default random. */
  readonly randomId?: () => string;
  /** Rate limits. By default there are none. */
  readonly quotas?: Pick<RequestQuotas, 'take'> | undefined;
}

/** Facts about a pool that its own operations cannot set. */
export type LaterMembers = Pick<UserPoolType, 'EstimatedNumberOfUsers'>;

/**
 * Cognito user pools in this process: the operations of `operation-table.ts`, with the service's limits, rules,
 * defaults and errors. All data is in memory and is lost on exit. Signatures are not checked.
 */
export class EmbeddedCognito {
  readonly #regions = new Map<string, Store>();

  constructor(private readonly options: EmbeddedCognitoOptions) {}

  /** A `requestHandler` for an SDK client of this Region. It answers requests here, without a connection. */
  handlerFor(region: string): InProcessHandler {
    return new InProcessHandler((operation, body) => this.answer(region, operation, body));
  }

  /**
   * Answers one AWS JSON 1.1 request.
   *
   * @param operation such as `DescribeUserPool`
   * @param body of the request
   */
  answer(region: string, operation: string, body: string): Answer {
    try {
      this.#pace({ region, operation, body });
      return answerWith(200, {}, this.#run(this.#contextOf(region), operation, parse(body)));
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error;
      const { name, message, status } = error;
      // With a colon, as AWS sends it, where a URL follows.
      return answerWith(status, { 'x-amzn-errortype': `${name}:` }, { __type: name, message });
    }
  }

  /**
   * Creates a pool with CreateUserPool, with a given id, date and history.
   *
   * @throws ServiceError if CreateUserPool would refuse, RangeError if the id is taken or of another Region
   */
  insert(
    region: string,
    input: CreateUserPoolRequest,
    {
      id,
      createdAt,
      later = {},
    }: { readonly id: string; readonly createdAt: Date; readonly later?: LaterMembers },
  ): void {
    const context = this.#contextOf(region);
    const { store } = context;
    const [prefix, newId = ''] = id.split('_');
    if (prefix !== region || store.has(userPoolKind, [id])) {
      throw new RangeError(`Expected an id of ${region} that is not taken, got ${id}`);
    }
    // Spread, because an interface of the SDK has no index signature.
    this.#run({ ...context, now: () => createdAt, newId: () => newId }, 'CreateUserPool', { ...input });
    const pool = store.get(userPoolKind, [id]);
    if (pool) store.replace(userPoolKind, [id], { ...pool, ...later });
  }

  /**
   * Runs an operation at a given date, without rate limits.
   *
   * @param chosen the id to use
   * @returns its answer
   * @throws ServiceError if the operation would refuse
   */
  performAt(
    date: Date,
    region: string,
    operation: string,
    input: WireStructure,
    chosen: Partial<Pick<OperationContext, 'newClientId'>> = {},
  ): WireStructure {
    return this.#run({ ...this.#contextOf(region), now: () => date, ...chosen }, operation, input);
  }

  #pace(request: PacedRequest): void {
    const { quotas, now } = this.options;
    if (!quotas || !embeddedOperations.has(request.operation)) return;
    if (quotas.take(request, now().getTime())) return;
    throw new ServiceError('TooManyRequestsException', 'Rate exceeded');
  }

  #run(context: OperationContext, name: string, input: WireStructure): WireStructure {
    const operation = embeddedOperations.get(name);
    if (!operation) {
      throw new ServiceError(
        'UnknownOperationException',
        `The embedded backend has no operation ${JSON.stringify(name)}; it has ${[...embeddedOperations.keys()].join(', ')}.`,
      );
    }
    checkInput(name, input);
    return operation(context, input);
  }

  #contextOf(region: string): OperationContext {
    const store = this.#regions.get(region) ?? new Store();
    this.#regions.set(region, store);
    const { account, now, randomId = nineLettersOrDigits } = this.options;
    return { region, account, store, now, newId: randomId, newClientId };
  }
}

/** Like Cognito, refuses wrong types before it checks limits. */
function checkInput(operation: string, input: WireStructure): void {
  const violations = checkLimits(operation, input);
  const wrongTypes = violations.filter(({ limit }) => limit.kind === 'type');
  if (wrongTypes.length > 0) throw new SerializationError(limitsMessage(wrongTypes));
  if (violations.length > 0) throw new InvalidParameterError(limitsMessage(violations));
}

/** `__proto__` in the text becomes an ordinary member: JSON.parse defines it, and nothing here assigns by name. */
function parse(body: string): WireStructure {
  let input: unknown;
  try {
    input = JSON.parse(body);
  } catch {
    throw new SerializationError('The request body is not JSON.');
  }
  if (!isStructure(input)) throw new SerializationError('The request body is not a JSON object.');
  return input;
}

function answerWith(status: number, headers: Answer['headers'], body: WireStructure): Answer {
  return {
    status,
    headers: { 'content-type': 'application/x-amz-json-1.1', 'x-amzn-requestid': randomUUID(), ...headers },
    body: JSON.stringify(body),
  };
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

function nineLettersOrDigits(): string {
  return Array.from({ length: 9 }, () => alphabet.charAt(randomInt(alphabet.length))).join('');
}

/** AWS's have 25 or 26 lower-case letters and digits. */
function newClientId(): string {
  const characters = alphabet.slice(26);
  return Array.from({ length: 26 }, () => characters.charAt(randomInt(characters.length))).join('');
}
