import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { debianProgram, isProgram, programOnPath, type Environment, type Program } from './debian-program.js';

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

let found: Promise<Program> | undefined;

/**
 * The server program of this machine. The first call on a fresh machine downloads 1 to 15 MB: make it in a
 * `beforeAll` with a time limit of its own.
 *
 * @throws {RedisUnavailableError} with the ways to provide one
 */
export function redisBinary(): Promise<Program> {
  // Found once a test file, so that servers that start together do not each download it.
  return (found ??= findRedis({
    // eslint-disable-next-line no-restricted-syntax -- the suites have no entry point that could hand it over
    environment: process.env,
    folder: fileURLToPath(new URL('../../node_modules/.cache/poolgraph-redis', import.meta.url)),
  }));
}

/**
 * `REDIS_SERVER` wins; then `valkey-server` or `redis-server` on the PATH; then Debian's package, unpacked but
 * not installed.
 *
 * @throws {RedisUnavailableError} also for a `REDIS_SERVER` that is no program: it is never passed over
 */
export async function findRedis({ environment, folder }: RedisSources): Promise<Program> {
  const named = environment.REDIS_SERVER;
  if (named) {
    if (await isProgram(named)) return { path: resolve(named), environment };
    throw new RedisUnavailableError(`REDIS_SERVER should be the path of a program, got "${named}".`);
  }
  const onPath = await programOnPath(['valkey-server', 'redis-server'], environment);
  if (onPath) return onPath;
  try {
    return await debianProgram({
      // The program itself is in redis-tools.
      packages: ['redis-server', 'redis-tools'],
      path: 'usr/bin/redis-server',
      folder,
      environment,
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new RedisUnavailableError(`Debian's redis-server could not be had: ${reason}`, { cause: error });
  }
}
