import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { root, type Program } from './run.js';

/** What `src/package.ts` finds one folder above the built command. */
const BESIDE = ['package.json', 'docs', 'facts', 'schema'];

/**
 * The command as users get it, built from the sources as they are. It starts in a fraction of the time that `tsx` takes to
 * load the sources. The first test file of each worker that asks for it builds it, in a folder of this run of the suite:
 * `dist` may be built anew by another test meanwhile.
 */
export function builtCommand(): Program {
  // eslint-disable-next-line no-restricted-syntax -- the suites have no entry point that could hand it over
  const { POOLGRAPH_BUILDS = '', JEST_WORKER_ID = '1' } = process.env;
  const folder = join(POOLGRAPH_BUILDS, JEST_WORKER_ID);
  const command = join(folder, 'dist', 'cli.js');
  if (!existsSync(command)) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    for (const name of BESIDE) symlinkSync(join(root, name), join(folder, name));
    execFileSync(process.execPath, ['--import', 'tsx', 'scripts/build.ts', join(folder, 'dist')], {
      cwd: root,
    });
  }
  return { args: [command], folder };
}
