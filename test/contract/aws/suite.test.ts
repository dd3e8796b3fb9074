import { describe, expect, it, jest } from '@jest/globals';
import { hiddenByMarks, shown } from '../../../scripts/contract-aws/hidden-by-marks.js';
import { suiteIn } from '../../../scripts/contract-aws/suite.js';
import { Account, credentials, prefix, region } from './a-run.js';

// Each starts jest.
jest.setTimeout(120_000);

const runSuite = suiteIn({});
const signal = () => new AbortController().signal;
const runOn = ({ server }: Account) => ({
  target: { region, endpoint: server.url, credentials },
  prefix,
  runId: 'abcd1234',
});

describe('The contract suite, run for an account', () => {
  it('passes for the embedded backend with marks, and leaves no pool', async () => {
    await using aws = await Account.open();
    const results = await runSuite(runOn(aws), { signal: signal() });
    expect([...results].filter(([, reason]) => reason !== undefined)).toEqual([]);
    expect(results.size).toBeGreaterThan(50);
    expect(
      shown(results)
        .skipped.map(({ name }) => name)
        .sort(),
    ).toEqual([...hiddenByMarks].sort());
    for (const { PoolName = 'kept' } of aws.sent('CreateUserPool')) {
      // But for the test that the empty name is refused.
      if (PoolName !== '') expect(PoolName).toMatch(/^(poolgraph-contract-abcd1234-|kept)/);
    }
    expect(aws.pools).toEqual([]);
  });

  it('is not waited for after an interruption', async () => {
    await using aws = await Account.open();
    const interrupted = new AbortController();
    aws.server.hold('CreateUserPool');
    const running = runSuite(runOn(aws), { signal: interrupted.signal });
    await aws.server.asked('CreateUserPool');
    interrupted.abort();
    expect(await running).toEqual(new Map());
  });
});
