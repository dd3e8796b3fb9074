import { startGateway, type Gateway } from './gateway.js';
import { Issuer, timeOfDay, type SigningKey } from './issuer.js';
import { ManualClock } from './manual-clock.js';

const query = JSON.stringify({ query: '{ __typename }' });

/** A gateway that believes one issuer, on a clock that stands still. */
export interface GatewayWithIssuer extends AsyncDisposable {
  readonly clock: ManualClock;
  readonly issuer: Issuer;
  readonly gateway: Gateway;
  /** The status of a request with a token that is good but for its key; the published one unless told otherwise. */
  readonly ask: (key?: SigningKey) => Promise<number>;
}

/** The issuer may take 5 s of real time for its keys, unless told otherwise: it answers in this process. */
export async function startGatewayWithIssuer({ issuerTimeoutMs = 5_000 } = {}): Promise<GatewayWithIssuer> {
  const clock = new ManualClock();
  const issuer = await Issuer.start();
  const gateway = await startGateway(
    { AUTH_ISSUERS: JSON.stringify([{ issuer: issuer.url, clientIds: ['a-client'] }]) },
    { clock, timeOfDay, issuerTimeoutMs },
  );
  return {
    clock,
    issuer,
    gateway,
    ask: async (key) => {
      const authorization = `Bearer ${await issuer.accessToken({}, {}, key)}`;
      return (await gateway.post(query, { authorization })).status;
    },
    async [Symbol.asyncDispose]() {
      await gateway.stop();
      await issuer[Symbol.asyncDispose]();
    },
  };
}
