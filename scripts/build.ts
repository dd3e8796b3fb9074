import { build } from 'esbuild';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { evaluatedModules } from './build/evaluated.js';
import { licenses } from './build/licenses.js';
import { EXPLORER, oneGraphQL, replacedPlaces, withoutUnused } from './build/packages.js';

/**
 * Makes `dist`, or the folder that is named: the command with every package that it uses, in as few files as a start reads fast, what the exports of
 * package.json name, the explorer's files, and all licences. Why: docs/decisions/0018-one-bundle.md.
 */

const [, , OUT = 'dist'] = process.argv;
const ALTAIR = 'node_modules/altair-static/build/dist';

const { metafile, outputFiles } = await build({
  entryPoints: ['src/cli.ts', 'src/clients/apollo-client.ts', 'src/clients/urql.ts'],
  outbase: 'src',
  outdir: OUT,
  // All in `dist` itself: `src/package.ts` looks for the package one folder up.
  chunkNames: '[name]-[hash]',
  assetNames: '[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  // ES modules where a package has both: of these only what is used is bundled.
  mainFields: ['module', 'main'],
  conditions: ['module'],
  // Without shorter names: they are in stack traces.
  minifyWhitespace: true,
  minifySyntax: true,
  // Node prints the line of an error that ends the process.
  lineLimit: 160,
  sourcemap: true,
  sourcesContent: false,
  // What CommonJS has and ES modules have not.
  banner: {
    js: `import { createRequire as createRequireOfModule } from 'node:module'; const require = createRequireOfModule(import.meta.url), { dirname: __dirname, filename: __filename } = import.meta;`,
  },
  legalComments: 'external',
  plugins: [evaluatedModules, oneGraphQL, replacedPlaces, withoutUnused],
  metafile: true,
  write: false,
  logLevel: 'warning',
});

rmSync(OUT, { recursive: true, force: true });
const comments: string[] = [];
for (const { path, text, contents } of outputFiles) {
  if (path.endsWith('.LEGAL.txt')) {
    comments.push(text.trim());
    continue;
  }
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, contents);
}
cpSync(ALTAIR, join(OUT, EXPLORER, 'dist'), { recursive: true });
const bundled = [...Object.keys(metafile.inputs), ALTAIR];
writeFileSync(join(OUT, 'THIRD-PARTY-LICENSES.txt'), licenses(bundled, comments));
