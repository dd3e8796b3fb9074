import { describe, expect, it } from '@jest/globals';
import { EmbeddedCognito } from '../../src/embedded/embedded-cognito.js';
import { startGatewayWithCognito } from '../support/gateway-with-cognito.js';

type Json = Readonly<Record<string, unknown>>;

const REGION = 'us-east-1';
const UPDATE = /* GraphQL */ `
  mutation ($input: UpdateUserPoolInput!, $loss: Boolean! = false, $dryRun: Boolean! = false) {
    updateUserPool(input: $input, allowUnknownSettingsLoss: $loss, dryRun: $dryRun) {
      applied
      userErrors {
        code
        field
        message
      }
    }
  }
`;

/** A backend with a pool that has settings the SDK does not know, as AWS may have tomorrow. */
function cognitoOfTomorrow() {
  const cognito = new EmbeddedCognito({ account: '123456789012', now: () => new Date() });
  const ask = (operation: string, input: Json): Json => {
    const { body } = cognito.answer(REGION, operation, JSON.stringify(input));
    return JSON.parse(body) as Json;
  };
  const { UserPool: created } = ask('CreateUserPool', {
    PoolName: 'of tomorrow',
    PasskeyConfiguration: { Required: true },
    Policies: { LockoutPolicy: { Attempts: 5 } },
  });
  const { Id: userPoolId } = created as { Id: string };
  const describe = () => ask('DescribeUserPool', { UserPoolId: userPoolId }).UserPool as Json;
  return { cognito, userPoolId, describe };
}

describe('A pool with settings unknown to this version', () => {
  it('is not updated, because they would be reset, and the error names them', async () => {
    const { cognito, userPoolId, describe: describePool } = cognitoOfTomorrow();
    await using running = await startGatewayWithCognito({ server: { cognito } });
    const before = describePool();
    for (const dryRun of [true, false]) {
      const { data } = await running.gateway.query(UPDATE, { input: { userPoolId, poolName: 'b' }, dryRun });
      expect(data?.updateUserPool).toEqual({
        applied: false,
        userErrors: [
          {
            code: 'UNKNOWN_SETTINGS',
            field: null,
            message: expect.stringContaining('PasskeyConfiguration, Policies.LockoutPolicy'),
          },
        ],
      });
    }
    expect(running.cognito.calls('UpdateUserPool')).toBe(0);
    expect(describePool()).toEqual(before);
  });

  it('is updated when their loss is accepted', async () => {
    const { cognito, userPoolId, describe: describePool } = cognitoOfTomorrow();
    await using running = await startGatewayWithCognito({ server: { cognito } });
    const { data } = await running.gateway.query(UPDATE, {
      input: { userPoolId, poolName: 'b' },
      loss: true,
    });
    expect(data?.updateUserPool).toEqual({ applied: true, userErrors: [] });
    expect(describePool()).not.toHaveProperty('PasskeyConfiguration');
    expect(describePool().Name).toBe('b');
  });

  it('causes no error when nothing would change', async () => {
    const { cognito, userPoolId } = cognitoOfTomorrow();
    await using running = await startGatewayWithCognito({ server: { cognito } });
    const { data } = await running.gateway.query(UPDATE, { input: { userPoolId, poolName: 'of tomorrow' } });
    expect(data?.updateUserPool).toEqual({ applied: false, userErrors: [] });
  });
});

describe('An enum value shown as UNKNOWN', () => {
  it('is sent back unchanged in an update', async () => {
    const { cognito, userPoolId } = cognitoOfTomorrow();
    const updates: Json[] = [];
    // The backend would refuse the value itself.
    const answer: EmbeddedCognito['answer'] = (region, operation, body) => {
      if (operation === 'UpdateUserPool') {
        updates.push(JSON.parse(body) as Json);
        return { status: 200, headers: {}, body: '{}' };
      }
      const answered = cognito.answer(region, operation, body);
      return { ...answered, body: answered.body.replace('"ESSENTIALS"', '"ULTRA"') };
    };
    await using running = await startGatewayWithCognito({ server: { cognito: { answer } } });
    const { data } = await running.gateway.query(`{ userPool(id: "${userPoolId}") { userPoolTier } }`);
    expect(data?.userPool).toEqual({ userPoolTier: 'UNKNOWN' });

    await running.gateway.query(UPDATE, { input: { userPoolId, poolName: 'b' }, loss: true });
    expect(updates).toMatchObject([{ PoolName: 'b', UserPoolTier: 'ULTRA' }]);
  });
});
