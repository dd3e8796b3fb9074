import { execFile } from 'node:child_process';
import { constants } from 'node:fs';
import { access, mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { delimiter, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

type Environment = Readonly<Record<string, string | undefined>>;

/** A Redis or Valkey server program, and the whole environment it runs in. */
export interface RedisBinary {
  readonly path: string;
  readonly environment: Environment;
}

/** This machine has no Redis or Valkey, and none could be brought. */
export class RedisUnavailableError extends Error {
  override readonly name = 'RedisUnavailableError';

  constructor(reason: string, options?: ErrorOptions) {
    super(
      `${reason}\nThese tests run against a real Redis or Valkey. Any one of these provides it:\n` +
        '  - REDIS_SERVER=/path/to/redis-server\n' +
        '  - valkey-server or redis-server on the PATH (apt-get install redis-server, brew install valkey)\n' +
        '  - Debian or Ubuntu with apt-get and a mirror in reach: it is then unpacked into node_modules/.cache',
      options,
    );
  }
}

export interface RedisSources {
  readonly environment: Environment;
  /** Where Debian's Redis is kept once it is unpacked. Its parent is made where it is missing. */
  readonly folder: string;
}

let found: Promise<RedisBinary> | undefined;

/**
 * The server program of this machine. The first call on a fresh machine downloads 1 to 15 MB: make it in a
 * `beforeAll` with a time limit of its own.
 *
 * @throws {RedisUnavailableError} with the ways to provide one
 */
export function redisBinary(): Promise<RedisBinary> {
  // Found once a test file, so that servers that start together do not each download it.
  return (found ??= findRedis({
    // eslint-disable-next-line no-restricted-syntax -- the suites have no entry point that could hand it over
    environment: process.env,
    folder: fileURLToPath(new URL('../../node_modules/.cache/poolgraph-redis', import.meta.url)),
  }));
}

/**
 * `REDIS_SERVER` wins; then `valkey-server` or `redis-server` on the PATH; then Debian's package, unpacked but
 * not installed: nothing outside `folder` changes and no service starts.
 *
 * @throws {RedisUnavailableError} also for a `REDIS_SERVER` that is no program: it is never passed over
 */
export async function findRedis({ environment, folder }: RedisSources): Promise<RedisBinary> {
  const named = environment.REDIS_SERVER;
  if (named) {
    if (await isProgram(named)) return { path: resolve(named), environment };
    throw new RedisUnavailableError(`REDIS_SERVER should be the path of a program, got "${named}".`);
  }
  for (const name of ['valkey-server', 'redis-server']) {
    for (const directory of (environment.PATH ?? '').split(delimiter).filter(Boolean)) {
      const path = join(directory, name);
      if (await isProgram(path)) return { path, environment };
    }
  }
  try {
    return await unpacked(folder, environment).catch(() => bring(folder, environment));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new RedisUnavailableError(`Debian's redis-server could not be had: ${reason}`, { cause: error });
  }
}

async function isProgram(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}

/** Fails unless the program in `folder` runs: a library may be missing where the folder came from elsewhere. */
async function unpacked(folder: string, environment: Environment): Promise<RedisBinary> {
  // Debian's library folders: x86_64-linux-gnu, aarch64-linux-gnu, arm-linux-gnueabihf.
  const libraries = join(folder, 'usr/lib');
  const triplets = (await readdir(libraries)).filter((name) => name.includes('-linux-gnu'));
  const LD_LIBRARY_PATH = triplets.map((name) => join(libraries, name)).join(delimiter);
  const binary = {
    path: join(folder, 'usr/bin/redis-server'),
    environment: { ...environment, LD_LIBRARY_PATH },
  };
  await run(binary.path, ['--version'], { env: binary.environment });
  return binary;
}

async function bring(folder: string, environment: Environment): Promise<RedisBinary> {
  await mkdir(join(folder, '..'), { recursive: true });
  const workshop = await mkdtemp(`${folder}-`);
  try {
    const root = join(workshop, 'root');
    await mkdir(root);
    for (const file of await download(workshop, environment)) await run('dpkg-deb', ['-x', file, root]);
    await unpacked(root, environment);
    await putInPlace(root, folder, environment);
    return await unpacked(folder, environment);
  } finally {
    await rm(workshop, { recursive: true, force: true });
  }
}

/**
 * A rename, so that nobody ever sees half a folder; and whoever comes second keeps what the first one brought,
 * as that may be running already.
 */
async function putInPlace(root: string, folder: string, environment: Environment): Promise<void> {
  try {
    await rename(root, folder);
  } catch (error) {
    if (await unpacked(folder, environment).catch(() => undefined)) return;
    await rm(folder, { recursive: true, force: true });
    await rename(root, folder).catch(() => {
      throw error;
    });
  }
}

/** The package files of redis-server and of all it needs that this machine lacks. */
async function download(workshop: string, environment: Environment): Promise<readonly string[]> {
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
  // The program itself is in redis-tools; --reinstall downloads that one also where it is installed.
  const packages = ['--yes', '--download-only', '--no-install-recommends', '--reinstall'];
  const install = ['install', ...packages, 'redis-server', 'redis-tools'];
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
