import type {
  AddCustomAttributesRequest,
  CreateGroupRequest,
  CreateUserPoolClientRequest,
  CreateUserPoolDomainRequest,
  CreateUserPoolRequest,
  SetUserPoolMfaConfigRequest,
} from '@aws-sdk/client-cognito-identity-provider';
import { readFileSync } from 'node:fs';
import { EmbeddedCognito } from '../../src/embedded/embedded-cognito.js';
import { operations, type OperationName } from '../../src/operations/operations.js';
import { startGateway, type Answer, type Gateway } from './gateway.js';
import { RecordingHandler } from './recording-handler.js';

const REGION = 'us-east-1';
const document = readFileSync(new URL('../../examples/production-pool.graphql', import.meta.url), 'utf8');

/** What the second operation of the document needs besides the id. */
export const finishing = { domain: 'acme-sign-in', callbackUrl: 'https://acme.example.com/signed-in' };

/** Sends one of the two operations of `examples/production-pool.graphql`. */
export async function sendProductionPool(
  gateway: Gateway,
  operationName: 'CreatePool' | 'FinishPool',
  variables: object,
): Promise<Answer> {
  const response = await gateway.post(JSON.stringify({ query: document, operationName, variables }));
  return (await response.json()) as Answer;
}

/** The id of the pool that `CreatePool` has made. */
export function createdId({ data }: Answer): string {
  const { userPool } = data?.createUserPool as { readonly userPool: { readonly id: string } };
  return userPool.id;
}

/** A write that the gateway sends for the document. */
export type ProductionPoolRequest =
  | { readonly operation: 'CreateUserPool'; readonly input: CreateUserPoolRequest }
  | { readonly operation: 'AddCustomAttributes'; readonly input: AddCustomAttributesRequest }
  | { readonly operation: 'SetUserPoolMfaConfig'; readonly input: SetUserPoolMfaConfigRequest }
  | { readonly operation: 'CreateUserPoolDomain'; readonly input: CreateUserPoolDomainRequest }
  | { readonly operation: 'CreateUserPoolClient'; readonly input: CreateUserPoolClientRequest }
  | { readonly operation: 'CreateGroup'; readonly input: CreateGroupRequest };

/** The writes that the gateway sends to Cognito for the document, in their order. */
export async function productionPoolRequests(): Promise<ProductionPoolRequest[]> {
  const embedded = new EmbeddedCognito({ account: '123456789012', now: () => new Date() });
  const recording = new RecordingHandler(REGION, embedded.handlerFor(REGION));
  const gateway = await startGateway({ COGNITO_REGIONS: REGION }, { cognito: () => recording });
  try {
    const created = await sendProductionPool(gateway, 'CreatePool', { name: 'acme' });
    await sendProductionPool(gateway, 'FinishPool', { id: createdId(created), ...finishing });
  } finally {
    await gateway.stop();
  }
  return recording.requests
    .filter(({ operation }) => operations[operation as OperationName].kind === 'write')
    .map(
      ({ operation, body }) =>
        // What the SDK has sent is an input of its operation, and the test that uses it fails for any other operation.
        ({ operation, input: JSON.parse(body) as unknown }) as ProductionPoolRequest,
    );
}
