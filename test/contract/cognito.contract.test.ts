import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { waitingClock } from '../../scripts/contract-aws/clock.js';
import { markPools } from '../../scripts/contract-aws/marked-client.js';
import { pacedClient } from '../../scripts/contract-aws/paced-client.js';
import { PoolMarks } from '../../scripts/contract-aws/pool-marks.js';
import { takeOver } from '../../scripts/contract-aws/target.js';
import { EmbeddedCognito } from '../../src/embedded/embedded-cognito.js';
import { CognitoServer } from '../support/cognito-server.js';
import { itSpeaksCognito } from './cognito-suite.js';

const region = 'us-east-1';
const credentials = { accessKeyId: 'contract', secretAccessKey: 'contract' };
const disconnect = (client: CognitoIdentityProviderClient) => async () => {
  client.destroy();
};

// eslint-disable-next-line no-restricted-syntax -- where `npm run contract:aws` runs the suite, its environment says
const run = takeOver(process.env);

if (run) {
  itSpeaksCognito(
    'contract:',
    async () => {
      const client = pacedClient(run.target, { clock: waitingClock });
      markPools(client, new PoolMarks(run.prefix, run.runId));
      return { client, close: disconnect(client) };
    },
    { rules: false, roles: false, customDomains: false },
  );
} else {
  itSpeaksCognito('The embedded backend', async () => {
    const cognito = new EmbeddedCognito({ account: '123456789012', now: () => new Date() });
    const client = new CognitoIdentityProviderClient({
      region,
      credentials,
      requestHandler: cognito.handlerFor(region),
    });
    return { client, close: disconnect(client) };
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
}
