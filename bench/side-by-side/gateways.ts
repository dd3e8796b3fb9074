import { writeFileSync } from 'node:fs';
import { answerOf } from './load.js';
import { FULL, ids, onePool, REGIONS } from './operations.js';
import type { Server, ServerCommand } from './server.js';

/** This gateway, as users run it, with Cognito behind a socket. */
export function gatewayCommand(
  name: string,
  cognito: string,
  environment: Readonly<Record<string, string>> = {},
  headers: Readonly<Record<string, string>> = {},
): ServerCommand {
  return {
    name,
    script: ['dist/cli.js'],
    headers,
    environment: {
      PORT: '0',
      SHUTDOWN_DELAY_MS: '0',
      // Its one line says where it is. Nothing is logged of requests.
      LOG_LEVEL: 'info',
      COGNITO_BACKEND: 'aws',
      COGNITO_REGIONS: REGIONS.join(','),
      COGNITO_QUOTAS: 'UserPoolRead=100000/10000',
      CACHE_MAX_POOLS: String(ids.length),
      // Longer than the bench: what is measured is what is remembered.
      CACHE_TTL_MS: '86400000',
      POLICY_MAX_AGE_MS: '600000',
      // As everywhere where load is measured on purpose.
      MAX_EVENT_LOOP_DELAY_MS: '0',
      AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: cognito,
      AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
      AWS_SECRET_ACCESS_KEY: 'secret-access-key-of-the-benchmark',
      ...environment,
    },
  };
}

const BATCH = 100;

/** Has a gateway describe so many pools once, after which they are cached. */
export async function fill(gateway: Server, count = ids.length): Promise<void> {
  for (let first = 0; first < count; first += BATCH) {
    const query = 'query ($ids: [ID!]!) { userPoolsByIds(ids: $ids) { id } }';
    const variables = { ids: ids.slice(first, Math.min(count, first + BATCH)) };
    await answerOf(gateway, { query, variables });
  }
}

/** Writes what the peers hold: a pool as the gateway answers it, and the ids. */
export async function writePools(gateway: Server, file: string): Promise<void> {
  const { data } = JSON.parse(await answerOf(gateway, onePool(FULL))) as {
    readonly data: { readonly userPool: object };
  };
  writeFileSync(file, JSON.stringify({ pool: data.userPool, ids }));
}
