import { describe, expect, it, jest } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { flagsIn } from '../../../scripts/contract-aws/options.js';

/** What is said about a command line. */
function said(args: readonly string[]): string {
  const written: string[] = [];
  jest.spyOn(process.stderr, 'write').mockImplementation((text) => {
    written.push(String(text));
    return true;
  });
  expect(() => flagsIn(args)).toThrow(expect.objectContaining({ exitCode: 1 }));
  return written.join('');
}

describe('The command line of the contract run', () => {
  it("uses a quarter of the quotas and the project's prefix by default", () => {
    expect(flagsIn([])).toEqual({ share: 0.25, prefix: 'poolgraph-contract' });
    expect(flagsIn(['--share', '.5', '--prefix', 'mine_1', '--region', 'us-gov-west-1'])).toMatchObject({
      share: 0.5,
      prefix: 'mine_1',
      region: 'us-gov-west-1',
    });
  });

  it('matches the pattern of names case-insensitively', () => {
    expect(flagsIn(['--only', '^rule: .*MFA']).only).toEqual(/^rule: .*MFA/i);
  });

  it.each([
    ['--share', '0', 'above 0 and at most 1'],
    ['--share', '1.01', 'above 0 and at most 1'],
    ['--share', '-1', 'above 0 and at most 1'],
    ['--share', 'half', 'above 0 and at most 1'],
    ['--prefix', '', '3 to 40 letters'],
    ['--prefix', 'a b c', '3 to 40 letters'],
    ['--prefix', 'a'.repeat(41), '3 to 40 letters'],
    ['--only', '(', 'Unterminated group'],
    ['--region', 'Ireland', 'such as eu-west-1'],
    ['--region', 'eu-west-1.example.com', 'such as eu-west-1'],
    ['--endpoint', 'localhost:4566', 'an http: or https: URL'],
    ['--ses-identity-arn', 'example.com', 'identity/DOMAIN'],
    ['--ses-identity-arn', 'arn:aws:ses:eu-west-1:123456789012:identity/a@example.com', 'identity/DOMAIN'],
  ])('refuses %s %j, and says what it expects', (option, value, expected) => {
    expect(said([option, value])).toContain(expected);
  });

  it('refuses unknown options', () => {
    expect(said(['everything'])).toContain('too many arguments');
  });

  it('is described by its options, and only by them', () => {
    const page = readFileSync('docs/contract-with-aws.md', 'utf8');
    const named = new Set(Array.from(page.matchAll(/`(--[a-z-]+)/g), ([, option = '']) => option));
    const written: string[] = [];
    jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
      written.push(String(text));
      return true;
    });
    expect(() => flagsIn(['--help'])).toThrow(expect.objectContaining({ exitCode: 0 }));
    const options = new Set(
      Array.from(written.join('').matchAll(/^ {2}(?:-h, )?(--[a-z-]+)/gm), ([, name = '']) => name),
    );
    expect(options).toContain('--region');
    expect([...named].filter((name) => !options.has(name))).toEqual([]);
  });
});
