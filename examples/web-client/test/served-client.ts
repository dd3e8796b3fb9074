import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, preview } from 'vite';
import { startGateway } from './gateway.js';

export interface ServedClient extends AsyncDisposable {
  /** Where the page is served. */
  readonly origin: string;
  readonly gatewayUrl: string;
}

/** Builds the page for a gateway of its own with sample pools, and serves both on free ports. */
export async function serveClient(environment: Readonly<Record<string, string>> = {}): Promise<ServedClient> {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const outDir = await mkdtemp(join(tmpdir(), 'poolgraph-web-client-'));
  const settings = { root, logLevel: 'warn', build: { outDir, emptyOutDir: true } } as const;
  const server = await preview({ ...settings, preview: { host: '127.0.0.1', port: 0 } });
  const { origin } = new URL(server.resolvedUrls?.local[0] ?? '');
  const gateway = await startGateway({ CORS_ORIGINS: origin, ...environment });
  process.env.VITE_GATEWAY_URL = gateway.url;
  await build(settings);
  return {
    origin,
    gatewayUrl: gateway.url,
    async [Symbol.asyncDispose]() {
      await server.close();
      await gateway[Symbol.asyncDispose]();
      await rm(outDir, { recursive: true });
    },
  };
}
