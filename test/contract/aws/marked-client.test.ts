import {
  CreateGroupCommand,
  CreateUserPoolCommand,
  DeleteGroupCommand,
  DeleteUserPoolCommand,
  DescribeUserPoolCommand,
  ListUserPoolsCommand,
  UpdateGroupCommand,
  UpdateUserPoolCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, it } from '@jest/globals';
import { markPools } from '../../../scripts/contract-aws/marked-client.js';
import { pacedClient } from '../../../scripts/contract-aws/paced-client.js';
import { PoolMarks } from '../../../scripts/contract-aws/pool-marks.js';
import { Account, credentials, prefix, QuickClock, region } from './a-run.js';

const runId = 'abcd1234';

function aClient({ server }: Account, created = new Set<string>()) {
  const client = pacedClient({ region, endpoint: server.url, credentials }, { clock: new QuickClock() });
  markPools(client, new PoolMarks(prefix, runId), created);
  return client;
}

describe('A client that marks its pools', () => {
  it('sends the marks and hides them from answers', async () => {
    await using aws = await Account.open();
    const client = aClient(aws);
    const tags = { stage: 'test' };
    const { UserPool: made } = await client.send(
      new CreateUserPoolCommand({ PoolName: 'shop', UserPoolTags: tags }),
    );
    expect(aws.sent('CreateUserPool')).toEqual([
      { PoolName: `${prefix}-${runId}-shop`, UserPoolTags: { ...tags, 'poolgraph-contract': runId } },
    ]);
    const UserPoolId = made?.Id;
    const described = await client.send(new DescribeUserPoolCommand({ UserPoolId }));
    const listed = await client.send(new ListUserPoolsCommand({ MaxResults: 60 }));
    expect(made).toMatchObject({ Name: 'shop' });
    expect(described.UserPool).toMatchObject({ Name: 'shop', UserPoolTags: tags });
    expect(described.UserPool?.UserPoolTags).toEqual(tags);
    expect(listed.UserPools).toMatchObject([{ Id: UserPoolId, Name: 'shop' }]);
    client.destroy();
  });

  it('keeps the tag in an update without tags', async () => {
    await using aws = await Account.open();
    const client = aClient(aws);
    const { UserPool } = await client.send(new CreateUserPoolCommand({ PoolName: 'shop' }));
    await client.send(new UpdateUserPoolCommand({ UserPoolId: UserPool?.Id }));
    expect(aws.sent('UpdateUserPool')).toEqual([
      { UserPoolId: UserPool?.Id, UserPoolTags: { 'poolgraph-contract': runId } },
    ]);
    client.destroy();
  });

  it('knows which of its pools still exist', async () => {
    await using aws = await Account.open();
    const created = new Set<string>();
    const client = aClient(aws, created);
    const ids = [];
    for (const PoolName of ['a', 'b']) {
      ids.push((await client.send(new CreateUserPoolCommand({ PoolName }))).UserPool?.Id);
    }
    await client.send(new DeleteUserPoolCommand({ UserPoolId: ids[0] }));
    expect([...created]).toEqual([ids[1]]);
    client.destroy();
  });

  it('never changes a pool that it did not create, nor anything in it, even if the pool is marked', async () => {
    await using aws = await Account.open();
    const marks = new PoolMarks(prefix, runId);
    aws.insert('Foreign001', { PoolName: marks.nameOf('a'), UserPoolTags: marks.tagged() });
    const client = aClient(aws);
    const UserPoolId = `${region}_Foreign001`;
    const group = { UserPoolId, GroupName: 'a' };
    const changes: readonly (() => Promise<unknown>)[] = [
      () => client.send(new DeleteUserPoolCommand({ UserPoolId })),
      () => client.send(new UpdateUserPoolCommand({ UserPoolId, PoolName: 'b' })),
      () => client.send(new CreateGroupCommand(group)),
      () => client.send(new UpdateGroupCommand(group)),
      () => client.send(new DeleteGroupCommand(group)),
    ];
    for (const change of changes) await expect(change()).rejects.toMatchObject({ name: 'ForeignPoolError' });
    expect(aws.server.calls()).toBe(0);
    client.destroy();
  });
});
