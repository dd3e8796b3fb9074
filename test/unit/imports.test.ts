import { describe, expect, it } from '@jest/globals';
import { circlesIn, fileImports, roomImports, roomOf } from '../../scripts/architecture/imports.js';

/** Which rooms a room may import from, types included. Every room may use its own files and any package. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  cli: ['main', 'graphql', 'config', 'signals', 'package'],
  main: ['app', 'config', 'signals'],
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
  graphql: ['basics', 'resolvers', 'context', 'auth', 'mapping', 'resources', 'errors', 'telemetry', 'package'],
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

describe('Imports', () => {
  it('are looked for in every room', () => {
    expect(new Set(Array.from(files.keys(), roomOf))).toEqual(new Set(Object.keys(allowed)));
  });

  it.each([...files])('run one way in %s', (file, imported) => {
    const rooms = [roomOf(file), ...(allowed[roomOf(file)] ?? [])];
    expect(imported.filter((other) => !rooms.includes(roomOf(other)))).toEqual([]);
  });

  it('make no circles of rooms', () => {
    expect(circlesIn(roomImports(files))).toEqual([]);
  });

  it('make no circles of files, those of types included', () => {
    expect(circlesIn(files)).toEqual([]);
  });
});

describe('The search for circles', () => {
  it('names all that are in one, in the order of their imports', () => {
    const imports = new Map([
      ['a', ['b', 'd']],
      ['b', ['c']],
      ['c', ['d', 'b']],
      ['d', []],
    ]);
    expect(circlesIn(imports)).toEqual(['b -> c -> b']);
  });

  it('finds several, and what imports itself', () => {
    const imports = new Map([
      ['a', ['b']],
      ['b', ['a']],
      ['c', ['c']],
    ]);
    expect(circlesIn(imports)).toEqual(['a -> b -> a', 'c -> c']);
  });

  it('does not take for one what is imported twice', () => {
    const imports = new Map([
      ['a', ['b', 'c']],
      ['b', ['d']],
      ['c', ['d']],
    ]);
    expect(circlesIn(imports)).toEqual([]);
  });
});
