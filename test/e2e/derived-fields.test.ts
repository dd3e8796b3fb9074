import { describe, expect, it } from '@jest/globals';
import { startGateway } from '../support/gateway.js';

describe('The fields that are not Cognito’s', () => {
  it('tell of a pool what its id, its account and its issuer say', async () => {
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

  it('tell custom attributes from standard ones, and their names without the prefix', async () => {
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
});
