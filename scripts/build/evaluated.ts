import type { Plugin } from 'esbuild';
import { subgraphDocument } from '../../src/graphql/subgraph-document.js';

/**
 * Replaces a module by its value, because computing it takes too long for each start. The value is in a file of its own: JSON is
 * parsed much faster than the same text in JavaScript, and the text is forgotten afterwards.
 */
export const evaluatedModules: Plugin = {
  name: 'evaluated modules',
  setup(build) {
    build.onLoad({ filter: /\/src\/graphql\/subgraph-document\.ts$/ }, () => ({
      contents: `
        import { readFileSync } from 'node:fs';
        import { packageFile } from '../package.js';
        import file from 'value:subgraph-document.json';
        export const subgraphDocument = JSON.parse(readFileSync(packageFile('dist/' + file), 'utf8'));
      `,
      resolveDir: 'src/graphql',
    }));
    build.onResolve({ filter: /^value:/ }, ({ path }) => ({
      path: path.replace('value:', ''),
      namespace: 'value',
    }));
    build.onLoad({ filter: /./, namespace: 'value' }, () => ({
      contents: JSON.stringify(subgraphDocument),
      loader: 'file',
    }));
  },
};
