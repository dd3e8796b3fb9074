import { startGateway, type Gateway } from './gateway.js';
import { Issuer, timeOfDay, type Claims } from './issuer.js';

export const AUDIENCE = 'https://pools.example.com';

/** A gateway on the embedded backend that believes two issuers. */
export interface GatewayWithIssuers extends AsyncDisposable {
  readonly gateway: Gateway;
  /** As a Cognito user pool: known by its clients, `a-client` and `b-client`. */
  readonly cognito: Issuer;
  /** Known by an audience, and with a clock that is trusted to the second. */
  readonly other: Issuer;
  /** A token of the other issuer, without what only Cognito says. */
  readonly ofOther: (claims?: Claims) => Promise<string>;
}

/** @param environment the settings that differ */
export async function startGatewayWithIssuers(
  environment: Readonly<Record<string, string>> = {},
): Promise<GatewayWithIssuers> {
  const [cognito, other] = [await Issuer.start(), await Issuer.start()];
  const gateway = await startGateway(
    {
      AUTH_ISSUERS: JSON.stringify([
        { issuer: cognito.url, clientIds: ['a-client', 'b-client'], tokenUse: 'access' },
        { issuer: other.url, audiences: [AUDIENCE], clockSkewSeconds: 0 },
      ]),
      ...environment,
    },
    { timeOfDay },
  );
  return {
    gateway,
    cognito,
    other,
    ofOther: (claims) =>
      other.accessToken({ aud: AUDIENCE, client_id: undefined, token_use: undefined, ...claims }),
    async [Symbol.asyncDispose]() {
      await gateway.stop();
      await cognito[Symbol.asyncDispose]();
      await other[Symbol.asyncDispose]();
    },
  };
}
