import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import type { Clearing } from '../../../src/resources/resource.js';
import { userPoolClient } from '../../../src/resources/user-pool-client.js';
import { userPool } from '../../../src/resources/user-pool.js';
import { checkLimits } from '../../../src/rules/check-limits.js';
import { updatePaths } from '../../support/field-paths.js';

const { clearings } = userPool.update;

/** What can be null in a patch: not what lies in a list or a map, which are replaced as a whole. */
const nullable = updatePaths.filter((path) => path !== 'UserPoolId' && !/\[\]|\{\}/.test(path));

describe('The effects of null on a user pool', () => {
  it('are declared for every setting of UpdateUserPool, and no other', () => {
    expect(Object.keys(clearings).sort()).toEqual([...nullable].sort());
  });

  it.each(Object.entries(clearings).filter(([, clearing]) => typeof clearing === 'object'))(
    'send for %s a value within the limits',
    (path, clearing) => {
      const { sends } = clearing as { sends: unknown };
      const [top = '', ...below] = path.split('.');
      const value = below.reduceRight<unknown>((inner, name) => ({ [name]: inner }), sends);
      const violations = checkLimits('UpdateUserPool', { UserPoolId: 'us-east-1_a', [top]: value });
      expect(violations).toEqual([]);
    },
  );

  it('match the documentation', () => {
    expect(documented('## What null means')).toEqual(inWords(clearings));
  });
});

describe('The effects of null on an app client', () => {
  it('match the documentation', () => {
    expect(documented('### Null for an app client')).toEqual(inWords(userPoolClient.update.clearings));
  });
});

/** The rows of the table below a heading. */
function documented(heading: string): (readonly [string | undefined, string | undefined])[] {
  const page = readFileSync(new URL('../../../docs/safe-updates.md', import.meta.url), 'utf8');
  const [, below = ''] = page.split(`\n${heading}\n`);
  const [table = ''] = below.split(/^#/m);
  return Array.from(table.matchAll(/^\| `(?<path>[\w.]+)` +\| (?<meaning>.+?) +\|$/gm), ({ groups }) => [
    groups?.path,
    groups?.meaning,
  ]);
}

function inWords(all: Readonly<Record<string, Clearing>>): (readonly [string, string])[] {
  return Object.entries(all).map(([path, clearing]) => [path, worded(clearing)]);
}

function worded(clearing: Clearing): string {
  return typeof clearing === 'string' ? clearing : `\`${JSON.stringify(clearing.sends)}\``;
}
