import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const pathTo = (file: string) => fileURLToPath(new URL(file, import.meta.url));

/** The longest that it may take to start, in milliseconds. */
const START_MS = 50_000;

export interface HiveGatewayOptions {
  /** The path of the supergraph's SDL. */
  readonly supergraph: string;
  readonly port: number;
  /** Let its planner in Rust plan and run the queries. */
  readonly rust?: boolean;
  /** By which it proves itself to poolgraph. */
  readonly secret?: string;
}

export interface Router {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/**
 * Starts Hive Gateway as a program of its own, and resolves once it serves.
 *
 * @throws Error with what it printed, if it ends before, or takes too long
 */
export async function startHiveGateway({
  supergraph,
  port,
  rust,
  secret,
}: HiveGatewayOptions): Promise<Router> {
  const program = pathTo('../../tools/routers/node_modules/@graphql-hive/gateway/dist/bin.js');
  const options = ['--host', '127.0.0.1', '--port', `${port}`, '--config-path', pathTo('gateway.config.mjs')];
  const child = spawn(
    process.execPath,
    [program, 'supergraph', supergraph, ...options, ...(rust ? ['--hive-router-runtime'] : [])],
    { env: { ROUTER_SECRET: secret, NODE_ENV: 'production' }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const url = `http://127.0.0.1:${port}`;
  await untilReady(child, `${url}/readiness`);
  return { url: `${url}/graphql`, stop: () => stop(child) };
}

async function untilReady(child: ChildProcess, url: string): Promise<void> {
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (text: Buffer) => (printed += text.toString()));
  const deadline = Date.now() + START_MS;
  while (child.exitCode === null && child.signalCode === null && Date.now() < deadline) {
    const ready = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    );
    if (ready) return;
    await delay(50);
  }
  await stop(child);
  throw new Error(`Expected Hive Gateway to serve at ${url}, but it did not:\n${printed}`);
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}
