import { describe, expect, it } from '@jest/globals';
import { internalError } from '../../support/faults.js';
import { Account, aRun, markedInput, prefix, region } from './a-run.js';

describe('Pools left by an earlier contract run', () => {
  it('are listed, and stay without an answer', async () => {
    await using aws = await Account.open();
    aws.insert('Left00001', markedInput('abcd1234'));
    const { notes } = await aRun(aws);
    expect(notes).toContain(`${region}_Left00001 ${prefix}-abcd1234-pool, created 1970-01-01T00:00:00.000Z`);
    expect(aws.pools).toEqual(['Left00001']);
  });

  it('are deleted before the run with consent', async () => {
    await using aws = await Account.open();
    aws.insert('Left00001', markedInput('abcd1234', { DeletionProtection: 'ACTIVE' }));
    const { exitCode } = await aRun(aws, { yes: false }, { confirm: async () => true });
    expect([exitCode, aws.pools]).toEqual([0, []]);
  });

  it('are deleted by --clean, which does nothing else', async () => {
    await using aws = await Account.open();
    aws.insert('Left00001', markedInput('abcd1234'));
    aws.insert('Left00002', markedInput('wxyz5678', { DeletionProtection: 'ACTIVE' }));
    const { exitCode, report } = await aRun(aws, { clean: true });
    expect([exitCode, report, aws.pools]).toEqual([0, undefined, []]);
    expect(aws.server.calls('CreateUserPool')).toBe(0);
  });

  it('are deleted one by one, even after one fails', async () => {
    await using aws = await Account.open();
    for (const id of ['Left00001', 'Left00002', 'Left00003']) aws.insert(id, markedInput('abcd1234'));
    aws.server.fail(
      ({ operation, body }) => operation === 'DeleteUserPool' && body.includes('Left00002'),
      internalError,
      Infinity,
    );
    const { exitCode, notes } = await aRun(aws, { clean: true });
    expect(exitCode).toBe(2);
    expect(notes).toContain(`${region}_Left00002`);
    expect(aws.pools).toEqual(['Left00002']);
  });

  it('are found on every page of the list', async () => {
    await using aws = await Account.open();
    for (let index = 100; index < 165; index += 1) aws.insert(`Other0${index}`, { PoolName: 'other' });
    aws.insert('Zleft0001', markedInput('abcd1234'));
    const { notes } = await aRun(aws, { clean: true });
    expect(notes).toContain('Deleted 1 of 1 pools');
  });
});
