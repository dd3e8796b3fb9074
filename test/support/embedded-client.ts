import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import type { EmbeddedCognito } from '../../src/embedded/embedded-cognito.js';

/** The SDK's own client in front of an embedded backend, with nothing of the gateway between them. */
export function clientOf(cognito: EmbeddedCognito, region: string): CognitoIdentityProviderClient {
  return new CognitoIdentityProviderClient({
    region,
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    requestHandler: cognito.handlerFor(region),
  });
}
