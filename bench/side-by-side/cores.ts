import { execFileSync } from 'node:child_process';
import { availableParallelism } from 'node:os';

/** Servers have one core and the load another, so that neither takes the other's time. */
const SERVERS = '0';
const LOAD = '1';

const canPin = availableParallelism() > 1 && has('taskset');

/** A command that runs on the core of the servers. */
export function onCoreOfServers(command: string, values: readonly string[]): [string, string[]] {
  return canPin ? ['taskset', ['-c', SERVERS, command, ...values]] : [command, [...values]];
}

/** Puts this process on the core of the load. @returns what to say of it */
export function pinLoad(): string {
  if (!canPin) return 'not pinned: this machine has one core, or no taskset';
  execFileSync('taskset', ['-cp', LOAD, String(process.pid)], { stdio: 'ignore' });
  return `servers on core ${SERVERS}, load on core ${LOAD}`;
}

function has(command: string): boolean {
  try {
    execFileSync(command, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
