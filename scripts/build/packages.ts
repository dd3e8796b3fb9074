import type { Plugin } from 'esbuild';
import { readFile } from 'node:fs/promises';

/**
 * GraphQL.js once, as ES modules: it compares classes, and CommonJS packages would bring a second copy. Of ES modules only what
 * is used is bundled.
 */
export const oneGraphQL: Plugin = {
  name: 'one GraphQL.js',
  setup(build) {
    build.onResolve({ filter: /^graphql($|\/)/ }, async ({ path, pluginData, ...from }) => {
      if (pluginData === oneGraphQL.name) return undefined;
      const found = await build.resolve(path, { ...from, pluginData: oneGraphQL.name });
      return { ...found, path: found.path.replace(/\.js$/, '.mjs') };
    });
  },
};

/** The folder in `dist` with the files of the explorer. */
export const EXPLORER = 'altair';

/** Places where packages look for what is elsewhere in a bundle. Each is expected, so that a new version is noticed. */
const places: readonly { readonly file: RegExp; readonly from: string; readonly to: string }[] = [
  // Its files are copied to this folder.
  { file: /altair-static\/build\/index\.js$/, from: '__dirname', to: `(__dirname + '/${EXPLORER}')` },
  // HTTP/2 is not served, and Node takes long to load it.
  {
    file: /fastify\/lib\/server\.js$/,
    from: "const http2 = require('node:http2')",
    to: 'const http2 = undefined',
  },
  // Where a module has no `require`, it hashes in JavaScript.
  { file: /@apollo\/utils\.createhash\/dist\/index\.js$/, from: 'module.require', to: 'require' },
];

/** Has packages find their files and Node's modules from within a bundle. */
export const replacedPlaces: Plugin = {
  name: 'places in packages',
  setup(build) {
    for (const { file, from, to } of places)
      build.onLoad({ filter: file }, async ({ path }) => {
        const text = await readFile(path, 'utf8');
        if (!text.includes(from)) throw new Error(`Expected ${from} in ${path}`);
        return { contents: text.replaceAll(from, to) };
      });
  },
};

/** Packages that others load and the gateway never uses: why, and what stands in for them. A use of one is an error. */
const unused: Readonly<Record<string, string>> = {
  // Fastify's, for routes with schemas. There are none.
  '@fastify/ajv-compiler': 'module.exports = () => unused',
  '@fastify/fast-json-stringify-compiler': 'module.exports = () => unused',
  // Fastify's `inject`, for tests.
  'light-my-request': 'module.exports = unused',
  // pino's, for transports in threads of their own. There are none.
  'thread-stream': 'module.exports = unused',
  // Apollo Server's, for a schema as SDL. It is given a schema.
  '@graphql-tools/schema': 'exports.makeExecutableSchema = unused',
  // Where there is no Node.
  'sha.js': 'module.exports = unused',
};

/** Leaves packages out that are never used. They would be a quarter of what a start reads. */
export const withoutUnused: Plugin = {
  name: 'unused packages',
  setup(build) {
    const namespace = 'unused';
    build.onResolve({ filter: /^[@a-z]/ }, ({ path }) =>
      Object.hasOwn(unused, path) ? { path, namespace } : undefined,
    );
    build.onLoad({ filter: /./, namespace }, ({ path }) => ({
      contents: `const unused = () => { throw new Error('${path} is left out of the build') }; ${unused[path] ?? ''};`,
    }));
  },
};
