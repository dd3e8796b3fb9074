import {
  CognitoIdentityProviderClient,
  type CognitoIdentityProviderClientConfig,
} from '@aws-sdk/client-cognito-identity-provider';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { BadUserInputError } from '../errors/gateway-error.js';
import { ThrottleOnlyRetryStrategy } from './throttle-only-retry.js';

/** The two ways to call Cognito in one Region: what may be repeated, and what may have happened already. */
export interface RegionClients {
  /** Keeps its connections; the SDK repeats what failed. */
  readonly reads: CognitoIdentityProviderClient;
  /** A connection of its own for every request; repeats a throttled request only. */
  readonly writes: CognitoIdentityProviderClient;
}

export type RequestHandler = NonNullable<CognitoIdentityProviderClientConfig['requestHandler']>;

export interface ClientsOptions {
  /** The Regions served, the default first. */
  readonly regions: readonly [string, ...string[]];
  /** Answers instead of AWS, in this process; without it the SDK's own configuration says where AWS is. */
  readonly embedded?: ((region: string) => RequestHandler) | undefined;
  /** Milliseconds that one attempt may take. */
  readonly timeouts?: Timeouts | undefined;
}

export interface Timeouts {
  /** Until the connection is there. */
  readonly connectionTimeout: number;
  /** Until the answer begins. */
  readonly requestTimeout: number;
}

const defaultTimeouts: Timeouts = { connectionTimeout: 1_000, requestTimeout: 5_000 };

/** The credentials of a backend that asks for none. */
const embeddedCredentials = { accessKeyId: 'embedded', secretAccessKey: 'embedded' };

/** The SDK's clients, one pair a Region, built when first asked for. */
export class Clients {
  readonly #built = new Map<string, RegionClients>();

  constructor(private readonly options: ClientsOptions) {}

  /** Where a pool is created that names no Region. */
  get defaultRegion(): string {
    return this.options.regions[0];
  }

  /**
   * @throws BadUserInputError for a Region that is not served. Before anything is built: a client takes any Region
   * for a part of a host name, so an unchecked one would call a host of the caller's choice.
   */
  of(region: string): RegionClients {
    const { regions } = this.options;
    if (!regions.includes(region)) {
      throw new BadUserInputError(
        `The Region ${JSON.stringify(region)} is not served here; expected ${regions.join(' or ')}.`,
      );
    }
    const built = this.#built.get(region) ?? this.#build(region);
    this.#built.set(region, built);
    return built;
  }

  /** Closes the connections that are kept. */
  destroy(): void {
    for (const { reads, writes } of this.#built.values()) {
      reads.destroy();
      writes.destroy();
    }
  }

  #build(region: string): RegionClients {
    const embedded = this.options.embedded?.(region);
    if (embedded) {
      const common = { region, requestHandler: embedded, credentials: embeddedCredentials };
      return pair(common, common);
    }
    // `requestTimeout` alone only warns and lets the call hang on.
    const timeouts = { ...(this.options.timeouts ?? defaultTimeouts), throwOnRequestTimeout: true };
    // Unlimited sockets: waiting for one would count as connecting and end in its time-out.
    const kept = agents({ keepAlive: true, maxSockets: Infinity });
    // Never an idle kept connection: when the server closes it at that moment, the outcome of a write looks unknown.
    const own = agents({ keepAlive: false });
    return pair(
      { region, requestHandler: new NodeHttpHandler({ ...timeouts, ...kept }) },
      { region, requestHandler: new NodeHttpHandler({ ...timeouts, ...own }) },
    );
  }
}

function pair(
  reads: CognitoIdentityProviderClientConfig,
  writes: CognitoIdentityProviderClientConfig,
): RegionClients {
  const readClient = new CognitoIdentityProviderClient(reads);
  return {
    reads: readClient,
    writes: new CognitoIdentityProviderClient({
      ...writes,
      // Looked up once and shared: with a role or SSO it is a call of its own.
      credentials: readClient.config.credentials,
      retryStrategy: new ThrottleOnlyRetryStrategy(),
    }),
  };
}

function agents(options: { readonly keepAlive: boolean; readonly maxSockets?: number }) {
  return { httpAgent: options, httpsAgent: options };
}

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
