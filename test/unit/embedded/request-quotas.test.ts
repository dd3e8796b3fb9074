import {
  CognitoIdentityProviderClient,
  ListUserPoolsCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, it } from '@jest/globals';
import { shareOfRequests } from '../../../bench/support/share-of-requests.js';
import { CognitoServer } from '../../support/cognito-server.js';
import { internalError } from '../../support/faults.js';
import { defaultQuotas, RequestQuotas } from '../../../src/embedded/request-quotas.js';

const region = 'us-east-1';

/** One account's quota for reading pools, and how many of so many requests it allows at a moment. */
function reading(quota: { ratePerSecond: number; burst: number; usedByOthersPerSecond?: number }) {
  const quotas = new RequestQuotas({ UserPoolRead: quota });
  return (requests: number, at: number) =>
    Array.from({ length: requests }, () =>
      quotas.take({ region, operation: 'DescribeUserPool', body: '{}' }, at),
    ).filter((allowed) => allowed).length;
}

describe('The quotas of the embedded backend', () => {
  it('are those of AWS by default', () => {
    expect(defaultQuotas).toMatchObject({
      UserPoolRead: { ratePerSecond: 15, burst: 15 },
      UserPoolUpdate: { ratePerSecond: 15, burst: 15 },
    });
  });

  it('allow a burst at once, then what has been refilled, and never more than the burst', () => {
    const allowed = reading({ ratePerSecond: 15, burst: 15 });
    expect([allowed(20, 0), allowed(5, 66), allowed(5, 67), allowed(20, 60_000)]).toEqual([15, 0, 1, 15]);
  });

  it('charge nothing for a refused request', () => {
    const allowed = reading({ ratePerSecond: 10, burst: 1 });
    expect(allowed(1, 0)).toBe(1);
    const later = Array.from({ length: 100 }, (_, index) => allowed(3, index + 1));
    expect(later.reduce((sum, each) => sum + each)).toBe(1);
    expect(later.at(-1)).toBe(1);
  });

  it('are counted by Region and by category', () => {
    const quotas = new RequestQuotas({
      UserPoolRead: { ratePerSecond: 1, burst: 1 },
      UserPoolUpdate: { ratePerSecond: 1, burst: 1 },
    });
    const asked = [
      [region, 'DescribeUserPool', true],
      [region, 'ListUserPools', false],
      [region, 'CreateUserPool', true],
      [region, 'DeleteUserPool', false],
      ['eu-west-1', 'DescribeUserPool', true],
    ] as const;
    expect(
      asked.map(([where, operation]) => quotas.take({ region: where, operation, body: '{}' }, 0)),
    ).toEqual(asked.map(([, , allowed]) => allowed));
  });

  it('leave what other programs do not use, however often requests arrive', () => {
    const allowed = reading({ ratePerSecond: 15, burst: 15, usedByOthersPerSecond: 5 });
    expect(allowed(20, 0)).toBe(15);
    const minute = Array.from({ length: 60_000 }, (_, index) => allowed(1, index + 1));
    expect(minute.reduce((sum, each) => sum + each)).toBe(60 * (15 - 5));
  });

  it('can be used up by other programs', () => {
    const allowed = reading({ ratePerSecond: 10, burst: 10, usedByOthersPerSecond: 100 });
    expect(allowed(1, 0)).toBe(1);
    expect(allowed(10, 10_000)).toBe(0);
  });

  it('refuse an unknown category', () => {
    const misspelt = { UserPoolReads: { ratePerSecond: 1, burst: 1 } };
    expect(() => new RequestQuotas(misspelt)).toThrow(
      /Expected categories from .*UserPoolRead.*, got UserPoolReads/,
    );
  });
});

