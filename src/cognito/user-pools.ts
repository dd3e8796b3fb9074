import {
  CreateUserPoolCommand,
  DescribeUserPoolCommand,
  type CreateUserPoolRequest,
  type UserPoolType,
} from '@aws-sdk/client-cognito-identity-provider';
import DataLoader from 'dataloader';
import { AbsentError, fromUpstream, UpstreamError, type UpstreamCall } from '../errors/upstream.js';
import type { Log } from '../telemetry/log.js';
import type { Clients } from './clients.js';
import { cacheKey, regionOf, type UserPoolKey } from './user-pool-key.js';

export interface UserPoolsOptions {
  readonly clients: Clients;
  readonly account: string;
  readonly log: Pick<Log, 'info'>;
}

/** The user pools of one request: what it reads twice is one call, and it sees what it created. */
export class UserPools {
  readonly #loader = new DataLoader<UserPoolKey, UserPoolType | null, string>(
    (keys) => Promise.all(keys.map((key) => this.#describe(key).catch(asError))),
    { cacheKeyFn: cacheKey },
  );

  constructor(private readonly options: UserPoolsOptions) {}

  /**
   * The pool, or null where Cognito knows none by this id.
   *
   * @throws BadUserInputError without a call, for an id that cannot be one or is in a Region not served
   * @throws UpstreamError when Cognito did not answer
   */
  async get(id: string): Promise<UserPoolType | null> {
    return this.#loader.load(this.#key(id));
  }

  /**
   * Creates a pool of exactly these settings, once: a request that may have happened is not sent again.
   *
   * @param region one of the Regions served; the first of them where none is given
   * @throws RefusedError with what Cognito refused
   * @throws UpstreamError OUTCOME_UNKNOWN when the pool may or may not exist now
   */
  async create(
    request: CreateUserPoolRequest,
    region: string = this.options.clients.defaultRegion,
  ): Promise<UserPoolType> {
    const call: UpstreamCall = { operation: 'CreateUserPool', region, kind: 'write' };
    const { writes } = this.options.clients.of(region);

    const answer = await writes.send(new CreateUserPoolCommand(request)).catch((error: unknown) => {
      throw fromUpstream(error, call);
    });
    const { UserPool: pool, $metadata } = answer;
    if (!pool?.Id) throw fromUpstream(new TypeError('The answer holds no user pool'), call);

    this.#loader.prime(this.#key(pool.Id), pool);
    this.options.log.info(
      { operation: call.operation, region, userPoolId: pool.Id, awsRequestId: $metadata.requestId },
      'created a user pool',
    );
    return pool;
  }

  #key(id: string): UserPoolKey {
    return { account: this.options.account, region: regionOf(id), id };
  }

  async #describe({ region, id }: UserPoolKey): Promise<UserPoolType | null> {
    const call: UpstreamCall = { operation: 'DescribeUserPool', region, kind: 'read' };
    const { reads } = this.options.clients.of(region);
    try {
      const { UserPool: pool } = await reads.send(new DescribeUserPoolCommand({ UserPoolId: id }));
      if (pool) return pool;
    } catch (error) {
      const meaning = fromUpstream(error, call);
      if (meaning instanceof AbsentError) return null;
      throw meaning;
    }
    throw new UpstreamError(
      'UPSTREAM_UNAVAILABLE',
      `Cognito answered ${call.operation} in ${region} without a user pool.`,
      call,
      {
        cause: undefined,
      },
    );
  }
}

/** DataLoader takes errors as values, so that a failing id fails alone. */
function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
