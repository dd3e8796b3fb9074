import { describe, expect, it } from '@jest/globals';
import { userPoolArn, userPoolConsoleUrl, userPoolIssuer } from '../../../src/aws/user-pool-names.js';

const inIreland = 'eu-west-1_aBcDeFgHi';
const inBeijing = 'cn-north-1_aBcDeFgHi';
const inGovCloud = 'us-gov-west-1_aBcDeFgHi';

describe('The names of a user pool', () => {
  it.each([
    [inIreland, 'arn:aws:cognito-idp:eu-west-1:123456789012:userpool/eu-west-1_aBcDeFgHi'],
    [inBeijing, 'arn:aws-cn:cognito-idp:cn-north-1:123456789012:userpool/cn-north-1_aBcDeFgHi'],
    [inGovCloud, 'arn:aws-us-gov:cognito-idp:us-gov-west-1:123456789012:userpool/us-gov-west-1_aBcDeFgHi'],
  ])('are of its partition in the ARN of %s', (id, arn) => {
    expect(userPoolArn(id, '123456789012')).toBe(arn);
  });

  it.each([
    [inIreland, undefined, 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_aBcDeFgHi'],
    [inIreland, 'ORIGINAL', 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_aBcDeFgHi'],
    [inIreland, 'UPDATED', 'https://issuer-cognito-idp.eu-west-1.amazonaws.com/eu-west-1_aBcDeFgHi'],
    [inBeijing, 'ORIGINAL', 'https://cognito-idp.cn-north-1.amazonaws.com.cn/cn-north-1_aBcDeFgHi'],
    [inIreland, 'OF_TOMORROW', undefined],
  ])('tell the issuer of %s with the form %s', (id, type, issuer) => {
    expect(userPoolIssuer(id, type)).toBe(issuer);
  });

  it.each([
    [
      inIreland,
      'https://eu-west-1.console.aws.amazon.com/cognito/v2/idp/user-pools/eu-west-1_aBcDeFgHi?region=eu-west-1',
    ],
    [
      inBeijing,
      'https://cn-north-1.console.amazonaws.cn/cognito/v2/idp/user-pools/cn-north-1_aBcDeFgHi?region=cn-north-1',
    ],
    [
      inGovCloud,
      'https://console.amazonaws-us-gov.com/cognito/v2/idp/user-pools/us-gov-west-1_aBcDeFgHi?region=us-gov-west-1',
    ],
  ])('tell the page of %s in the console', (id, url) => {
    expect(userPoolConsoleUrl(id)).toBe(url);
  });
});
