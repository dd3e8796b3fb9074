import { describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { announcedIn, schemaChanges } from '../../../scripts/schema-changes.js';
import { subgraphSdl } from '../../../src/graphql/subgraph-sdl.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const released = readFileSync(join(root, 'schema/released/subgraph.graphql'), 'utf8');

/** What the script compares the release with: the schema as it is, whatever has been added to it since. */
const current = subgraphSdl({ authDirectives: true });

/** An SDL, by default the released one, with one thing said otherwise; fails where that thing is not there. */
function changed(from: string, to: string, sdl = released): string {
  expect([from, sdl.includes(from)]).toEqual([from, true]);
  return sdl.replace(from, to);
}

const changelog = (breaking: string) =>
  `# Changelog\n\n## [Unreleased]\n\n### Added\n\n- \`UserPool.arn\`\n\n${breaking}## [0.1.0]\n\n### Breaking\n\n- \`UserPool.name\`: once\n`;

interface Run {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

/** What the script says, as CI runs it, with another schema taken for the released one. */
async function check(releasedSdl: string, changelogText = changelog('')): Promise<Run> {
  const directory = mkdtempSync(join(tmpdir(), 'poolgraph-'));
  const files = { '--released': 'released.graphql', '--changelog': 'CHANGELOG.md' };
  writeFileSync(join(directory, files['--released']), releasedSdl);
  writeFileSync(join(directory, files['--changelog']), changelogText);
  const options = Object.entries(files).flatMap(([option, file]) => [option, join(directory, file)]);
  const args = ['--import', 'tsx', 'scripts/check-schema.ts', ...options];
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: root }, (failure, out, error) => {
      rmSync(directory, { recursive: true });
      resolve({ code: failure ? Number(failure.code) : 0, out, error });
    });
  });
}

describe('The comparison of a schema with the released one', () => {
  it.each([
    ['a field that is gone', '  deleteUserPool(', '  removeUserPool(', 'Mutation.deleteUserPool'],
    ['an argument of another type', 'first: Int!', 'first: Float!', 'Query.userPools.first'],
    [
      'a scope that is asked for',
      'estimatedNumberOfUsers: SafeInt',
      'estimatedNumberOfUsers: SafeInt @requiresScopes(scopes: [["poolgraph/sensitive"]])',
      'UserPool.estimatedNumberOfUsers',
    ],
    ['another scope', '[["poolgraph/write"]]', '[["poolgraph/delete"]]', 'Mutation.createUserPool'],
  ])('reports that clients break: %s', async (_what, from, to, coordinate) => {
    const { breaking } = await schemaChanges(released, changed(from, to));
    expect([...new Set(breaking.map((change) => change.coordinate))]).toEqual([coordinate]);
  });

  it('reports a new enum value as dangerous, and a new field as neither', async () => {
    const value = changed('  PLUS\n', '  PLUS\n  PREMIUM\n');
    expect(await schemaChanges(released, value)).toMatchObject({
      breaking: [],
      dangerous: [{ coordinate: 'UserPoolTier.PREMIUM' }],
    });
    const field = changed('  estimatedNumberOfUsers: SafeInt', '  a: Int\n  estimatedNumberOfUsers: SafeInt');
    expect(await schemaChanges(released, field)).toEqual({ breaking: [], dangerous: [] });
  });

  it('reports a new entity as neither, and a removed one as breaking routers', async () => {
    const entities = changed('union _Entity = ', 'union _Entity = UserPoolComparison | ');
    expect(await schemaChanges(released, entities)).toEqual({ breaking: [], dangerous: [] });
    expect(await schemaChanges(entities, released)).toMatchObject({ breaking: [{ coordinate: '_Entity' }] });
  });
});

describe('A change that only routers see', () => {
  it.each([
    [
      '  _entities(representations: [_Any!]!): [_Entity]!',
      '  _entities(representations: [_Any!]): [_Entity]!',
    ],
    ['directive @federation__override(from: String!', 'directive @federation__override(from: Int!'],
  ])('is left to composition: %s', async (from, to) => {
    const nothing = { breaking: [], dangerous: [] };
    expect(await schemaChanges(released, changed(from, to))).toEqual(nothing);
    expect(await schemaChanges(changed(from, to), released)).toEqual(nothing);
  });

  it('is harmless for an additional entity, and breaking for a removed one', async () => {
    const more = changed('union _Entity = ', 'union _Entity = DeleteUserPoolPayload | ');
    expect(await schemaChanges(released, more)).toEqual({ breaking: [], dangerous: [] });
    expect(await schemaChanges(more, released)).toMatchObject({
      breaking: [{ coordinate: '_Entity' }],
      dangerous: [],
    });
  });

  it('is reported as dangerous if a key of an entity is removed', async () => {
    const { dangerous } = await schemaChanges(released, changed(' @key(fields: "arn")', ''));
    expect(dangerous.map(({ coordinate }) => coordinate)).toContainEqual(
      expect.stringMatching(/^UserPool\.@key/),
    );
  });
});

describe('The changelog announces', () => {
  it('names in backticks under Breaking of Unreleased, and nothing else', () => {
    expect([...announcedIn(changelog('### Breaking\n\n- `Query.a`, `Query.b`: gone\n\n'))]).toEqual([
      'Query.a',
      'Query.b',
    ]);
    expect([...announcedIn(changelog(''))]).toEqual([]);
  });
});

describe('npm run schema:check', () => {
  // What was released had a field that is not there now.
  const withFieldThatIsGone = () =>
    changed('  deleteUserPool(', '  legacy: Int\n\n  deleteUserPool(', current);

  it('prints nothing if nothing changed', async () => {
    expect(await check(current)).toEqual({ code: 0, out: '', error: '' });
  });

  it('fails on a breaking change, and says what to write', async () => {
    const { code, out, error } = await check(withFieldThatIsGone());
    expect([code, out]).toEqual([1, '']);
    expect(error).toContain("  - Mutation.legacy: Field 'legacy' was removed from object type 'Mutation'");
    expect(error).toContain('  - `Mutation.legacy`: what to do instead');
  });

  it('passes it once the changelog announces it', async () => {
    const announcement = changelog('### Breaking\n\n- `Mutation.legacy`: gone.\n\n');
    expect(await check(withFieldThatIsGone(), announcement)).toEqual({ code: 0, out: '', error: '' });
  });

  it('reports a dangerous change, and passes', async () => {
    const { code, out } = await check(
      changed('  "Everything in `ESSENTIALS`, and threat protection."\n  PLUS\n', '', current),
    );
    expect(code).toBe(0);
    expect(out).toContain("UserPoolTier.PLUS: Enum value 'PLUS' was added");
  });
});
