import { describe, expect, it } from '@jest/globals';
import { circlesIn, fileImports, roomImports, roomOf } from '../../scripts/architecture/imports.js';

/** Which rooms a room may import from, types included. Every room may use its own files and any package. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  cli: ['main', 'graphql', 'config', 'signals', 'package'],
  main: ['app', 'basics', 'config', 'signals'],
  signals: [],
  package: [],
  app: [
    'basics',
    'backend',
    'request',
    'http',
    'graphql',
    'context',
    'auth',
    'config',
    'telemetry',
    'package',
  ],
  request: ['basics', 'backend', 'context', 'cognito', 'auth', 'telemetry'],
  backend: ['basics', 'sharing', 'cognito', 'embedded', 'config', 'telemetry'],
  sharing: ['basics', 'cognito', 'redis', 'config', 'telemetry'],
  http: ['basics', 'auth', 'errors', 'telemetry', 'package'],
  graphql: [
    'basics',
    'resolvers',
    'context',
    'auth',
    'mapping',
    'resources',
    'errors',
    'telemetry',
    'package',
  ],
  resolvers: ['basics', 'context', 'auth', 'mapping', 'resources', 'rules', 'aws', 'errors', 'generated'],
  generated: ['context'],
  clients: ['generated'],
  context: ['cognito', 'auth', 'telemetry'],
  cognito: ['auth', 'aws', 'redis', 'operations', 'sdk', 'resources', 'basics', 'errors', 'telemetry'],
  auth: ['basics', 'errors', 'telemetry'],
  embedded: ['rules', 'operations', 'aws'],
  redis: ['telemetry'],
  mapping: ['resources', 'sdk'],
  resources: ['operations', 'sdk'],
  sdk: ['operations'],
  aws: [],
  rules: ['package'],
  errors: [],
  config: ['basics', 'auth', 'operations', 'aws'],
  operations: ['package'],
  basics: [],
  telemetry: [],
};

const files = fileImports();

describe('Imports between folders', () => {
  it('are checked in every folder', () => {
    expect(new Set(Array.from(files.keys(), roomOf))).toEqual(new Set(Object.keys(allowed)));
  });

  it.each([...files])('go one way in %s', (file, imported) => {
    const rooms = [roomOf(file), ...(allowed[roomOf(file)] ?? [])];
    expect(imported.filter((other) => !rooms.includes(roomOf(other)))).toEqual([]);
  });

  it('form no cycles of folders', () => {
    expect(circlesIn(roomImports(files))).toEqual([]);
  });

  it('form no cycles of files, including type imports', () => {
    expect(circlesIn(files)).toEqual([]);
  });
});

describe('The search for import cycles', () => {
  it('names all files of a cycle, in import order', () => {
    const imports = new Map([
      ['a', ['b', 'd']],
      ['b', ['c']],
      ['c', ['d', 'b']],
      ['d', []],
    ]);
    expect(circlesIn(imports)).toEqual(['b -> c -> b']);
  });

  it('finds several cycles, and self-imports', () => {
    const imports = new Map([
      ['a', ['b']],
      ['b', ['a']],
      ['c', ['c']],
    ]);
    expect(circlesIn(imports)).toEqual(['a -> b -> a', 'c -> c']);
  });

  it('does not report a file that is imported twice', () => {
    const imports = new Map([
      ['a', ['b', 'c']],
      ['b', ['d']],
      ['c', ['d']],
    ]);
    expect(circlesIn(imports)).toEqual([]);
  });
});
