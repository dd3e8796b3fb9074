import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { NotStartedError } from '../../../scripts/contract-aws/not-started-error.js';
import { account, Account, aRun, prefix, region } from './a-run.js';

const foreign = { PoolName: `${prefix}-another-program` };

describe('Before a contract run creates anything', () => {
  const plan = async (options: Parameters<typeof aRun>[1] = {}) => {
    await using aws = await Account.open();
    aws.insert('Foreign001', foreign);
    return (await aRun(aws, options)).notes;
  };

  it('its plan names account, Region, pools, calls with their quota, time, cost and permissions', async () => {
    const notes = await plan();
    expect(notes).toMatch(new RegExp(`account +${account}`));
    expect(notes).toMatch(new RegExp(`Region +${region}`));
    expect(notes).toContain('4 cases and 0 tests of the contract suite; 0 are skipped');
    expect(notes).toContain(
      'creates 3, unless AWS accepts more; deletes each again, so at most 2 exist at the same time',
    );
    expect(notes).toContain('the Region has 1 pools now');
    expect(notes).toContain('UserPoolUpdate: about 9, at most 3.75 a second (25 % of 15)');
    expect(notes).toMatch(/time +at least 2 s/);
    expect(notes).toContain('cost        nothing');
    const [, page = '', anchor = ''] = /permissions (\S+)#(\S+)/.exec(notes) ?? [];
    const headings = readFileSync(page, 'utf8').toLowerCase().replaceAll(' ', '-');
    expect(headings).toContain(`\n##-${anchor}\n`);
  });

  it('nothing is created without consent', async () => {
    await using aws = await Account.open();
    const questions: string[] = [];
    const confirm = async (question: string) => {
      questions.push(question);
      return false;
    };
    await expect(aRun(aws, { yes: false }, { confirm })).rejects.toThrow(
      new NotStartedError('Nothing was created.'),
    );
    expect(questions).toHaveLength(1);
    await expect(aRun(aws, { yes: false })).rejects.toThrow('There is no terminal for a confirmation');
    expect(aws.server.calls('CreateUserPool')).toBe(0);
  });

  it('nothing is created if AWS denies the first call', async () => {
    await using aws = await Account.open();
    aws.server.fail('ListUserPools', { kind: 'error', status: 400, type: 'AccessDeniedException' }, Infinity);
    await expect(aRun(aws)).rejects.toMatchObject({ name: 'AccessDeniedException' });
    expect(aws.server.calls('CreateUserPool')).toBe(0);
  });

  it('a pattern that matches nothing is refused', async () => {
    await using aws = await Account.open();
    await expect(aRun(aws, { only: /nonsense/ })).rejects.toThrow('matches no case and no test');
  });

  it('only the cases that match a pattern run', async () => {
    await using aws = await Account.open();
    const { report } = await aRun(aws, { only: /ALIASES and/i });
    expect(report?.compared).toBe(1);
    expect(aws.server.calls('CreateUserPool')).toBe(1);
  });
});
