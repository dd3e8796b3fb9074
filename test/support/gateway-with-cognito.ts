import type { Substitutes } from '../../src/app.js';
import { CognitoServer, type CognitoServerOptions } from './cognito-server.js';
import { startGateway, type Gateway } from './gateway.js';

/** A gateway that reaches a Cognito over a real socket, with the SDK's own variables, as it would reach AWS. */
export interface GatewayWithCognito extends AsyncDisposable {
  readonly gateway: Gateway;
  readonly cognito: CognitoServer;
}

export interface Options {
  readonly environment?: Readonly<Record<string, string>>;
  readonly server?: CognitoServerOptions;
  /** The Cognito of another gateway, to be reached too; it is the other's to close. */
  readonly cognito?: CognitoServer;
  readonly substitutes?: Omit<Substitutes, 'logDestination'>;
  /** Variables of the SDK that tell more of the credentials. */
  readonly credentials?: Readonly<Record<string, string>>;
}

/** Serves us-east-1 and eu-west-1; the backend is empty. */
export async function startGatewayWithCognito({
  environment = {},
  server,
  cognito: shared,
  substitutes,
  credentials = {},
}: Options = {}): Promise<GatewayWithCognito> {
  const cognito = shared ?? (await CognitoServer.start(server));
  // The SDK reads the environment itself; each test file has a process.env of its own.
  // eslint-disable-next-line no-restricted-syntax
  delete process.env.AWS_ACCOUNT_ID;
  // eslint-disable-next-line no-restricted-syntax
  Object.assign(process.env, {
    AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: cognito.url,
    AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
    AWS_SECRET_ACCESS_KEY: 'secret-access-key-of-the-test',
    ...credentials,
  });
  const gateway = await startGateway(
    { COGNITO_BACKEND: 'aws', COGNITO_REGIONS: 'us-east-1,eu-west-1', ...environment },
    substitutes,
  );
  return {
    gateway,
    cognito,
    async [Symbol.asyncDispose]() {
      await gateway.stop();
      if (!shared) await cognito.close();
    },
  };
}

/** Creates a pool through the gateway. */
export async function createPool({ gateway }: GatewayWithCognito, poolName = 'a pool'): Promise<string> {
  const { data } = await gateway.query(
    'mutation ($input: CreateUserPoolInput!) { createUserPool(input: $input) { userPool { id } } }',
    { input: { poolName } },
  );
  return (data?.createUserPool as { userPool: { id: string } }).userPool.id;
}
