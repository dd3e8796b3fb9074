import { readdirSync, readFileSync } from 'node:fs';
import { concatAST, parse, Source, type DocumentNode } from 'graphql';
import { packageFile } from '../package.js';

const directory = packageFile('schema/');

/** The public contract: every file of `schema/`, as one document. */
export function readTypeDefinitions(): DocumentNode {
  const files = readdirSync(directory).filter((name) => name.endsWith('.graphql'));
  // `extend schema @link` has to be met before what it imports; the other files are in no order.
  files.sort((a, b) => Number(b === 'schema.graphql') - Number(a === 'schema.graphql') || a.localeCompare(b));
  return concatAST(
    files.map((name) => parse(new Source(readFileSync(new URL(name, directory), 'utf8'), name))),
  );
}
