import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Starts the built gateway with its sample pools. `stop` resolves once it has ended. */
export async function startGateway() {
  const child = spawn(process.execPath, ['dist/cli.js'], {
    cwd: root,
    env: { ...process.env, PORT: '0', COGNITO_BACKEND: 'embedded', SHUTDOWN_DELAY_MS: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  for await (const line of createInterface(child.stdout)) {
    const url = /is ready at (?<url>http:\S+graphql)/.exec(line)?.groups?.url;
    if (url === undefined) continue;
    child.stdout.resume();
    return {
      url,
      stop: () => {
        child.kill('SIGINT');
        return ended;
      },
    };
  }
  throw new Error('Expected the gateway to be ready, got the end of its output');
}
