import { describe, expect, it } from '@jest/globals';
import { partitions } from '../../src/aws/partitions.js';
import { EmbeddedCognito } from '../../src/embedded/embedded-cognito.js';
import { startGateway } from '../support/gateway.js';
import { createPool, startGatewayWithCognito } from '../support/gateway-with-cognito.js';

describe('The derived fields of a pool', () => {
  it('are computed from its id, account and issuer', async () => {
    await using gateway = await startGateway({ EMBEDDED_SAMPLES: '1', AWS_REGION: 'eu-west-1' });
    const { data } = await gateway.query(/* GraphQL */ `
      {
        userPool(id: "eu-west-1_Example01") {
          region
          partition
          accountId
          arn
          consoleUrl
          issuerUrl
          jwksUri
        }
      }
    `);
    expect(data?.userPool).toEqual({
      region: 'eu-west-1',
      partition: 'aws',
      accountId: '123456789012',
      arn: 'arn:aws:cognito-idp:eu-west-1:123456789012:userpool/eu-west-1_Example01',
      consoleUrl:
        'https://eu-west-1.console.aws.amazon.com/cognito/v2/idp/user-pools/eu-west-1_Example01?region=eu-west-1',
      issuerUrl: 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Example01',
      jwksUri: 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Example01/.well-known/jwks.json',
    });
  });

  it('agree with the ARN of a pool in every Region of the SDK', async () => {
    const regions = partitions.flatMap(({ name, regions }) => regions.map((region) => ({ name, region })));
    await using gateway = await startGateway({
      COGNITO_REGIONS: regions.map(({ region }) => region).join(),
    });
    for (const { name, region } of regions) {
      const { data, errors } = await gateway.query(
        'mutation ($region: String!) { createUserPool(region: $region, input: { poolName: "a pool" }) { userPool { arn partition consoleUrl issuerUrl } } }',
        { region },
      );
      expect(errors).toBeUndefined();
      expect(data?.createUserPool).toEqual({
        userPool: {
          arn: expect.stringMatching(new RegExp(`^arn:${name}:cognito-idp:${region}:`)),
          partition: name,
          consoleUrl: expect.stringContaining(region),
          issuerUrl: expect.stringContaining(region),
        },
      });
    }
  });

  it('follow the ARN from AWS, also in an unknown partition', async () => {
    const cognito = new EmbeddedCognito({ account: '123456789012', now: () => new Date() });
    cognito.insert('us-east-1', { PoolName: 'acme' }, { id: 'us-east-1_a', createdAt: new Date(0) });
    const answer: EmbeddedCognito['answer'] = (...request) => {
      const { body, ...rest } = cognito.answer(...request);
      return { ...rest, body: body.replace('arn:aws:', 'arn:aws-tomorrow:') };
    };
    await using running = await startGatewayWithCognito({ server: { cognito: { answer } } });
    const query = '{ userPool(id: "us-east-1_a") { arn partition consoleUrl issuerUrl jwksUri } }';
    expect(await running.gateway.query(query)).toEqual({
      data: {
        userPool: {
          arn: 'arn:aws-tomorrow:cognito-idp:us-east-1:123456789012:userpool/us-east-1_a',
          partition: 'aws-tomorrow',
          consoleUrl: expect.stringMatching(/^https:\/\/us-east-1\.console\.aws\.amazon\.com\//),
          issuerUrl: null,
          jwksUri: null,
        },
      },
    });
  });

  it('distinguish custom attributes from standard ones, and return names without the prefix', async () => {
    await using gateway = await startGateway({ EMBEDDED_SAMPLES: '1' });
    const { data } = await gateway.query(
      '{ userPool(id: "us-east-1_Example03") { schemaAttributes { name bareName isCustom } } }',
    );
    expect(data?.userPool).toEqual({
      schemaAttributes: expect.arrayContaining([
        { name: 'email', bareName: 'email', isCustom: false },
        { name: 'custom:partner_id', bareName: 'partner_id', isCustom: true },
        { name: 'dev:custom:risk_score', bareName: 'risk_score', isCustom: true },
      ]),
    });
  });

  it('cost no describe in a list when the account is known', async () => {
    await using running = await startGatewayWithCognito();
    const { gateway, cognito } = running;
    const id = await createPool(running, 'acme');
    const list = (fields: string) =>
      gateway.query(`{ userPools(regions: ["us-east-1"]) { edges { node { ${fields} } } } }`);

    const { data } = await list('id region partition consoleUrl');
    expect(data?.userPools).toMatchObject({
      edges: [{ node: { id, region: 'us-east-1', partition: 'aws' } }],
    });
    expect(cognito.calls('DescribeUserPool')).toBe(0);
    // Plain keys do not tell whose they are.
    expect(await list('accountId arn')).toMatchObject({
      data: { userPools: { edges: [{ node: { accountId: '123456789012' } }] } },
    });
    expect(cognito.calls('DescribeUserPool')).toBe(1);
  });

  it('get the account from the embedded backend, or from credentials that contain it', async () => {
    const query = '{ userPools { edges { node { accountId arn } } } }';
    const seen: string[] = [];
    const cognito = new EmbeddedCognito({ account: '123456789012', now: () => new Date() });
    cognito.insert('us-east-1', { PoolName: 'acme' }, { id: 'us-east-1_a', createdAt: new Date(0) });
    const answer: EmbeddedCognito['answer'] = (region, operation, body) => {
      seen.push(operation);
      return cognito.answer(region, operation, body);
    };
    const node = {
      accountId: '123456789012',
      arn: 'arn:aws:cognito-idp:us-east-1:123456789012:userpool/us-east-1_a',
    };
    await using running = await startGatewayWithCognito({
      server: { cognito: { answer } },
      environment: { COGNITO_REGIONS: 'us-east-1' },
      credentials: { AWS_ACCOUNT_ID: '123456789012' },
    });
    expect(await running.gateway.query(query)).toEqual({ data: { userPools: { edges: [{ node }] } } });
    expect(seen).toEqual(['ListUserPools']);

    await using embedded = await startGateway({}, { cognito: (region) => cognito.handlerFor(region) });
    expect(await embedded.query(query)).toEqual({ data: { userPools: { edges: [{ node }] } } });
  });
});
