import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import type { HttpHandler } from '@smithy/core/protocols';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import type { AwsCredentialIdentity } from '@smithy/types';
import type { AgentOptions } from 'node:https';
import type { Clock } from '../../basics/clock.js';
import { BadUserInputError } from '../../errors/gateway-error.js';
import { WholeAnswers } from './whole-answers.js';

/** The two clients of one Region, by the kinds of operations. Each makes one attempt: `Sender` repeats. */
export interface RegionClients {
  /** Keeps its connections. */
  readonly read: CognitoIdentityProviderClient;
  /** A connection of its own for every request. */
  readonly write: CognitoIdentityProviderClient;
}

type Handler = HttpHandler<object>;

export interface ClientsOptions {
  /** The Regions served, the default first. */
  readonly regions: readonly [string, ...string[]];
  /** Answers instead of AWS, in this process; without it the SDK's own configuration says where AWS is. */
  readonly embedded?: ((region: string) => Handler) | undefined;
  /** Whose pools it has. */
  readonly embeddedAccount?: string | undefined;
  readonly sleep: Clock['sleep'];
  /** Milliseconds that one attempt may take. */
  readonly timeouts?: Timeouts | undefined;
}

export interface Timeouts {
  /** Until the connection is there. */
  readonly connectionTimeout: number;
  /** Until the answer has begun, and until it has ended. */
  readonly requestTimeout: number;
}

const defaultTimeouts: Timeouts = { connectionTimeout: 1_000, requestTimeout: 5_000 };

/** The credentials of a backend that asks for none. */
const embeddedCredentials = (accountId: string | undefined): AwsCredentialIdentity => ({
  accessKeyId: 'embedded',
  secretAccessKey: 'embedded',
  ...(accountId === undefined ? {} : { accountId }),
});

/** The SDK's clients, one pair a Region, built when first asked for. */
export class Clients {
  readonly #built = new Map<string, RegionClients>();

  constructor(private readonly options: ClientsOptions) {}

  /** Where a pool is created that names no Region. */
  get defaultRegion(): string {
    return this.options.regions[0];
  }

  /** @throws BadUserInputError for a Region that is not served */
  assertServed(region: string): void {
    const { regions } = this.options;
    if (regions.includes(region)) return;
    throw new BadUserInputError(
      `This gateway does not serve the Region ${JSON.stringify(region)}; it serves ${regions.join(', ')}.`,
    );
  }

  /**
   * @throws BadUserInputError for a Region that is not served. Before anything is built: a client takes any Region
   * for a part of a host name, so an unchecked one would call a host of the caller's choice.
   */
  of(region: string): RegionClients {
    this.assertServed(region);
    const built = this.#built.get(region) ?? this.#build(region);
    this.#built.set(region, built);
    return built;
  }

  /**
   * The AWS account whose pools are reached, as far as the credentials tell it: those of roles, SSO and
   * `AWS_ACCOUNT_ID` do, plain keys do not.
   *
   * @returns undefined where they do not, or where there are none
   */
  async accountId(): Promise<string | undefined> {
    try {
      // Kept by the SDK until they expire.
      const credentials: AwsCredentialIdentity = await this.of(this.defaultRegion).read.config.credentials();
      return credentials.accountId;
    } catch {
      // Whoever calls Cognito next learns why.
      return undefined;
    }
  }

  /** Closes the connections that are kept. */
  destroy(): void {
    for (const { read, write } of this.#built.values()) {
      read.destroy();
      write.destroy();
    }
  }

  #build(region: string): RegionClients {
    const { embedded, embeddedAccount } = this.options;
    const inProcess = embedded?.(region);
    const common = {
      region,
      maxAttempts: 1,
      ...(inProcess && { credentials: embeddedCredentials(embeddedAccount) }),
    };

    const read = new CognitoIdentityProviderClient({
      ...common,
      requestHandler: this.#whole(inProcess ?? this.#overNetwork(kept)),
    });
    const write = new CognitoIdentityProviderClient({
      ...common,
      requestHandler: this.#whole(inProcess ?? this.#overNetwork(ofTheirOwn)),
      // Looked up once and shared: with a role or SSO it is a call of its own.
      credentials: read.config.credentials,
    });
    return { read, write };
  }

  #whole(handler: Handler): Handler {
    const { timeouts = defaultTimeouts, sleep } = this.options;
    return new WholeAnswers({ handler, answerTimeoutMs: timeouts.requestTimeout, sleep });
  }

  #overNetwork(connections: AgentOptions): Handler {
    return new NodeHttpHandler({
      ...(this.options.timeouts ?? defaultTimeouts),
      // `requestTimeout` alone only warns and lets the call hang on.
      throwOnRequestTimeout: true,
      httpAgent: connections,
      httpsAgent: connections,
    });
  }
}

/** Unlimited sockets: waiting for one would count as connecting and end in its time-out. */
const kept: AgentOptions = { keepAlive: true, maxSockets: Infinity };

/** Never an idle kept connection: when the server closes it at that moment, the outcome of a write looks unknown. */
const ofTheirOwn: AgentOptions = { keepAlive: false };

/**
 * The Region that the SDK is configured for, by its own variables and files.
 *
 * @returns undefined where none is configured
 */
export async function configuredRegion(): Promise<string | undefined> {
  const client = new CognitoIdentityProviderClient();
  try {
    return await client.config.region();
  } catch {
    return undefined;
  } finally {
    client.destroy();
  }
}
