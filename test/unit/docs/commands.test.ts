import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { readConfig } from '../../../src/config/config.js';

const root = new URL('../../../', import.meta.url);
const textOf = (path: string) => readFileSync(new URL(path, root), 'utf8');
const { scripts } = JSON.parse(textOf('package.json')) as { readonly scripts: Record<string, string> };

const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'bench/README.md',
  'examples/supergraph/README.md',
  ...readdirSync(new URL('docs', root), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => `docs/${file}`),
];

/** Every command that a page names, by the first group of a pattern. */
const foundIn = (pattern: RegExp) =>
  pages.flatMap((page) =>
    Array.from(textOf(page).matchAll(pattern), ([, found = '']): [string, string] => [page, found]),
  );

/** `NAME=value` or `NAME='value'`, so many times. */
const SETTING = /(\w+)=(?:'([^']*)'|(\S+))\s/g;
const settingsIn = (text: string) =>
  Object.fromEntries(
    Array.from(text.matchAll(SETTING), ([, name = '', quoted, plain]) => [name, quoted ?? plain ?? '']),
  );

describe('The commands in the documentation', () => {
  it('are scripts of the package', () => {
    const named = foundIn(/\bnpm (?:run (?:--silent )?)?((?!run|ci|install|pack|publish)[a-z][a-z:]*)/g);
    expect(named.length).toBeGreaterThan(30);
    expect(named.filter(([, script]) => !(script in scripts))).toEqual([]);
  });

  it.each(foundIn(/^((?:\w+=(?:'[^']*'|\S+) )+)npm start$/gm))(
    'start the gateway with settings that it accepts, without a warning: %s %s',
    (_page, settings) => {
      expect(readConfig(settingsIn(settings)).warnings).toEqual([]);
    },
  );
});

describe('The settings in the documentation', () => {
  const AUTH_ISSUERS = JSON.stringify([{ issuer: 'https://issuer.example.com', clientIds: ['a-client'] }]);

  it.each([
    ...foundIn(/^export (AUTH_ISSUERS='[^']*'\n)/gm).map(
      ([page, found]) => [page, settingsIn(found)] as const,
    ),
    ...foundIn(/^```json\n(\[[^`]*"audiences"[^`]*)^```/gm).map(
      ([page, found]) => [page, { AUTH_ISSUERS: found }] as const,
    ),
    ...foundIn(/^```json(?: policy)?\n(\[[^`]*"may"[^`]*)^```/gm).map(
      ([page, found]) => [page, { AUTH_ISSUERS, AUTH_POLICY: found }] as const,
    ),
  ])('are accepted: %s', (_page, environment) => {
    expect(readConfig({ COGNITO_REGIONS: 'us-east-1,eu-west-1', ...environment }).warnings).toEqual([]);
  });

  it('are those of issuers and of policies', () => {
    expect(foundIn(/"(audiences|may)"/g).map(([page]) => page)).toEqual(
      expect.arrayContaining(['docs/authentication.md', 'docs/authorization.md', 'docs/guide-tenants.md']),
    );
  });
});
