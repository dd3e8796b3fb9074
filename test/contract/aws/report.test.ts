import { describe, expect, it } from '@jest/globals';
import type { Disagreement } from '../../../scripts/contract-aws/compare.js';
import { exitCodeOf, reportText, type Report } from '../../../scripts/contract-aws/report.js';

const disagreement: Disagreement = {
  name: 'rule: a case',
  aws: 'refused: InvalidParameterException: Either',
  embedded: 'taken',
  preFlight: 'taken',
  differs: ['embedded: verdict', 'pre-flight: verdict'],
  known: 'cited: https://example.com/rules',
};
const report = (parts: Partial<Report> = {}): Report => ({
  region: 'eu-west-1',
  sdkVersion: '3.1.0',
  date: new Date('2026-11-27T10:00:00Z'),
  compared: 12,
  disagreements: [],
  unanswered: [],
  skipped: [],
  ended: undefined,
  ...parts,
});

describe('A contract report', () => {
  it('begins with the date, Region, SDK and counts', () => {
    const [heading, facts] = reportText(
      report({ disagreements: [disagreement], skipped: [{ name: 'a', reason: 'b' }] }),
    ).split('\n\n');
    expect(heading).toBe('### AWS, the embedded backend and the pre-flight');
    expect(facts).toBe(
      '2026-11-27, Region `eu-west-1`; `@aws-sdk/client-cognito-identity-provider` 3.1.0; ' +
        '12 cases compared; 1 disagreement; 0 without an answer; 1 skipped.',
    );
  });

  it('has a row of six cells per disagreement, whatever they contain', () => {
    const words = 'a | b\nc `d` ``e`` <img> @somebody #1 \\| `';
    const text = reportText(
      report({
        disagreements: [
          disagreement,
          { ...disagreement, name: words, aws: words, embedded: words, known: words },
        ],
      }),
    );
    const rows = text.split('\n').filter((line) => line.startsWith('|'));
    expect(rows).toHaveLength(4);
    for (const row of rows) expect(row.split(/(?<!\\)\|/)).toHaveLength(8);
  });

  it('neither mentions nor links nor renders what AWS says', () => {
    const text = reportText(
      report({ unanswered: [{ name: 'rule: <a>', reason: 'ask @somebody in #1, *now* | [here](x) ~a~' }] }),
    );
    expect(text).toContain(String.raw`- rule: \<a\>: ask \@somebody in \#1, \*now\* \| \[here\](x) \~a\~`);
  });

  it('keeps both ends of a long answer', () => {
    const text = reportText(
      report({ disagreements: [{ ...disagreement, aws: `start${'x'.repeat(20_000)}end` }] }),
    );
    expect(text).toMatch(/`startx+ … x+end`/);
    expect(text.length).toBeLessThan(2_000);
  });

  it.each<readonly [number, string, Partial<Report>]>([
    [0, 'agrees', {}],
    [0, 'agrees but for what was skipped', { skipped: [{ name: 'a', reason: 'b' }] }],
    [1, 'has a disagreement', { disagreements: [disagreement] }],
    [2, 'lacks an answer', { disagreements: [disagreement], unanswered: [{ name: 'a', reason: 'b' }] }],
    [2, 'ended early', { disagreements: [disagreement], ended: 'It was interrupted.' }],
  ])('means exit code %d if it %s', (code, _what, parts) => {
    expect(exitCodeOf(report(parts))).toBe(code);
  });
});
