import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { constraintsOf, operationNames } from '../../../src/rules/constraints.js';
import { translated, byParts, matches } from '../../../src/rules/patterns.js';

const patterns = new Set(
  operationNames.flatMap((operation) =>
    [...constraintsOf(operation).values()].flatMap(({ pattern }) => pattern ?? []),
  ),
);
const patternOf = (path: string) => constraintsOf('CreateUserPool').get(path)?.pattern ?? '';

const sms = patternOf('SmsVerificationMessage');
const email = patternOf('EmailVerificationMessage');
const link = patternOf('VerificationMessageTemplate.EmailMessageByLink');
const address = patternOf('EmailConfiguration.ReplyToEmailAddress');

/** Short strings of the characters on which the patterns turn. */
const telling = fc.string({
  unit: fc.constantFrom(
    '{',
    '#',
    '##',
    '{##',
    '##}',
    '}',
    '@',
    'a',
    '*',
    ' ',
    '\n',
    '\u2028',
    '\0',
    'é',
    '😀',
    '\ud800',
  ),
  maxLength: 14,
});

describe('A pattern of the service model', () => {
  it.each([...patterns])('matches the same strings as its JavaScript translation: %s', (pattern) => {
    fc.assert(
      fc.property(fc.oneof(telling, fc.string({ unit: 'binary', maxLength: 8 })), (value) => {
        expect(matches(pattern, value)).toBe(translated(pattern).test(value));
      }),
    );
  });

  it.each([sms, email, link, address])('is matched by its parts if it would backtrack: %s', (pattern) => {
    expect(byParts.has(pattern)).toBe(true);
    fc.assert(
      fc.property(telling, (value) => {
        expect(matches(pattern, value)).toBe(translated(pattern).test(value));
      }),
      { numRuns: 2_000 },
    );
  });

  it('needs no parts if it only repeats a class', () => {
    const rest = [...patterns].filter((pattern) => !byParts.has(pattern));
    // A class and what follows it have no character in common, or what follows is bounded: nothing to backtrack into.
    expect(rest.sort()).toEqual([
      '(?s).*',
      '(arn:[\\w+=/,.@-]+:[\\w+=/,.@-]+:([\\w+=/,.@-]*)?:[0-9]+:[\\w+=/,.@-]+(:[\\w+=/,.@-]+)?(:[\\w+=/,.@-]+)?)?',
      '[\\S]+',
      '[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\p{Z}]+',
      '[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\s*]*',
      '[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\s]+',
      '[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\t\\n\\r ]+',
      '[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+',
      '[\\w+]+',
      '[\\w-]+_[0-9a-zA-Z]+',
      '[\\w\\s+=,.@-]+',
      '[\\w\\s+=.@-]+',
      '[\\x21\\x23-\\x2E\\x30-\\x5B\\x5D-\\x7E]+',
      '[\\x21\\x23-\\x5B\\x5D-\\x7E]+',
      '[^_\\p{Z}][\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}][^_\\p{Z}]+',
      '^[0-9a-fA-F]+$',
      '^[a-zA-Z0-9_-]+$',
      'arn:[\\w+=/,.@-]+:[\\w+=/,.@-]+:([\\w+=/,.@-]*)?:[0-9]+:[\\w+=/,.@-]+(:[\\w+=/,.@-]+)?(:[\\w+=/,.@-]+)?',
    ]);
  });

  // Where one of these were left to the backtracking match, this file would not end: cubic time is hours.
  it.each([
    ['a text of link marks that never ends one', link, `${'{##'.repeat(70_000)}\0`, false],
    ['a text of marks in the wrong order', link, `${'##}'.repeat(35_000)}${'{##'.repeat(35_000)}`, false],
    ['a link in a long text', link, `${'a'.repeat(100_000)}{##here##}${'b'.repeat(100_000)}`, true],
    ['a text of codes with a control character', email, `${'{####}'.repeat(35_000)}\0`, false],
    ['an SMS of codes on two lines', sms, `${'{####}'.repeat(35_000)}\n`, true],
    ['an SMS of codes that never end', sms, '{###'.repeat(50_000), false],
    ['an address of many @', address, `${'@'.repeat(200_000)} `, false],
    ['an address that is long and right', address, `${'a'.repeat(100_000)}@${'b'.repeat(100_000)}`, true],
    ['an ARN of colons', patternOf('LambdaConfig.PreSignUp'), `arn:${'a:'.repeat(100_000)}`, false],
  ])('is matched in linear time for %s', (_what, pattern, value, expected) => {
    expect(matches(pattern, value)).toBe(expected);
  });

  it.each(['\n', '\r\n', '\u0085', '\u2028'])('lets a dot match line breaks, as with (?s): %j', (end) => {
    expect(matches('(?s).*', `two${end}lines`)).toBe(true);
    expect(matches('.*\\{####\\}.*', `two${end}{####}`)).toBe(true);
  });

  it.each([' ', '\t', '\n', '\v', '\f', '\r'])('treats %j as white space, as Java does', (space) => {
    expect(matches('[\\w\\s]', space)).toBe(true);
    expect(matches('[\\S]+', space)).toBe(false);
  });

  it.each(['\u00a0', '\u1680', '\u2003', '\u2028', '\u3000', '\ufeff'])(
    'does not treat %j as white space, as JavaScript does',
    (space) => {
      expect(matches('[\\w\\s]', space)).toBe(false);
      expect(matches('[\\S]+', space)).toBe(true);
    },
  );

  it.each([
    ['a character that may be a symbol of a newer Unicode', '\u{e0fff}'],
    ['half a character', '\ud83d'],
  ])('accepts %s, and no control character', (_what, unassigned) => {
    for (const [pattern, value] of [
      [email, `${unassigned}{####}`],
      [link, `{##${unassigned}##}`],
      [address, `${unassigned}@a`],
      [patternOf('Schema[].Name'), unassigned],
      [patternOf('EmailVerificationSubject'), unassigned],
    ] as const) {
      expect(matches(pattern, value)).toBe(true);
      expect(matches(pattern, value.replace(unassigned, '\u0000'))).toBe(false);
    }
  });

  it('must match the whole value', () => {
    expect(matches('[\\w-]+_[0-9a-zA-Z]+', 'us-east-1_abc!')).toBe(false);
    expect(matches('[\\w-]+_[0-9a-zA-Z]+', 'us-east-1_abc\n')).toBe(false);
  });
});
