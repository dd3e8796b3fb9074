/* eslint-disable no-restricted-syntax -- which other endpoint is held to the contract, its environment says */
import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { EmbeddedCognito } from '../../src/embedded/embedded-cognito.js';
import { CognitoServer } from '../support/cognito-server.js';
import { ruleCases } from '../support/rule-cases.js';
import { itSpeaksCognito } from './cognito-suite.js';

// CONTRACT_ENDPOINT adds an endpoint to the suite. Its Region and credentials have names of their own, because the
// set-up of the tests hides the variables of the AWS SDK from them.
const region = process.env.CONTRACT_REGION ?? 'us-east-1';
const credentials = {
  accessKeyId: process.env.CONTRACT_ACCESS_KEY_ID ?? 'contract',
  secretAccessKey: process.env.CONTRACT_SECRET_ACCESS_KEY ?? 'contract',
  ...(process.env.CONTRACT_SESSION_TOKEN ? { sessionToken: process.env.CONTRACT_SESSION_TOKEN } : {}),
};
const disconnect = (client: CognitoIdentityProviderClient) => async () => {
  client.destroy();
};
const endpoint = process.env.CONTRACT_ENDPOINT;

itSpeaksCognito('The embedded backend', async () => {
  const cognito = new EmbeddedCognito({ account: '123456789012', now: () => new Date() });
  const client = new CognitoIdentityProviderClient({
    region,
    credentials,
    requestHandler: cognito.handlerFor(region),
  });
  return {
    client,
    close: disconnect(client),
  };
});

itSpeaksCognito('The stand-in behind a socket', async () => {
  const server = await CognitoServer.start();
  const client = new CognitoIdentityProviderClient({ region, credentials, endpoint: server.url });
  return {
    client,
    close: async () => {
      client.destroy();
      await server.close();
    },
  };
});

if (endpoint) {
  // What is open nobody has seen AWS refuse, and an account need not have what a case needs.
  const cases = ruleCases.filter(({ known, needs }) => known.mark !== 'open' && needs.length === 0);
  itSpeaksCognito(
    `The service at ${endpoint}`,
    async () => {
      const client = new CognitoIdentityProviderClient({ region, credentials, endpoint, maxAttempts: 8 });
      return {
        client,
        close: disconnect(client),
      };
    },
    cases,
  );
}