describe('The second limit of the embedded backend', () => {
  const one = `${region}_One`;
  const tightly = {
    UserPoolResourceRead: { ratePerSecond: 8, burst: 8, perPool: { ratePerSecond: 5, burst: 5 } },
  };

  /** How many of so many requests are allowed at a moment. */
  function asking(quotas: RequestQuotas) {
    return (requests: number, operation: string, input: unknown, at = 0, where = region) => {
      const body = typeof input === 'string' ? input : JSON.stringify(input);
      const answers = Array.from({ length: requests }, () =>
        quotas.take({ region: where, operation, body }, at),
      );
      return answers.filter((allowed) => allowed).length;
    };
  }

  it('is 5 per second for each operation and pool in the categories that have it in AWS', () => {
    const limits = Object.entries(defaultQuotas).map(
      ([category, { perPool }]) => [category, perPool] as const,
    );
    const five = { ratePerSecond: 5, burst: 5 };
    expect(limits.filter(([, perPool]) => perPool)).toEqual([
      ['UserPoolResourceRead', five],
      ['UserPoolResourceUpdate', five],
      ['UserPoolClientRead', five],
      ['UserPoolClientUpdate', five],
    ]);
  });

  it('is counted by operation, pool and Region, and refilled over a second', () => {
    const allowed = asking(new RequestQuotas(defaultQuotas));
    expect(allowed(7, 'GetGroup', { UserPoolId: one, GroupName: 'a' })).toBe(5);
    expect(allowed(7, 'GetGroup', { UserPoolId: one, GroupName: 'b' })).toBe(0);
    expect(allowed(7, 'ListGroups', { UserPoolId: one })).toBe(5);
    expect(allowed(7, 'GetGroup', { UserPoolId: `${region}_Two` })).toBe(5);
    expect(allowed(7, 'GetGroup', { UserPoolId: one }, 0, 'eu-west-1')).toBe(5);
    expect(allowed(7, 'GetGroup', { UserPoolId: one }, 199)).toBe(0);
    expect(allowed(7, 'GetGroup', { UserPoolId: one }, 200)).toBe(1);
    expect(allowed(7, 'GetGroup', { UserPoolId: one }, 60_000)).toBe(5);
  });

  it('does not apply to pools themselves, nor to requests without a pool', () => {
    const allowed = asking(new RequestQuotas(defaultQuotas));
    expect(allowed(20, 'DescribeUserPool', { UserPoolId: one })).toBe(15);
    expect(allowed(30, 'DescribeUserPoolDomain', { Domain: 'example' })).toBe(20);
  });

  it.each(['', '[]', 'null', '{"UserPoolId":5}', '{"ResourceArn":["a"]}', '{"UserPoolId"'])(
    'does not apply to the body %j, which has no pool',
    (body) => {
      expect(asking(new RequestQuotas(defaultQuotas))(30, 'GetGroup', body)).toBe(20);
    },
  );

  it('is shared by all pools for tags, and is the smaller of the known figures', () => {
    const allowed = asking(new RequestQuotas(defaultQuotas));
    const arnOf = (id: string) => `arn:aws:cognito-idp:${region}:123456789012:userpool/${id}`;
    expect(allowed(7, 'ListTagsForResource', { ResourceArn: arnOf(one) })).toBe(7);
    expect(allowed(7, 'ListTagsForResource', { ResourceArn: arnOf(`${region}_Two`) })).toBe(3);
    expect(allowed(3, 'TagResource', { ResourceArn: arnOf(one) })).toBe(3);
    expect(allowed(7, 'TagResource', { ResourceArn: arnOf(`${region}_Two`) })).toBe(2);
    expect(allowed(7, 'UntagResource', { ResourceArn: arnOf(one) })).toBe(5);
    expect(allowed(7, 'TagResource', { ResourceArn: arnOf(one) }, 0, 'eu-west-1')).toBe(5);
  });

  it('charges the category nothing when it refuses, nor the other way round', () => {
    const allowed = asking(new RequestQuotas(tightly));
    expect(allowed(100, 'GetGroup', { UserPoolId: one })).toBe(5);
    expect(allowed(100, 'ListGroups', { UserPoolId: one })).toBe(3);
    // A second later ListGroups has its 5 again, though it was asked 97 times in vain.
    expect(allowed(100, 'ListGroups', { UserPoolId: one }, 1_000)).toBe(5);
  });
});

describe('A stand-in with quotas', () => {
  it('throttles requests beyond them as AWS does, logs that, and still injects failures', async () => {
    let now = Date.parse('2026-11-23T10:00:00Z');
    await using server = await CognitoServer.start({
      now: () => new Date(now),
      quotas: { UserPoolRead: { ratePerSecond: 1, burst: 1 } },
    });
    const client = new CognitoIdentityProviderClient({
      region,
      endpoint: server.url,
      credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
      maxAttempts: 1,
    });
    const list = () => client.send(new ListUserPoolsCommand({ MaxResults: 60 }));

    await expect(list()).resolves.toMatchObject({ UserPools: [] });
    server.fail('ListUserPools', internalError);
    await expect(list()).rejects.toMatchObject({
      name: 'TooManyRequestsException',
      message: 'Rate exceeded',
      $metadata: { httpStatusCode: 400 },
    });
    now += 1_000;
    await expect(list()).rejects.toMatchObject({ name: 'InternalErrorException' });
    client.destroy();

    expect(server.requests.map(({ throttled = false, at }) => [throttled, at.getTime() - now])).toEqual([
      [false, -1_000],
      [true, -1_000],
      [false, 0],
    ]);
  });
});

describe('A share of requests', () => {
  it.each([0, 0.3, 1])('is %d of them, scattered, and the same in every run', (share) => {
    const picked = () => Array.from({ length: 1_000 }, shareOfRequests(share, 7));
    expect(picked().filter((each) => each).length / 1_000).toBeCloseTo(share, 1);
    expect(picked()).toEqual(picked());
  });
});
