import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { composeSupergraph, localAddresses, subgraphsAt } from './compose.js';
import { startHiveGateway } from './hive-gateway.js';
import { startSubgraph } from './subgraphs.js';

/** Poolgraph with its sample pools, two subgraphs that point to them, and a router in front, until Ctrl-C. */
const supergraph = fileURLToPath(new URL('supergraph.graphql', import.meta.url));
writeFileSync(supergraph, composeSupergraph(subgraphsAt(localAddresses)));

const portOf = (url: string) => Number(new URL(url).port);
const poolgraph = spawn(process.execPath, ['--enable-source-maps', 'dist/cli.js'], {
  env: {
    ...process.env,
    COGNITO_BACKEND: 'embedded',
    PORT: `${portOf(localAddresses.poolgraph)}`,
    // No load balancer has to notice.
    SHUTDOWN_DELAY_MS: '0',
  },
  stdio: 'inherit',
});
const tenants = await startSubgraph('tenants', { port: portOf(localAddresses.tenants) });
const applications = await startSubgraph('applications', { port: portOf(localAddresses.applications) });
const { ROUTER_SECRET: secret = '' } = process.env;
const router = await startHiveGateway({ supergraph, port: 4010, secret });
console.log(`The supergraph is ready at ${router.url}`);

async function stop(): Promise<void> {
  poolgraph.kill('SIGTERM');
  await Promise.all([router.stop(), tenants.stop(), applications.stop()]);
}
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop());
