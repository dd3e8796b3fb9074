import { describe, expect, it } from '@jest/globals';
import { EmbeddedCognito } from '../../../src/embedded/embedded-cognito.js';
import { RequestQuotas } from '../../../src/embedded/request-quotas.js';
import { loadSamples } from '../../../src/embedded/samples.js';
import { Wire } from './wire.js';

function loaded(regions: readonly string[]): Wire {
  const wire = new Wire();
  loadSamples(wire.cognito, regions);
  return wire;
}

describe('The sample pools', () => {
  it('are five in the first Region and one in every other', () => {
    const wire = loaded(['us-east-1', 'eu-west-1', 'cn-north-1']);
    const idsIn = (region: string) => wire.ask('ListUserPools', { MaxResults: 60 }, region).body.UserPools;
    expect(idsIn('us-east-1')).toMatchObject(
      [1, 2, 3, 4, 5].map((number) => ({ Id: `us-east-1_Example0${number}` })),
    );
    expect(idsIn('eu-west-1')).toMatchObject([{ Id: 'eu-west-1_Example01' }]);
    expect(idsIn('cn-north-1')).toMatchObject([{ Id: 'cn-north-1_Example01' }]);
  });

  it('have their own dates, users and domains', () => {
    const { UserPool } = loaded(['us-east-1']).ask('DescribeUserPool', {
      UserPoolId: 'us-east-1_Example01',
    }).body;
    expect(UserPool).toMatchObject({
      Name: 'shop-customers',
      CreationDate: Date.parse('2024-03-11T09:24:10.512Z') / 1000,
      EstimatedNumberOfUsers: 48_213,
      Domain: 'example-shop',
    });
  });

  it('have groups, two in each of two pools, with dates of their own', () => {
    const wire = loaded(['us-east-1', 'cn-north-1']);
    const groupsOf = (UserPoolId: string, region: string) =>
      wire.ask('ListGroups', { UserPoolId }, region).body.Groups;
    expect(groupsOf('us-east-1_Example01', 'us-east-1')).toMatchObject([
      { GroupName: 'wholesale', CreationDate: Date.parse('2024-03-11T09:31:52.207Z') / 1000 },
      { GroupName: 'beta-testers' },
    ]);
    expect(groupsOf('us-east-1_Example02', 'us-east-1')).toMatchObject([
      { GroupName: 'administrators', Precedence: 0 },
      { GroupName: 'auditors', RoleArn: 'arn:aws:iam::123456789012:role/workforce-auditor' },
    ]);
    expect(groupsOf('us-east-1_Example03', 'us-east-1')).toEqual([]);
    expect(groupsOf('cn-north-1_Example01', 'cn-north-1')).toHaveLength(2);
  });

  it('use nothing of the quotas', () => {
    const none = { ratePerSecond: 1, burst: 0 };
    const quotas = new RequestQuotas({ UserPoolUpdate: none, UserPoolResourceUpdate: none });
    const cognito = new EmbeddedCognito({ account: '123456789012', now: () => new Date(0), quotas });
    expect(() => {
      loadSamples(cognito, ['us-east-1']);
    }).not.toThrow();
  });

  it('are created by CreateUserPool, which refuses broken limits and taken ids', () => {
    const { cognito } = loaded(['us-east-1']);
    const birth = { id: 'us-east-1_Example09', createdAt: new Date(0) };
    expect(() => {
      cognito.insert('us-east-1', { PoolName: '' }, birth);
    }).toThrow(/at 'poolName' failed to satisfy constraint/);
    expect(() => {
      cognito.insert('us-east-1', { PoolName: 'a' }, { ...birth, id: 'us-east-1_Example01' });
    }).toThrow('Expected an id of us-east-1 that is not taken, got us-east-1_Example01');
    expect(() => {
      cognito.insert('us-east-1', { PoolName: 'a' }, { ...birth, id: 'eu-west-1_Example09' });
    }).toThrow(RangeError);
  });
});
