import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Which rooms a room may import from, types included. Every room may use its own files and any package. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  cli: ['main', 'graphql', 'config', 'signals'],
  main: ['app', 'config', 'signals'],
  signals: [],
  app: ['basics', 'backend', 'request', 'http', 'graphql', 'context', 'auth', 'config', 'telemetry'],
  request: ['basics', 'backend', 'context', 'cognito', 'auth', 'telemetry'],
  backend: ['basics', 'sharing', 'cognito', 'embedded', 'config', 'telemetry'],
  sharing: ['basics', 'cognito', 'redis', 'config', 'telemetry'],
  http: ['graphql', 'auth', 'errors', 'telemetry'],
  graphql: ['resolvers', 'context', 'auth', 'mapping', 'resources', 'errors', 'telemetry'],
  resolvers: [
    'context',
    'auth',
    'mapping',
    'resources',
    'rules',
    'differences',
    'aws',
    'errors',
    'generated',
  ],
  generated: ['context'],
  context: ['cognito', 'auth', 'telemetry'],
  cognito: [
    'auth',
    'aws',
    'redis',
    'operations',
    'sdk',
    'resources',
    'basics',
    'differences',
    'errors',
    'telemetry',
  ],
  auth: ['errors', 'telemetry'],
  embedded: ['rules', 'operations', 'aws'],
  redis: ['telemetry'],
  mapping: ['resources', 'sdk'],
  resources: ['operations', 'sdk'],
  sdk: ['operations'],
  aws: ['generated'],
  differences: [],
  rules: [],
  errors: [],
  config: ['auth', 'operations', 'aws'],
  operations: [],
  basics: [],
  telemetry: [],
};

/** What the package brings as data, whose types are those of the files. */
const isData = (file: string) => file.endsWith('.json');

const source = fileURLToPath(new URL('../../src', import.meta.url));
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.ts'),
);

/** The folder of a file, or its own name where it stands beside the folders. */
const roomOf = (file: string) => file.replace(/\.[jt]s$/, '').split('/')[0] ?? '';

function importsOf(file: string): string[] {
  const text = readFileSync(join(source, file), 'utf8');
  return Array.from(text.matchAll(/(?:from|import\()\s*'(\.{1,2}\/[^']+)'/g), ([, path = '']) =>
    normalize(join(dirname(file), path)),
  );
}

describe('Imports', () => {
  it('are looked for in every room', () => {
    expect(new Set(files.map(roomOf))).toEqual(new Set(Object.keys(allowed)));
  });

  it.each(files)('run one way in %s', (file) => {
    const rooms = [roomOf(file), ...(allowed[roomOf(file)] ?? [])];
    expect(
      importsOf(file).filter((imported) => !isData(imported) && !rooms.includes(roomOf(imported))),
    ).toEqual([]);
  });
});
