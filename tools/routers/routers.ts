import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { startHiveGateway, type Router } from '../../examples/supergraph/hive-gateway.js';

/** The longest that a router takes to start, in milliseconds. */
export const START_MS = 60_000;

/** Starts a router in front of the supergraph in a file; with the secret that proves it to poolgraph. */
type Start = (supergraph: string, secret?: string) => Promise<Router>;

export const routers: Readonly<Record<string, Start>> = {
  'Apollo Gateway': startApolloGateway,
  'Hive Gateway': async (supergraph, secret = '') =>
    startHiveGateway({ supergraph, secret, port: await freePort() }),
  'Hive Gateway with its planner in Rust': async (supergraph, secret = '') =>
    startHiveGateway({ supergraph, secret, port: await freePort(), rust: true }),
};

async function startApolloGateway(supergraph: string, secret = ''): Promise<Router> {
  const child = spawn(
    process.execPath,
    [fileURLToPath(new URL('apollo-gateway.mjs', import.meta.url)), supergraph],
    {
      env: { ROUTER_SECRET: secret },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const exited = once(child, 'exit');
  const [url] = (await Promise.race([
    once(createInterface(child.stdout), 'line'),
    exited.then(() => Promise.reject(new Error('Expected Apollo Gateway to serve, but it ended'))),
  ])) as [string];
  return {
    url,
    stop: async () => {
      child.kill('SIGTERM');
      await exited;
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** The SDL of a supergraph, where a router can read it. */
export class SupergraphFile {
  readonly #directory = mkdtempSync(join(tmpdir(), 'supergraph-'));
  readonly path = join(this.#directory, 'supergraph.graphql');

  constructor(sdl: string) {
    writeFileSync(this.path, sdl);
  }

  remove(): void {
    rmSync(this.#directory, { recursive: true });
  }
}
