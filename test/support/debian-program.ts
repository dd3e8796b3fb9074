import { execFile } from 'node:child_process';
import { constants } from 'node:fs';
import { access, mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

/** Less than the time that the `beforeAll` of a first run has: a mirror that hangs is named, and left. */
const LONGEST_MS = 100_000;

const execute = promisify(execFile);
const run = (path: string, args: readonly string[], { env }: { readonly env?: NodeJS.ProcessEnv } = {}) =>
  execute(path, args, { env, timeout: LONGEST_MS, killSignal: 'SIGKILL' });

export type Environment = Readonly<Record<string, string | undefined>>;

/** A program, and the whole environment it runs in. */
export interface Program {
  readonly path: string;
  readonly environment: Environment;
}

/** A program of Debian's, to be unpacked but not installed: nothing outside `folder` changes and no service starts. */
export interface DebianProgram {
  /** Downloaded also where they are installed, with all they need that this machine lacks. */
  readonly packages: readonly string[];
  /** The program in its package, such as `usr/bin/redis-server`. */
  readonly path: string;
  /** Folders of libraries that the program's own libraries find by their path, in the folders of all libraries. */
  readonly libraries?: readonly string[];
  /** Where it is kept once it is unpacked. Its parent is made where it is missing. */
  readonly folder: string;
  readonly environment: Environment;
}

/** The first of the names on the PATH. */
export async function programOnPath(
  names: readonly string[],
  environment: Environment,
): Promise<Program | undefined> {
  for (const name of names) {
    for (const directory of (environment.PATH ?? '').split(delimiter).filter(Boolean)) {
      const path = join(directory, name);
      if (await isProgram(path)) return { path, environment };
    }
  }
  return undefined;
}

export async function isProgram(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}

/** The first call on a machine downloads the packages; it needs apt-get, dpkg-deb and a mirror in reach. */
export async function debianProgram(program: DebianProgram): Promise<Program> {
  return unpacked(program).catch(() => bring(program));
}

/** Fails unless the program in `folder` runs: a library may be missing where the folder came from elsewhere. */
async function unpacked({ folder, path, libraries = [], environment }: DebianProgram): Promise<Program> {
  const folders: string[] = [];
  for (const parent of ['usr/lib', 'lib'].map((each) => join(folder, each))) {
    // Debian's library folders: x86_64-linux-gnu, aarch64-linux-gnu, arm-linux-gnueabihf.
    for (const triplet of (await readdir(parent).catch(() => [])).filter((name) =>
      name.includes('-linux-gnu'),
    )) {
      folders.push(join(parent, triplet), ...libraries.map((each) => join(parent, triplet, each)));
    }
  }
  const program = {
    path: join(folder, path),
    environment: { ...environment, LD_LIBRARY_PATH: folders.join(delimiter) },
  };
  await run(program.path, ['--version'], { env: program.environment });
  return program;
}

async function bring(program: DebianProgram): Promise<Program> {
  await mkdir(join(program.folder, '..'), { recursive: true });
  const workshop = await mkdtemp(`${program.folder}-`);
  try {
    const root = join(workshop, 'root');
    await mkdir(root);
    for (const file of await download(program, workshop)) await run('dpkg-deb', ['-x', file, root]);
    await unpacked({ ...program, folder: root });
    await putInPlace(root, program);
    return await unpacked(program);
  } finally {
    await rm(workshop, { recursive: true, force: true });
  }
}

/**
 * A rename, so that nobody ever sees half a folder; and whoever comes second keeps what the first one brought,
 * as that may be running already.
 */
async function putInPlace(root: string, program: DebianProgram): Promise<void> {
  try {
    await rename(root, program.folder);
  } catch (error) {
    if (await unpacked(program).catch(() => undefined)) return;
    await rm(program.folder, { recursive: true, force: true });
    await rename(root, program.folder).catch(() => {
      throw error;
    });
  }
}

/** The package files. */
async function download(
  { packages, environment }: DebianProgram,
  workshop: string,
): Promise<readonly string[]> {
  const cache = join(workshop, 'apt');
  const lists = join(workshop, 'lists');
  await mkdir(join(cache, 'archives/partial'), { recursive: true });
  await mkdir(join(lists, 'partial'), { recursive: true });
  const apt = (...args: string[]): Promise<unknown> =>
    run(
      'apt-get',
      [
        ...['-qq', '-o', `Dir::Cache=${cache}`],
        // Nothing of the system's is written, so its lock is not needed: ordinary users may not take it.
        ...['-o', 'Debug::NoLocking=true'],
        // For root, apt downloads as a user of its own, who may not look into a private checkout.
        ...['-o', 'APT::Sandbox::User=root'],
        ...args,
      ],
      { env: { ...environment, LC_ALL: 'C' } },
    );
  // `install --download-only` and not `download`: apt then works out which libraries this release needs.
  const options = ['--yes', '--download-only', '--no-install-recommends', '--reinstall'];
  const install = ['install', ...options, ...packages];
  try {
    await apt(...install);
  } catch {
    // The system's package lists are missing, as in a container image, or name files that the mirror has dropped.
    const ownLists = ['-o', `Dir::State::lists=${lists}`];
    await apt(...ownLists, 'update');
    await apt(...ownLists, ...install);
  }
  const archives = join(cache, 'archives');
  return (await readdir(archives))
    .filter((name) => name.endsWith('.deb'))
    .map((name) => join(archives, name));
}
