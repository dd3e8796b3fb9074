import {
  CreateUserPoolCommand,
  DescribeUserPoolCommand,
  ListUserPoolsCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, it } from '@jest/globals';
import { pacedClient } from '../../../scripts/contract-aws/paced-client.js';
import { internalError, reset, throttled } from '../../support/faults.js';
import { Account, credentials, QuickClock, region } from './a-run.js';

function aClient({ server }: Account, clock = new QuickClock(), signal?: AbortSignal) {
  return pacedClient({ region, endpoint: server.url, credentials, share: 0.25 }, { clock, signal });
}

const create = new CreateUserPoolCommand({ PoolName: 'a' });
const list = new ListUserPoolsCommand({ MaxResults: 60 });

describe('The client of a contract run', () => {
  it('stays within its share of each quota, throttles included', async () => {
    const clock = new QuickClock();
    const now = () => new Date(clock.now());
    // What a quarter of 15 a second is to AWS, with a burst of one second.
    const quotas = { UserPoolUpdate: { ratePerSecond: 3.75, burst: 3.75 } };
    await using aws = await Account.open({ now, quotas });
    const client = aClient(aws, clock);
    aws.server.fail('CreateUserPool', throttled, 3);
    for (let sent = 0; sent < 40; sent += 1) await client.send(create);
    client.destroy();

    expect(aws.server.requests.filter(({ throttled: refused }) => refused)).toEqual([]);
    const at = aws.server.requests.map(({ at: date }) => date.getTime());
    expect(at).toHaveLength(43);
    for (const [first, start] of at.entries()) {
      for (const [offset, end] of at.slice(first).entries()) {
        // So many more than one in this time.
        expect(offset + 1).toBeLessThanOrEqual(2.75 + ((end - start) / 1_000) * 3.75 + 1e-6);
      }
    }
  });

  it('retries throttled calls until they are answered', async () => {
    await using aws = await Account.open();
    const client = aClient(aws);
    aws.server.fail('CreateUserPool', throttled, 12);
    await client.send(create);
    client.destroy();
    expect(aws.pools).toHaveLength(1);
  });

  it.each([internalError, reset])('retries a failed read', async (fault) => {
    await using aws = await Account.open();
    const client = aClient(aws);
    aws.server.fail('ListUserPools', fault, 3);
    expect((await client.send(list)).UserPools).toEqual([]);
    client.destroy();
  });

  it('does not retry a write that may have taken effect', async () => {
    await using aws = await Account.open();
    const client = aClient(aws);
    aws.server.fail('CreateUserPool', { ...internalError, afterwards: true });
    await expect(client.send(create)).rejects.toMatchObject({ name: 'InternalErrorException' });
    client.destroy();
    expect(aws.pools).toHaveLength(1);
  });

  it('sends nothing more after an interruption', async () => {
    await using aws = await Account.open();
    const interrupted = new AbortController();
    const client = aClient(aws, new QuickClock(), interrupted.signal);
    interrupted.abort(new Error('Interrupted'));
    await expect(client.send(new DescribeUserPoolCommand({ UserPoolId: `${region}_a` }))).rejects.toThrow(
      'Interrupted',
    );
    client.destroy();
    expect(aws.server.calls()).toBe(0);
  });
});
