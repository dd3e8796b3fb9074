import { describe, expect, it } from '@jest/globals';
import { ask } from '../support/ask.js';
import { internalError, throttled, type Fault } from '../support/faults.js';
import { startGateway, type Gateway, type LogLine } from '../support/gateway.js';
import {
  createPool,
  startGatewayWithCognito,
  type GatewayWithCognito,
  type Options,
} from '../support/gateway-with-cognito.js';
import { CognitoServer } from '../support/cognito-server.js';

const refused: Fault = {
  kind: 'error',
  status: 400,
  type: 'UnrecognizedClientException',
  message: 'The security token included in the request is invalid.',
};
const denied: Fault = {
  kind: 'error',
  status: 400,
  type: 'AccessDeniedException',
  message:
    'User: arn:aws:iam::123456789012:user/gateway is not authorized to perform: cognito-idp:ListUserPools',
};

const readyz = async (gateway: Gateway) => (await ask(gateway, '/readyz')).status;
const healthz = async (gateway: Gateway) => (await ask(gateway, '/healthz')).status;
const atLeast = (level: 'warn' | 'error', log: readonly LogLine[]) =>
  log.filter((line) => line.level === 'error' || line.level === level);

/** Resolves when the log has the line. */
async function logged({ log }: Gateway, message: RegExp): Promise<void> {
  while (!log.some(({ msg }) => message.test(msg))) {
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
  }
}

/** A gateway that proves its credentials as it does in production. */
async function start(
  faults: readonly (readonly [Fault, number])[],
  options: Options = {},
): Promise<GatewayWithCognito> {
  const cognito = await CognitoServer.start();
  for (const [fault, times] of faults) cognito.fail('ListUserPools', fault, times);
  const running = await startGatewayWithCognito({
    ...options,
    cognito,
    substitutes: { credentialsProven: false },
  });
  return {
    ...running,
    async [Symbol.asyncDispose]() {
      await running[Symbol.asyncDispose]();
      await cognito.close();
    },
  };
}

describe('A gateway in front of AWS', () => {
  it('is ready once AWS has accepted its credentials, which costs one call', async () => {
    await using running = await start([]);
    const { gateway, cognito } = running;
    await logged(gateway, /is ready at/);
    expect(await readyz(gateway)).toBe(200);
    expect(cognito.requests).toMatchObject([
      { operation: 'ListUserPools', region: 'us-east-1', body: '{"MaxResults":1}' },
    ]);
    expect(atLeast('warn', gateway.log)).toEqual([]);
  });

  it('is not ready while AWS rejects its credentials, and logs once what to set', async () => {
    await using running = await start([[refused, 1]]);
    const { gateway } = running;
    await logged(gateway, /has not accepted/);
    expect([await readyz(gateway), await healthz(gateway)]).toEqual([503, 200]);
    await logged(gateway, /is ready at/);
    expect(await readyz(gateway)).toBe(200);
    expect(atLeast('warn', gateway.log)).toEqual([
      expect.objectContaining({
        level: 'error',
        operation: 'ListUserPools',
        cause: expect.objectContaining({ name: 'UnrecognizedClientException' }),
        msg: expect.stringMatching(/AWS_PROFILE.*\/readyz answers 503/),
      }),
    ]);
  });

  it('answers requests before it is ready', async () => {
    await using running = await start([[refused, Infinity]]);
    await logged(running.gateway, /has not accepted/);
    expect(await createPool(running)).toMatch(/^us-east-1_/);
    expect(await readyz(running.gateway)).toBe(503);
  });

  it('logs that it has no credentials, and is ready once it gets some', async () => {
    await using running = await start([], {
      credentials: {
        AWS_ACCESS_KEY_ID: '',
        AWS_EC2_METADATA_DISABLED: 'true',
        AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
        AWS_CONFIG_FILE: '/dev/null',
      },
    });
    const { gateway, cognito } = running;
    await logged(gateway, /^No usable AWS credentials were found\. Set AWS_PROFILE/);
    expect(await readyz(gateway)).toBe(503);
    expect(cognito.calls()).toBe(0);
    // As the SDK reads it; each test file has a process.env of its own.
    // eslint-disable-next-line no-restricted-syntax
    process.env.AWS_ACCESS_KEY_ID = 'AKIDEXAMPLE';
    await logged(gateway, /is ready at/);
    expect(await readyz(gateway)).toBe(200);
    expect(atLeast('warn', gateway.log)).toHaveLength(1);
  });

  it('is ready with a warning when AWS denies lists to valid credentials', async () => {
    await using running = await start([[denied, Infinity]]);
    const { gateway, cognito } = running;
    await logged(gateway, /is ready at/);
    expect(await readyz(gateway)).toBe(200);
    expect(cognito.calls()).toBe(1);
    expect(atLeast('warn', gateway.log)).toMatchObject([
      { level: 'warn', msg: expect.stringMatching(/may not call ListUserPools in us-east-1/) },
    ]);
  });

  it('keeps waiting while AWS throttles', async () => {
    await using running = await start([[throttled, 1]]);
    await logged(running.gateway, /is ready at/);
    expect(await readyz(running.gateway)).toBe(200);
  });

  it('stays ready when AWS fails later', async () => {
    await using running = await start([], { environment: { REQUEST_TIMEOUT_MS: '200' } });
    const { gateway, cognito } = running;
    await logged(gateway, /is ready at/);
    cognito.fail(() => true, internalError, Infinity);
    const { errors } = await gateway.query('{ userPools { edges { node { id } } } }');
    expect(errors).toHaveLength(1);
    expect(await readyz(gateway)).toBe(200);
  });

  it('can be stopped while it waits for AWS', async () => {
    const running = await start([[refused, Infinity]]);
    await logged(running.gateway, /has not accepted/);
    await running[Symbol.asyncDispose]();
    expect(running.gateway.log.at(-1)?.msg).toBe('poolgraph is stopping');
  });
});

describe('A gateway with the embedded backend', () => {
  it('is ready as soon as it listens', async () => {
    await using gateway = await startGateway({}, { credentialsProven: false });
    expect(await readyz(gateway)).toBe(200);
  });
});
