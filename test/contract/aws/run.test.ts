import { describe, expect, it } from '@jest/globals';
import { internalError, throttled } from '../../support/faults.js';
import { account, Account, aRun, cases, refusing, region, type Differs } from './a-run.js';

const rowsOf = (printed: string) => printed.split('\n').filter((line) => line.startsWith('| rule: '));

describe('A contract run', () => {
  it('ends with 0 and an empty table if all sides agree, and leaves nothing', async () => {
    await using aws = await Account.open();
    const { exitCode, printed, report } = await aRun(aws);
    expect(exitCode).toBe(0);
    expect(printed).toContain('They agree in all compared cases.');
    expect(printed).toContain('4 cases compared; 0 disagreements; 0 without an answer; 0 skipped');
    expect(report).toMatchObject({ compared: 4, disagreements: [], unanswered: [], skipped: [] });
    expect(aws.pools).toEqual([]);
  });

  it.each<readonly [what: string, name: string, differs: Differs, row: RegExp]>([
    [
      'takes what the others refuse',
      'rule: aliases and username attributes',
      (operation, input) =>
        operation === 'CreateUserPool' && 'UsernameAttributes' in input && 'AliasAttributes' in input
          ? { status: 200, headers: {}, body: JSON.stringify({ UserPool: { Id: `${region}_Taken0001` } }) }
          : undefined,
      /\| embedded: verdict, pre-flight: verdict \| `taken` \| `refused: InvalidParameterException: Only one of .*` \| `refused: InvalidParameterException` \|/,
    ],
    [
      'refuses what the others take',
      'rule: email aliases',
      (operation, input) =>
        operation === 'CreateUserPool' && 'AliasAttributes' in input && !('UsernameAttributes' in input)
          ? refusing('InvalidParameterException', 'No aliases today')
          : undefined,
      /\| embedded: verdict, pre-flight: verdict \| `refused: InvalidParameterException: No aliases today` \| `taken` \| `taken` \|/,
    ],
    [
      'refuses by another exception',
      'rule: threat protection in LITE',
      (operation, input) =>
        operation === 'UpdateUserPool' && 'UserPoolAddOns' in input
          ? refusing('TierChangeNotAllowedException', 'Not in LITE')
          : undefined,
      /\| embedded: exception, pre-flight: exception \| `refused: TierChangeNotAllowedException: Not in LITE` \|/,
    ],
    [
      'refuses in other words',
      'rule: aliases and username attributes',
      (operation, input) =>
        operation === 'CreateUserPool' && 'UsernameAttributes' in input
          ? refusing('InvalidParameterException', 'Either | or')
          : undefined,
      /\| embedded: words \| `refused: InvalidParameterException: Either \\\| or` \| `refused: InvalidParameterException: Only one of .*` \| `refused: InvalidParameterException` \| cited: https:/,
    ],
  ])('ends with 1 and one row if AWS %s', async (_what, name, differs, row) => {
    await using aws = await Account.open({ differs });
    const { exitCode, printed } = await aRun(aws);
    const rows = rowsOf(printed);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toContain(`| ${name} |`);
    expect(rows[0]).toMatch(row);
    expect(exitCode).toBe(1);
    expect(aws.pools).toEqual([]);
  });

  it('shows where a test of the contract suite fails against AWS', async () => {
    await using aws = await Account.open();
    let round = 0;
    const runSuite = async () => {
      round += 1;
      return new Map([
        ['contract: holds', undefined],
        ['contract: differs', round === 1 ? undefined : `Expected 1 of ${account}\n\ngot 2`],
      ]);
    };
    const { exitCode, printed, report } = await aRun(aws, {}, { runSuite });
    expect(exitCode).toBe(1);
    expect(report?.compared).toBe(cases.length + 2);
    expect(printed).toContain(
      '| contract: differs | contract | `fails: Expected 1 of <account> got 2` | `holds` |  |  |',
    );
  });

  it('keeps its results despite throttles', async () => {
    await using aws = await Account.open();
    for (const operation of ['CreateUserPool', 'UpdateUserPool', 'DeleteUserPool', 'ListUserPools']) {
      aws.server.fail(operation, throttled, 2);
    }
    const { exitCode } = await aRun(aws);
    expect(exitCode).toBe(0);
    expect(aws.pools).toEqual([]);
  });

  it('names the cases that AWS does not answer, ends with 2, and still cleans up', async () => {
    await using aws = await Account.open();
    aws.server.fail('UpdateUserPool', internalError);
    const { exitCode, printed } = await aRun(aws);
    expect(exitCode).toBe(2);
    expect(printed).toContain('#### Without an answer from AWS');
    expect(printed).toContain('- rule: a new name: InternalErrorException: Something went wrong');
    expect(aws.pools).toEqual([]);
  });

  it('stops after several cases in a row without an answer', async () => {
    await using aws = await Account.open();
    aws.server.fail(
      'CreateUserPool',
      { kind: 'error', status: 400, type: 'LimitExceededException' },
      Infinity,
    );
    const many = Array.from(
      { length: 20 },
      (_, index) => ({ ...cases[0], name: `rule: ${index}` }) as (typeof cases)[0],
    );
    const { exitCode, printed } = await aRun(aws, { cases: many });
    expect(exitCode).toBe(2);
    expect(printed).toContain('**Not complete.** 5 cases in a row had no answer');
    expect(aws.sent('CreateUserPool')).toHaveLength(5);
  });
});
