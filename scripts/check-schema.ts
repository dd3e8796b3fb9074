import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { subgraphSdl } from '../src/graphql/subgraph-sdl.js';
import { announcedIn, schemaChanges, type SchemaChange } from './schema-changes.js';

/**
 * Compares the schema with that of the last release. Breaks, with exit code 1, where a request that was valid then may
 * fail now and the changelog does not say so; tells of what is dangerous; and says nothing otherwise.
 */
const { values } = parseArgs({
  options: {
    released: { type: 'string', default: 'schema/released/subgraph.graphql' },
    changelog: { type: 'string', default: 'CHANGELOG.md' },
  },
});

const { breaking, dangerous } = await schemaChanges(
  readFileSync(values.released, 'utf8'),
  subgraphSdl({ authDirectives: true }),
);
const announced = announcedIn(readFileSync(values.changelog, 'utf8'));
const silent = breaking.filter(({ coordinate }) => !announced.has(coordinate));

if (dangerous.length > 0) {
  console.log(`The schema may surprise clients of the last release:\n${linesOf(dangerous)}`);
}
if (silent.length > 0) {
  console.error(
    `The schema breaks clients of the last release (${values.released}), and ${values.changelog} does not say so:\n` +
      `${linesOf(silent)}\n` +
      'Undo it, or announce each of them under "### Breaking" of "## [Unreleased]", by its coordinate in backticks:\n' +
      [...new Set(silent.map(({ coordinate }) => `  - \`${coordinate}\`: what to do instead`))].join('\n'),
  );
  process.exitCode = 1;
}

function linesOf(changes: readonly SchemaChange[]): string {
  return changes.map(({ coordinate, message }) => `  - ${coordinate}: ${message}`).join('\n');
}
