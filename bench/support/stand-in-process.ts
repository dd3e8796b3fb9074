import { EmbeddedCognito } from '../../src/embedded/embedded-cognito.js';
import { CognitoServer } from '../../test/support/cognito-server.js';
import { internalError } from '../../test/support/faults.js';
import { clientIds } from './clients.js';
import { poolIds, REGION, tagsOf } from './pools.js';
import { shareOfRequests } from './share-of-requests.js';
import type { StandInReport, StandInSettings } from './stand-in.js';

/** The child process of `stand-in.ts`: serves until its parent lets go of it, and reports whenever it is asked. */

const SEED = 1;

// The shape is that of what the parent passes.
const {
  pools,
  regions = [REGION],
  clientsOfEach = 0,
  quotas,
  failing = 0,
} = JSON.parse(process.argv[2] ?? '') as StandInSettings;

const now = () => new Date();
const cognito = new EmbeddedCognito({ account: '123456789012', now });
for (const region of regions) {
  for (const id of poolIds(pools, region)) {
    const settings = { PoolName: `the pool ${id}`, UserPoolTags: { ...tagsOf(id) } };
    cognito.insert(region, settings, { id, createdAt: now() });
  }
}
for (const { userPoolId, clientId } of clientIds(pools, clientsOfEach)) {
  cognito.performAt(
    now(),
    REGION,
    'CreateUserPoolClient',
    { UserPoolId: userPoolId, ClientName: `the client ${clientId}` },
    { newClientId: () => clientId },
  );
}
const server = await CognitoServer.start({ cognito, now, quotas });
server.fail(shareOfRequests(failing, SEED), internalError, Infinity);

process.on('message', report);
process.once('disconnect', () => void server.close());
report();

function report(): void {
  const { url, requests } = server;
  const arrivals = requests.map(({ operation, at, throttled = false }) => ({ operation, at, throttled }));
  process.send?.({ url, arrivals } satisfies StandInReport);
}
