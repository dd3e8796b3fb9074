import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { devNull } from 'node:os';
import { performance } from 'node:perf_hooks';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { adopt, end } from '../support/children.js';
import { onCoreOfServers } from './cores.js';

export interface ServerCommand {
  readonly name: string;
  /** The script and its arguments, from the root of the project. */
  readonly script: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** With which every request is sent. */
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Server extends Pick<ServerCommand, 'name' | 'headers'> {
  readonly url: string;
  /** By `performance.now()`: when its process was begun. */
  readonly begunAt: number;
  /** Megabytes that are resident now. */
  residentMegabytes(): number;
  /** Milliseconds that its process has worked so far, in all its threads: other work on the machine adds nothing to them. */
  workedMs(): number;
  stop(): Promise<void>;
}

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Starts a server in production mode, and waits until it says where GraphQL is. */
export async function startServer({ name, script, environment, headers }: ServerCommand): Promise<Server> {
  const [command, values] = onCoreOfServers(process.execPath, script);
  const begunAt = performance.now();
  const child = adopt(
    spawn(command, values, {
      cwd: root,
      env: {
        NODE_ENV: 'production',
        AWS_CONFIG_FILE: devNull,
        AWS_SHARED_CREDENTIALS_FILE: devNull,
        AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
        ...environment,
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    }),
  );
  for await (const line of createInterface(child.stdout)) {
    const url = /http:\S+graphql/.exec(line)?.[0];
    if (url === undefined) continue;
    child.stdout.resume();
    return {
      name,
      ...(headers && { headers }),
      url,
      begunAt,
      residentMegabytes: () => residentMegabytes(child.pid),
      workedMs: () => workedMs(child.pid),
      stop: () => end(child),
    };
  }
  throw new Error(`${name} ended before it was ready`);
}

function residentMegabytes(pid: number | undefined): number {
  const status = readFileSync(`/proc/${String(pid)}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? NaN) / 1024;
}

/** Linux counts in hundredths of a second. */
const TICK_MS = 10;

function workedMs(pid: number | undefined): number {
  const status = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
  // Behind the name of the command, which may hold blanks.
  const fields = status.slice(status.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
}
