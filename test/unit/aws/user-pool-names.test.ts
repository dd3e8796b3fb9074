import { describe, expect, it } from '@jest/globals';
import { partitions } from '../../../src/aws/partitions.js';
import {
  userPoolArn,
  userPoolConsoleUrl,
  userPoolIssuer,
  userPoolPartition,
} from '../../../src/aws/user-pool-names.js';

const regions = partitions.flatMap(({ regions }) => regions);
const account = '123456789012';
const inIreland = { id: 'eu-west-1_aBcDeFgHi' };
const inBeijing = { id: 'cn-north-1_aBcDeFgHi' };
const inGovCloud = { id: 'us-gov-west-1_aBcDeFgHi' };
const inBrandenburg = { id: 'eusc-de-east-1_aBcDeFgHi' };
const isolated = { id: 'us-iso-east-1_aBcDeFgHi' };

describe('The names of a user pool', () => {
  it.each([
    [inIreland, 'arn:aws:cognito-idp:eu-west-1:123456789012:userpool/eu-west-1_aBcDeFgHi'],
    [inBeijing, 'arn:aws-cn:cognito-idp:cn-north-1:123456789012:userpool/cn-north-1_aBcDeFgHi'],
    [inGovCloud, 'arn:aws-us-gov:cognito-idp:us-gov-west-1:123456789012:userpool/us-gov-west-1_aBcDeFgHi'],
    [inBrandenburg, 'arn:aws-eusc:cognito-idp:eusc-de-east-1:123456789012:userpool/eusc-de-east-1_aBcDeFgHi'],
    [isolated, 'arn:aws-iso:cognito-idp:us-iso-east-1:123456789012:userpool/us-iso-east-1_aBcDeFgHi'],
  ])('use its partition in the ARN of %j', ({ id }, arn) => {
    expect(userPoolArn(id, account)).toBe(arn);
  });

  it.each([
    [inIreland, undefined, 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_aBcDeFgHi'],
    [inIreland, 'ORIGINAL', 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_aBcDeFgHi'],
    [inIreland, 'UPDATED', 'https://issuer-cognito-idp.eu-west-1.amazonaws.com/eu-west-1_aBcDeFgHi'],
    [inBeijing, 'ORIGINAL', 'https://cognito-idp.cn-north-1.amazonaws.com.cn/cn-north-1_aBcDeFgHi'],
    [inBrandenburg, 'ORIGINAL', 'https://cognito-idp.eusc-de-east-1.amazonaws.eu/eusc-de-east-1_aBcDeFgHi'],
    [inIreland, 'OF_TOMORROW', undefined],
  ])('give the issuer of %j with the form %s', (pool, type, issuer) => {
    expect(userPoolIssuer(pool, type)).toBe(issuer);
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
    [
      inBrandenburg,
      'https://console.amazonaws-eusc.eu/cognito/v2/idp/user-pools/eusc-de-east-1_aBcDeFgHi?region=eusc-de-east-1',
    ],
    [
      isolated,
      'https://us-iso-east-1.console.c2shome.ic.gov/cognito/v2/idp/user-pools/us-iso-east-1_aBcDeFgHi?region=us-iso-east-1',
    ],
  ])('give the page of %j in the console', (pool, url) => {
    expect(userPoolConsoleUrl(pool)).toBe(url);
  });

  it.each(regions)('agree with the ARN in %s', (region) => {
    const id = `${region}_aBcDeFgHi`;
    const arn = userPoolArn(id, account);
    expect(arn.split(':')[1]).toBe(userPoolPartition({ id }));
    for (const names of [userPoolPartition, userPoolConsoleUrl, userPoolIssuer]) {
      expect(names({ id, arn })).toBe(names({ id }));
    }
  });

  it('follow the ARN if it contradicts the Region', () => {
    const elsewhere = { ...inIreland, arn: userPoolArn(inBeijing.id, account) };
    expect(userPoolPartition(elsewhere)).toBe('aws-cn');
    expect(userPoolConsoleUrl(elsewhere)).toMatch(/^https:\/\/eu-west-1\.console\.amazonaws\.cn\//);
    expect(userPoolIssuer(elsewhere)).toMatch(/amazonaws\.com\.cn/);
  });

  it.each(['aws-tomorrow', 'constructor'])('have no issuer in the unknown partition %s', (name) => {
    const tomorrow = { ...inIreland, arn: userPoolArn(inIreland.id, account).replace('aws', name) };
    expect(userPoolPartition(tomorrow)).toBe(name);
    expect(userPoolConsoleUrl(tomorrow)).toBe(userPoolConsoleUrl(inIreland));
    expect(userPoolIssuer(tomorrow)).toBeUndefined();
  });

  it('refuse a Region without a partition', () => {
    expect(() => userPoolArn('nowhere_aBcDeFgHi', account)).toThrow('Expected a Region of a partition');
  });
});
