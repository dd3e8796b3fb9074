import { describe, expect, it } from '@jest/globals';
import { NotStartedError } from '../../../scripts/contract-aws/not-started-error.js';
import { hang, internalError } from '../../support/faults.js';
import { Account, aRun, markedInput, prefix, QuickClock, refusing, region } from './a-run.js';

const foreign = { PoolName: `${prefix}-another-program` };

describe('The pools of a contract run', () => {
  it('are found even if the answer to a create was lost', async () => {
    await using aws = await Account.open();
    aws.server.fail('CreateUserPool', { ...internalError, afterwards: true });
    expect((await aRun(aws)).exitCode).toBe(2);
    expect(aws.pools).toEqual([]);
  });

  it('are deleted if the contract suite cannot run', async () => {
    await using aws = await Account.open();
    let round = 0;
    const runSuite = async () => {
      round += 1;
      if (round > 1) throw new Error('The contract suite did not run');
      return new Map();
    };
    const { exitCode, printed } = await aRun(aws, {}, { runSuite });
    expect(exitCode).toBe(2);
    expect(printed).toContain('**Not complete.** The contract suite did not run');
    expect(aws.pools).toEqual([]);
  });

  it('are deleted after an interruption, and the partial results are reported', async () => {
    await using aws = await Account.open();
    const interrupted = new AbortController();
    const release = aws.server.hold('CreateUserPool');
    const running = aRun(aws, {}, { signal: interrupted.signal });
    await aws.server.asked('CreateUserPool');
    interrupted.abort(new NotStartedError('Interrupted'));
    release();
    const { exitCode, printed } = await running;
    expect(exitCode).toBe(2);
    expect(printed).toContain('**Not complete.** It was interrupted.');
    expect(aws.pools).toEqual([]);
  });

  it('are deleted however long a deletion takes', async () => {
    await using aws = await Account.open();
    const release = aws.server.hold('DeleteUserPool');
    const running = aRun(aws);
    await aws.server.asked('DeleteUserPool');
    release();
    expect((await running).exitCode).toBe(0);
    expect(aws.pools).toEqual([]);
  });

  it('are deleted again if a deletion was never answered', async () => {
    await using aws = await Account.open();
    const clock = new QuickClock();
    aws.server.fail('DeleteUserPool', hang);
    const running = aRun(aws, {}, { clock });
    await aws.server.asked('DeleteUserPool');
    clock.timeOut();
    expect((await running).exitCode).toBe(0);
    expect(aws.pools).toEqual([]);
  });

  it('that could not be deleted are listed for the person at the terminal, not in the issue', async () => {
    await using aws = await Account.open({
      differs: (operation) =>
        operation === 'DeleteUserPool' ? refusing('InvalidParameterException', 'Not today') : undefined,
    });
    const { exitCode, notes, printed } = await aRun(aws);
    expect(exitCode).toBe(2);
    expect(aws.pools).toHaveLength(3);
    for (const id of aws.pools) {
      expect(notes).toContain(`${region}_${id} ${prefix}-`);
      expect(printed).not.toContain(id);
    }
    expect(notes).toContain('Not today');
  });

  it('may remain if they cannot be listed, and the run says so', async () => {
    await using aws = await Account.open();
    const runSuite = async () => {
      aws.server.fail(
        'ListUserPools',
        { kind: 'error', status: 400, type: 'AccessDeniedException' },
        Infinity,
      );
      return new Map();
    };
    const { exitCode, notes } = await aRun(aws, {}, { runSuite });
    expect(exitCode).toBe(2);
    expect(notes).toContain('listing them failed: AccessDeniedException');
  });

  it('are the only pools changed, whatever the names and tags of others', async () => {
    await using aws = await Account.open();
    aws.insert('Foreign001', foreign);
    aws.insert('Foreign002', { PoolName: 'shop', UserPoolTags: { 'poolgraph-contract': 'abcd1234' } });
    aws.insert('Foreign003', { ...markedInput('abcd1234'), UserPoolTags: {} });
    aws.insert('Foreign004', {
      ...markedInput('abcd1234'),
      UserPoolTags: { 'poolgraph-contract': 'zzzz9999' },
    });
    const before = aws.pools;
    await aRun(aws);
    const { exitCode, notes } = await aRun(aws, { clean: true });
    expect(exitCode).toBe(2);
    expect(notes).toContain('it lacks the tag of a run');
    expect(aws.pools).toEqual(before);
    const changed = [...aws.sent('UpdateUserPool'), ...aws.sent('DeleteUserPool')];
    expect(changed.filter(({ UserPoolId }) => String(UserPoolId).includes('_Foreign'))).toEqual([]);
  });

  it('are marked at creation and in every update', async () => {
    await using aws = await Account.open();
    await aRun(aws);
    const runIds = [...aws.sent('CreateUserPool'), ...aws.sent('UpdateUserPool')].map(({ UserPoolTags }) => {
      return (UserPoolTags as Record<string, string>)['poolgraph-contract'];
    });
    expect(new Set(runIds).size).toBe(1);
    const start = new RegExp(`^${prefix}-${runIds[0] ?? ''}-`);
    for (const { PoolName } of aws.sent('CreateUserPool')) expect(PoolName).toMatch(start);
  });

  it('are kept on request until --clean', async () => {
    await using aws = await Account.open();
    const kept = await aRun(aws, { keep: true });
    expect(kept.notes).toContain(`3 pools remain. --clean --prefix ${prefix} deletes them.`);
    expect(aws.pools).toHaveLength(3);
    const { exitCode, notes } = await aRun(aws, { clean: true });
    expect(exitCode).toBe(0);
    expect(notes).toContain('Deleted 3 of 3 pools of earlier runs.');
    expect(aws.pools).toEqual([]);
  });
});
