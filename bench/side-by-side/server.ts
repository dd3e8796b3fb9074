import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { devNull } from 'node:os';
import { performance } from 'node:perf_hooks';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Probe } from '../../test/support/gateway-process.js';
import { adopt, end } from '../support/children.js';
import { onCoreOfServers } from './cores.js';

export interface ServerCommand {
  readonly name: string;
  /** The script and its arguments, from the root of the project. */
  readonly script: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** With which every request is sent. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Whether its event loop is watched, which costs a little. */
  readonly watched?: boolean;
}

export interface Server extends Pick<ServerCommand, 'name' | 'headers'> {
  readonly url: string;
  /** By `performance.now()`: when its process was begun. */
  readonly begunAt: number;
  /** Megabytes that are resident now. */
  residentMegabytes(): number;
  /** Milliseconds that its process has worked so far, in all its threads: other work on the machine adds nothing to them. */
  workedMs(): number;
  /** The longest that its event loop was blocked since it was asked before, in milliseconds; only of one that is watched. */
  stallMs(): Promise<number>;
  stop(): Promise<void>;
}

const PROBE = new URL('../../test/support/probe.mjs', import.meta.url).href;
const root = fileURLToPath(new URL('../..', import.meta.url));

/** Starts a server in production mode, and waits until it says where GraphQL is. */
export async function startServer({
  name,
  script,
  environment,
  headers,
  watched = false,
}: ServerCommand): Promise<Server> {
  const options = watched ? ['--import', PROBE] : [];
  const [command, values] = onCoreOfServers(process.execPath, [...options, ...script]);
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
      stdio: watched ? ['ignore', 'pipe', 'inherit', 'ipc'] : ['ignore', 'pipe', 'inherit'],
    }),
  );
  const { stdout } = child;
  if (!stdout) throw new Error('Expected a pipe');
  for await (const line of createInterface(stdout)) {
    const url = /http:\S+graphql/.exec(line)?.[0];
    if (url === undefined) continue;
    stdout.resume();
    return {
      name,
      ...(headers && { headers }),
      url,
      begunAt,
      residentMegabytes: () => residentMegabytes(child.pid),
      workedMs: () => workedMs(child.pid),
      stallMs: () => stallMs(child),
      stop: () => end(child),
    };
  }
  throw new Error(`${name} ended before it was ready`);
}

async function stallMs(child: ChildProcess): Promise<number> {
  if (!child.connected) throw new Error('Expected a server that is watched');
  const answer = once(child, 'message');
  child.send('probe');
  // The probe sends this, and nothing else does.
  const [probe] = (await answer) as [Probe];
  return probe.stallMs;
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
