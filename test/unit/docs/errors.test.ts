import { ApolloServerErrorCode } from '@apollo/server/errors';
import { describe, expect, it } from '@jest/globals';
import { isEnumType } from 'graphql';
import dns from 'node:dns';
import { readdirSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { getSystemErrorMap } from 'node:util';
import { ConfigError } from '../../../src/config/config.js';
import { listenError } from '../../../src/config/listen-error.js';
import { createSchema } from '../../../src/graphql/schema.js';

const root = new URL('../../../', import.meta.url);
const page = readFileSync(new URL('docs/errors.md', root), 'utf8');
const sources = readdirSync(new URL('src', root), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.startsWith('generated'))
  .map((file) => readFileSync(new URL(`src/${file}`, root), 'utf8'));
const schema = createSchema({ production: false });

/** The entries of the page: each heading that is a code, with what its list says. */
const entries = Array.from(
  page.matchAll(/^### `(?<code>\w+)`\n\n(?<list>(?:- \*\*.+\n)+)/gm),
  ({ groups }) => ({
    code: groups?.code ?? '',
    items: new Map(
      Array.from((groups?.list ?? '').matchAll(/^- \*\*(\w+):\*\* (.+)$/gm), ([, name = '', text = '']) => [
        name,
        text,
      ]),
    ),
  }),
);

const codesAt = (place: string) =>
  entries
    .filter(({ items }) => items.get('Where')?.split(', ').includes(place))
    .map(({ code }) => code)
    .sort();

const foundIn = (pattern: RegExp) =>
  sources.flatMap((source) => Array.from(source.matchAll(pattern), ([, found = '']) => found));

const unique = (codes: readonly string[]) => [...new Set(codes)].sort();

/** Of `type ErrorCode = | 'A' | 'B'`. */
function membersOfUnion(name: string): string[] {
  const [members = ''] = foundIn(new RegExp(`type ${name} =([^;]+);`, 'g'));
  return Array.from(members.matchAll(/'(\w+)'/g), ([, code = '']) => code);
}

function valuesOfEnum(name: string): string[] {
  const type = schema.getType(name);
  return isEnumType(type) ? type.getValues().map((value) => value.name) : [];
}

function exitCodes(): string[] {
  return foundIn(/process\.exit\((.+)\);/g).flatMap((argument) =>
    argument === '128 + constants.signals[signal]'
      ? [128 + constants.signals.SIGINT, 128 + constants.signals.SIGTERM].map(String)
      : Array.from(argument.replace(/'[^']*'/g, '').matchAll(/\d+/g), ([code]) => code),
  );
}

function codesOfListening(): string[] {
  const known = Array.from(getSystemErrorMap().values(), ([name]) => name);
  return [...known, ...Object.values(dns).filter((value) => typeof value === 'string')].filter(
    (code) => listenError({ code }, { host: 'localhost', port: 1 }) instanceof ConfigError,
  );
}

describe('The page about errors', () => {
  it.each([
    [
      '`extensions.code`',
      [
        ...membersOfUnion('ErrorCode'),
        ...membersOfUnion('Code'),
        ...foundIn(/extensions(?::| =) \{\s*code: '(\w+)'/g),
        ...Object.values(ApolloServerErrorCode),
      ],
    ],
    ['`userErrors`', valuesOfEnum('UserPoolUserErrorCode')],
    ['`warnings`', valuesOfEnum('UserPoolWarningCode')],
    ['`regionErrors`', valuesOfEnum('UserPoolRegionErrorCode')],
    ['`failure`', valuesOfEnum('UserPoolUpdateFailureCode')],
    ['exit code', exitCodes()],
    ['stderr', codesOfListening()],
  ])('has every code that can occur at %s, and no other', (place, codes) => {
    expect(codes.length).toBeGreaterThan(1);
    expect(codesAt(place)).toEqual(unique(codes));
  });

  it('has every enum of codes in the schema', () => {
    const enums = Object.values(schema.getTypeMap()).filter(
      (type) => isEnumType(type) && type.name.endsWith('Code'),
    );
    expect(enums.map(({ name }) => name).sort()).toEqual([
      'UserPoolRegionErrorCode',
      'UserPoolUpdateFailureCode',
      'UserPoolUserErrorCode',
      'UserPoolWarningCode',
    ]);
  });

  it('has one heading for each code', () => {
    const headings = Array.from(page.matchAll(/^### (.+)$/gm), ([, heading]) => heading);
    expect(headings).toEqual(entries.map(({ code }) => `\`${code}\``));
    expect(headings).toHaveLength(new Set(headings).size);
  });

  it.each(entries)(
    'says where $code occurs, its cause and what to do, and of a warning its source',
    (entry) => {
      const isWarning = entry.items.get('Where')?.includes('`warnings`');
      const names = ['Where', 'Cause', 'Remedy', ...(isWarning ? ['Source'] : [])];
      expect([...entry.items.keys()]).toEqual(names);
      for (const text of entry.items.values()) expect(text).toMatch(/^\S.*\S$/);
    },
  );
});
