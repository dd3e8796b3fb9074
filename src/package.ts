import { readFileSync } from 'node:fs';

/** What `package.json` says of this version. */
export const { version, description } = JSON.parse(
  readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
  // The file is part of the package.
) as { readonly version: string; readonly description: string };
