import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import type { Clearing } from '../../../src/resources/resource.js';
import { userPool } from '../../../src/resources/user-pool.js';
import { checkLimits } from '../../../src/rules/check-limits.js';
import { updatePaths } from '../../support/field-paths.js';

const { clearings } = userPool.update;

/** What can be null in a patch: not what lies in a list or a map, which are replaced as a whole. */
const nullable = updatePaths.filter((path) => path !== 'UserPoolId' && !/\[\]|\{\}/.test(path));

describe('The clearings of a user pool', () => {
  it('has a line for every setting of UpdateUserPool, and no other', () => {
    expect(Object.keys(clearings).sort()).toEqual([...nullable].sort());
  });

  it.each(Object.entries(clearings).filter(([, clearing]) => typeof clearing === 'object'))(
    'sends for %s what is within the limits',
    (path, clearing) => {
      const { sends } = clearing as { sends: unknown };
      const [top = '', ...below] = path.split('.');
      const value = below.reduceRight<unknown>((inner, name) => ({ [name]: inner }), sends);
      const violations = checkLimits('UpdateUserPool', { UserPoolId: 'us-east-1_a', [top]: value });
      expect(violations).toEqual([]);
    },
  );

  it('is the one in the documentation', () => {
    const page = readFileSync(new URL('../../../docs/safe-updates.md', import.meta.url), 'utf8');
    const [, table = ''] = page.split('## What null means');
    const documented = Array.from(
      table.matchAll(/^\| `(?<path>[\w.]+)` +\| (?<meaning>.+?) +\|$/gm),
      (row) => [row.groups?.path, row.groups?.meaning],
    );
    expect(documented).toEqual(Object.entries(clearings).map(([path, clearing]) => [path, worded(clearing)]));
  });
});

function worded(clearing: Clearing): string {
  return typeof clearing === 'string' ? clearing : `\`${JSON.stringify(clearing.sends)}\``;
}
