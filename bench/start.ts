import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';

/**
 * How long the gateway takes from the start of its process to its first answer, beside the time that merely loading
 * its libraries takes. Prints one line. Run by `npm run bench:start`.
 */

const RUNS = 9;
const root = fileURLToPath(new URL('..', import.meta.url));
const libraries = [
  '@apollo/server',
  '@apollo/subgraph',
  'fastify',
  '@aws-sdk/client-cognito-identity-provider',
];

async function untilFirstAnswer(): Promise<number> {
  const begun = performance.now();
  const gateway = spawn(process.execPath, ['dist/cli.js'], {
    cwd: root,
    env: { PATH: process.env.PATH, PORT: '0', SHUTDOWN_DELAY_MS: '0', LOG_FORMAT: 'json' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    for await (const line of createInterface(gateway.stdout)) {
      const url = /http:\S+graphql/.exec(line)?.[0];
      if (url === undefined) continue;
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: '{ userPool(id: "us-east-1_Example01") { name } }' }),
      });
      const answer = await response.text();
      if (!answer.includes('"name"')) throw new Error(`Expected a sample pool, got ${answer}`);
      return performance.now() - begun;
    }
    throw new Error('The gateway ended before it was ready');
  } finally {
    gateway.kill();
  }
}

async function untilLoaded(): Promise<number> {
  const begun = performance.now();
  const imports = libraries.map((name) => `import '${name}';`).join('');
  const loading = spawn(process.execPath, ['--input-type=module', '-e', imports], {
    cwd: root,
    env: { PATH: process.env.PATH, AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' },
    stdio: 'inherit',
  });
  const code = await new Promise((resolve) => loading.on('close', resolve));
  if (code !== 0) throw new Error(`Loading the libraries ended with ${String(code)}`);
  return performance.now() - begun;
}

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? NaN;
}

const answered: number[] = [];
const loaded: number[] = [];
for (let run = 0; run <= RUNS; run += 1) {
  const times = [await untilFirstAnswer(), await untilLoaded()] as const;
  // The first run fills the file system's cache.
  if (run > 0) {
    answered.push(times[0]);
    loaded.push(times[1]);
  }
}
const [start, load] = [median(answered), median(loaded)];
console.log(
  `start to first answer: ${start.toFixed(0)} ms; loading the libraries alone: ${load.toFixed(0)} ms; ` +
    `ratio ${(start / load).toFixed(2)} (medians of ${RUNS} runs each, Node ${process.versions.node})`,
);
