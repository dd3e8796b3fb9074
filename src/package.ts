import { readFileSync } from 'node:fs';

/**
 * The folder of this package. One folder up from here, in `src` and in `dist`: the build puts every chunk into `dist`
 * itself. What a path leads to from here is listed in the `files` of `package.json`.
 */
const root = new URL('..', import.meta.url);

/** A file or folder that comes with the package, such as `facts/quotas.json`. */
export function packageFile(path: string): URL {
  return new URL(path, root);
}

/** What `package.json` says of this version. */
export const { version, description } = JSON.parse(readFileSync(packageFile('package.json'), 'utf8')) as {
  // The file is part of the package.
  readonly version: string;
  readonly description: string;
};
