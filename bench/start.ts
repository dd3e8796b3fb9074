import { performance } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { startServer, type Server, type ServerCommand } from './side-by-side/server.js';
import { installedMegabytes } from './support/installed-megabytes.js';

/**
 * How long the gateway takes from the start of its process to its first answer, and what it holds then, side by side with a
 * bare Apollo Server that imports the AWS SDK; and how large a production install is. Ends with 1 where a goal is missed. Run by
 * `npm run bench:start`.
 */

/** The first fills the file system's cache and does not count. */
const ROUNDS = 11;
const IDLE_MS = 3_000;
const GOALS = { start: 0.6, megabytesMore: 10, installMegabytes: 70 } as const;

const PEER: ServerCommand = {
  name: 'Apollo standalone with the SDK',
  script: ['bench/peers/apollo-with-sdk.mjs'],
};
const settings = { PORT: '0', SHUTDOWN_DELAY_MS: '0' };
const EMBEDDED = gateway('poolgraph, embedded', { ...settings, COGNITO_BACKEND: 'embedded' });
const AWS = gateway('poolgraph, aws', {
  ...settings,
  COGNITO_BACKEND: 'aws',
  COGNITO_REGIONS: 'us-east-1',
  // Nobody listens there: the query asks nothing of AWS.
  AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: 'http://127.0.0.1:9',
  AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
  AWS_SECRET_ACCESS_KEY: 'secret-access-key-of-the-benchmark',
});
const servers = [EMBEDDED, AWS, PEER];

function gateway(name: string, environment: Readonly<Record<string, string>>): ServerCommand {
  return { name, script: ['dist/cli.js'], environment };
}

interface Started {
  /** Milliseconds from the start of the process to the first answer. */
  readonly answeredMs: number;
  /** Milliseconds that its process worked for it: busy neighbours add little to them. */
  readonly workedMs: number;
  /** Resident after the first answer, and once it was idle. */
  readonly megabytes: number;
  readonly idleMegabytes: number;
}

async function startOnce(command: ServerCommand): Promise<Started> {
  const server = await startServer(command);
  try {
    await answer(server);
    const answeredMs = performance.now() - server.begunAt;
    const [workedMs, megabytes] = [server.workedMs(), server.residentMegabytes()];
    await setTimeout(IDLE_MS);
    return { answeredMs, workedMs, megabytes, idleMegabytes: server.residentMegabytes() };
  } finally {
    await server.stop();
  }
}

/** The same query for all: it needs neither AWS nor a pool. */
async function answer({ url }: Pick<Server, 'url'>): Promise<void> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ __typename }' }),
  });
  const text = await response.text();
  if (text.trim() !== '{"data":{"__typename":"Query"}}')
    throw new Error(`Expected the root type, got ${text}`);
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? NaN;
}

const rounds = new Map<ServerCommand, Started[]>(servers.map((server) => [server, []]));
for (let round = 0; round <= ROUNDS; round += 1) {
  for (const [server, started] of rounds) {
    const figures = await startOnce(server);
    if (round > 0) started.push(figures);
  }
}

const of = (server: ServerCommand, figure: keyof Started): number[] =>
  (rounds.get(server) ?? []).map((started) => started[figure]);
const medianOf = (server: ServerCommand, figure: keyof Started): number => median(of(server, figure));

console.log(`Node ${process.versions.node}; medians of ${ROUNDS} interleaved starts\n`);
console.log('| server | first answer | range | processor time | ratio | resident | idle |');
console.log('| --- | --- | --- | --- | --- | --- | --- |');
for (const server of servers) {
  const times = of(server, 'answeredMs');
  const ratio = medianOf(server, 'answeredMs') / medianOf(PEER, 'answeredMs');
  console.log(
    `| ${server.name} | ${medianOf(server, 'answeredMs').toFixed(0)} ms | ${Math.min(...times).toFixed(0)} to ${Math.max(...times).toFixed(0)} ms | ${medianOf(server, 'workedMs').toFixed(0)} ms | ${ratio.toFixed(2)} | ${medianOf(server, 'megabytes').toFixed(0)} MB | ${medianOf(server, 'idleMegabytes').toFixed(0)} MB |`,
  );
}
console.log('');

for (const server of [EMBEDDED, AWS]) {
  const ratio = medianOf(server, 'answeredMs') / medianOf(PEER, 'answeredMs');
  judge(`${server.name}: first answer ${ratio.toFixed(2)} × ${PEER.name}`, ratio, GOALS.start);
  const more = medianOf(server, 'idleMegabytes') - medianOf(PEER, 'idleMegabytes');
  judge(`${server.name}: idle ${more.toFixed(1)} MB more`, more, GOALS.megabytesMore);
}
const { tarball, install } = installedMegabytes();
judge(`install ${install.toFixed(1)} MB, tarball ${tarball.toFixed(1)} MB`, install, GOALS.installMegabytes);

function judge(what: string, measured: number, most: number): void {
  const met = measured <= most;
  console.log(`${what}, goal at most ${most}: ${met ? 'met' : 'MISSED'}`);
  if (!met) process.exitCode = 1;
}
