import type { AwsCredentialIdentity, AwsCredentialIdentityProvider } from '@smithy/types';

/** Where the contract is tried: AWS, or something that speaks Cognito behind an endpoint. */
export interface Target {
  readonly region: string;
  /** By default that of AWS in the Region. */
  readonly endpoint?: string | undefined;
  /** By default those of the credential chain of the SDK. */
  readonly credentials?: AwsCredentialIdentity | AwsCredentialIdentityProvider | undefined;
  /** The part of every quota that may be used, above 0 and at most 1. Without it calls are not paced. */
  readonly share?: number | undefined;
}

/** What a process of its own needs to go on with a run: the target, and how the run marks its pools. */
export interface HandedOver {
  readonly target: Target & { readonly credentials: AwsCredentialIdentity };
  readonly prefix: string;
  readonly runId: string;
}

/** The environment variable in which a run is handed to the process of the contract suite. */
const HANDED_OVER = 'CONTRACT_RUN';

export function handOver(run: HandedOver): Readonly<Record<string, string>> {
  return { [HANDED_OVER]: JSON.stringify(run) };
}

/** @returns undefined where the suite runs by itself, as in `npm test` */
export function takeOver(environment: NodeJS.ProcessEnv): HandedOver | undefined {
  const text = environment[HANDED_OVER];
  // Written by `handOver`.
  return text === undefined ? undefined : (JSON.parse(text) as HandedOver);
}
