import { readFileSync } from 'node:fs';

// The shape is that of the file, which comes with this package.
const facts = JSON.parse(readFileSync(new URL('../../facts/quotas.json', import.meta.url), 'utf8')) as {
  readonly resources: { readonly userPoolsPerAccount: number };
};

/** How many pools an account may have in a Region unless AWS has raised its quota. */
export const userPoolsPerAccount = facts.resources.userPoolsPerAccount;
