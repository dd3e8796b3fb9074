import {
  CognitoIdentityProviderClient,
  DescribeUserPoolCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { performance } from 'node:perf_hooks';
import { REGION } from './pools.js';

/** What a program gets that describes pools with nothing but the SDK. */
export interface PlainOutcome {
  /** How many of the pools were not described. */
  readonly lost: number;
  /** Milliseconds until the last one was, or had failed. */
  readonly took: number;
}

/**
 * Describes all the pools at once with one client of the SDK.
 *
 * @param cognito the address of the stand-in
 * @param retryMode `standard` is the SDK's default
 * @param patience milliseconds after which what is still running is given up
 */
export async function describeWithPlainClient(
  cognito: string,
  ids: readonly string[],
  retryMode: 'standard' | 'adaptive',
  patience: number,
): Promise<PlainOutcome> {
  const client = new CognitoIdentityProviderClient({
    region: REGION,
    endpoint: cognito,
    credentials: { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret-access-key-of-the-benchmark' },
    retryMode,
    // The default, whatever a developer's profile says.
    maxAttempts: 3,
  });
  const begun = performance.now();
  const outcomes = await Promise.allSettled(
    ids.map((UserPoolId) =>
      client.send(new DescribeUserPoolCommand({ UserPoolId }), {
        abortSignal: AbortSignal.timeout(patience),
      }),
    ),
  );
  const took = performance.now() - begun;
  client.destroy();
  return { lost: outcomes.filter(({ status }) => status === 'rejected').length, took };
}
