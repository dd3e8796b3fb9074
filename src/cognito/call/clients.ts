import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import type { HttpHandler } from '@smithy/core/protocols';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import type { AwsCredentialIdentity } from '@smithy/types';
import type { AgentOptions } from 'node:https';
import type { Clock } from '../../basics/clock.js';
import { BadUserInputError } from '../../errors/gateway-error.js';
import { WholeAnswers } from './whole-answers.js';

/** The two clients of a Region, for reads and writes. Each makes one attempt; `Sender` retries. */
export interface RegionClients {
  /** Keeps its connections open. */
  readonly read: CognitoIdentityProviderClient;
  /** Opens a connection for every request. */
  readonly write: CognitoIdentityProviderClient;
}

type Handler = HttpHandler<object>;

export interface ClientsOptions {
  /** The Regions served, the default first. */
  readonly regions: readonly [string, ...string[]];
  /** Answers in this process instead of AWS. By default the SDK's own configuration applies. */
  readonly embedded?: ((region: string) => Handler) | undefined;
  /** The account of the embedded pools. */
  readonly embeddedAccount?: string | undefined;
  readonly sleep: Clock['sleep'];
  /** Maximum milliseconds of an attempt. */
  readonly timeouts?: Timeouts | undefined;
}

export interface Timeouts {
  /** Until the connection is open. */
  readonly connectionTimeout: number;
  /** Until the answer has begun, and until it has ended. */
  readonly requestTimeout: number;
}

const defaultTimeouts: Timeouts = { connectionTimeout: 1_000, requestTimeout: 5_000 };

/** Credentials for a backend that needs none. */
const embeddedCredentials = (accountId: string | undefined): AwsCredentialIdentity => ({
  accessKeyId: 'embedded',
  secretAccessKey: 'embedded',
  ...(accountId === undefined ? {} : { accountId }),
});

/** The SDK's clients, a pair for each Region, created on first use. */
export class Clients {
  readonly #built = new Map<string, RegionClients>();

  constructor(private readonly options: ClientsOptions) {}

  /** The Region of new pools that name none. */
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
   * @throws BadUserInputError for a Region that is not served. This check comes first: a client uses any Region as
   *   part of a host name, so an unchecked one would call a host of the caller's choice.
   */
  of(region: string): RegionClients {
    this.assertServed(region);
    const built = this.#built.get(region) ?? this.#build(region);
    this.#built.set(region, built);
    return built;
  }

  /**
   * The AWS account of the credentials, if they tell it: those of roles, SSO and `AWS_ACCOUNT_ID` do, plain keys do
   * not.
   *
   * @returns undefined if they do not, or without credentials
   */
  async accountId(): Promise<string | undefined> {
    try {
      // The SDK keeps them until they expire.
      const credentials: AwsCredentialIdentity = await this.of(this.defaultRegion).read.config.credentials();
      return credentials.accountId;
    } catch {
      // The next call to Cognito reports the reason.
      return undefined;
    }
  }

  /** Closes the open connections. */
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
      // Resolved once and shared: with a role or SSO this is a call of its own.
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
      // With `requestTimeout` alone the SDK only warns, and the call continues.
      throwOnRequestTimeout: true,
      httpAgent: connections,
      httpsAgent: connections,
    });
  }
}

/** Unlimited sockets: waiting for a socket would count as connecting, and end in a connection time-out. */
const kept: AgentOptions = { keepAlive: true, maxSockets: Infinity };

/** Never an idle connection: if the server closes it at that moment, the outcome of a write seems unknown. */
const ofTheirOwn: AgentOptions = { keepAlive: false };

/**
 * The Region in the SDK's own variables and files.
 *
 * @returns undefined if none is configured
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
