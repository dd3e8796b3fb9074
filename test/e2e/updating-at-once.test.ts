import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  createPool,
  startGatewayWithCognito,
  type GatewayWithCognito,
} from '../support/gateway-with-cognito.js';
import { redisBinary } from '../support/redis-binary.js';
import { RedisServer } from '../support/redis.js';

/** The first run downloads the server where none is at hand. */
beforeAll(redisBinary, 120_000);

const UPDATE =
  'mutation ($input: UpdateUserPoolInput!) { updateUserPool(input: $input) { applied userErrors { message } } }';
const arn = (name: string) => `arn:aws:lambda:us-east-1:123456789012:function:${name}`;

/** Twenty patches, each of one field, and what the pool shows when all of them have arrived. */
const patches = [
  ...['preSignUp', 'customMessage', 'postConfirmation', 'preAuthentication', 'postAuthentication'],
  ...['defineAuthChallenge', 'createAuthChallenge', 'verifyAuthChallengeResponse', 'userMigration'],
]
  .map((trigger): object => ({ lambdaConfig: { [trigger]: arn(trigger) } }))
  .concat(
    ...[
      { minimumLength: 12 },
      { requireSymbols: false },
      { passwordHistorySize: 5 },
      { temporaryPasswordValidityDays: 3 },
    ].map((passwordPolicy) => ({ policies: { passwordPolicy } })),
    { policies: { signInPolicy: { allowedFirstAuthFactors: ['PASSWORD', 'WEB_AUTHN'] } } },
    { userPoolTags: [{ key: 'tenant', value: 'acme' }] },
    { deletionProtection: 'ACTIVE' },
    { autoVerifiedAttributes: ['EMAIL'] },
    { smsAuthenticationMessage: 'Code {####}' },
    { emailConfiguration: { replyToEmailAddress: 'support@example.com' } },
    { adminCreateUserConfig: { allowAdminCreateUserOnly: true } },
  );

const READ = /* GraphQL */ `
  query ($id: ID!) {
    userPool(id: $id) {
      lambdaConfig {
        preSignUp
        customMessage
        postConfirmation
        preAuthentication
        postAuthentication
        defineAuthChallenge
        createAuthChallenge
        verifyAuthChallengeResponse
        userMigration
      }
      policies {
        passwordPolicy {
          minimumLength
          requireSymbols
          passwordHistorySize
          temporaryPasswordValidityDays
        }
        signInPolicy {
          allowedFirstAuthFactors
        }
      }
      userPoolTags {
        key
        value
      }
      deletionProtection
      autoVerifiedAttributes
      smsAuthenticationMessage
      emailConfiguration {
        replyToEmailAddress
      }
      adminCreateUserConfig {
        allowAdminCreateUserOnly
      }
    }
  }
`;

async function updateAtOnce(gateways: readonly GatewayWithCognito[], userPoolId: string): Promise<void> {
  // In turns, so that each of them is at it all the time.
  const asking = patches.flatMap((patch, index) =>
    gateways
      .filter((_gateway, place) => index % gateways.length === place)
      .map(({ gateway }) => gateway.query(UPDATE, { input: { userPoolId, ...patch } })),
  );
  const answers = await Promise.all(asking);
  for (const answer of answers) {
    expect(answer).toEqual({ data: { updateUserPool: { applied: true, userErrors: [] } } });
  }
}

async function expectAll({ gateway }: GatewayWithCognito, id: string): Promise<void> {
  const { data } = await gateway.query(READ, { id });
  for (const patch of patches) expect(data?.userPool).toMatchObject(patch);
}

const quotas = { COGNITO_QUOTAS: 'UserPoolRead=1000,UserPoolUpdate=1000' };

describe('Twenty concurrent patches of one pool', () => {
  it('are all applied', async () => {
    await using running = await startGatewayWithCognito({ environment: quotas });
    const id = await createPool(running);
    expect(patches).toHaveLength(20);
    await updateAtOnce([running], id);
    await expectAll(running, id);
  });

  it('are all applied through two replicas that share Redis', async () => {
    await using redis = await RedisServer.start();
    const environment = { ...quotas, REDIS_URL: redis.url, REPLICAS: '2' };
    await using one = await startGatewayWithCognito({ environment });
    await using other = await startGatewayWithCognito({ environment, cognito: one.cognito });
    const id = await createPool(one);
    await updateAtOnce([one, other], id);
    await expectAll(other, id);
    await expectAll(one, id);
  });
});
