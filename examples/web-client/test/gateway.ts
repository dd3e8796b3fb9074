import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export interface RunningGateway extends AsyncDisposable {
  readonly url: string;
}

/** The gateway of this repository, as a process of its own on a free port, with its sample pools. */
export async function startGateway(environment: Readonly<Record<string, string>>): Promise<RunningGateway> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli.ts'], {
    cwd: fileURLToPath(new URL('../../..', import.meta.url)),
    env: { PATH: process.env.PATH, PORT: '0', SHUTDOWN_DELAY_MS: '0', ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const printed: string[] = [];
  let url: string | undefined;
  for await (const line of createInterface(child.stdout)) {
    printed.push(line);
    url = /http:\S+\/graphql/.exec(line)?.[0];
    if (url !== undefined) break;
  }
  if (url === undefined) throw new Error(`The gateway did not start:\n${printed.join('\n')}`);
  child.stdout.resume();
  return {
    url,
    async [Symbol.asyncDispose]() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
