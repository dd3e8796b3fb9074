import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Issuer } from '../test/support/issuer.js';
import { authenticationBy } from './side-by-side/authenticated.js';
import { pinLoad } from './side-by-side/cores.js';
import { measureInTurns, type Table } from './side-by-side/figures.js';
import { fill, gatewayCommand, writePools } from './side-by-side/gateways.js';
import { AUTHENTICATED, judged, LEAN, LEAN_AUTHENTICATED, ORDINARY } from './side-by-side/goals.js';
import { longList, manyReferences } from './side-by-side/large-answers.js';
import { latencies } from './side-by-side/latency.js';
import { answerOf } from './side-by-side/load.js';
import { POOLS_OF_EACH, REGIONS } from './side-by-side/operations.js';
import { LIMIT, peerCommands, setConstant, versions } from './side-by-side/peers.js';
import { draw } from './side-by-side/plots.js';
import { growths, scenarios } from './side-by-side/scenarios.js';
import { startServer, type Server } from './side-by-side/server.js';
import { StandIn } from './support/stand-in.js';

/**
 * This gateway and what people would pick instead, side by side: the same schema over the same pools, all of them remembered,
 * in production mode, without logging. Prints a table for each scenario and a line for each goal, draws the pictures in
 * bench/results and ends with 1 where a goal is missed. Run by `npm run bench`, or `npm run bench -- 3` for three rounds.
 */

const ROUNDS = 5;
const GROWTH_ROUNDS = 2;

const rounds = Number(process.argv[2] ?? ROUNDS);
const results = new URL('results/', import.meta.url);
mkdirSync(results, { recursive: true });

console.log(versions());
console.log(`${pinLoad()}; medians of ${rounds} rounds in turns, least and most in brackets`);

const directory = mkdtempSync(join(tmpdir(), 'poolgraph-bench-'));
const pools = join(directory, 'pools.json');
await using standIn = await StandIn.start({ pools: POOLS_OF_EACH, regions: REGIONS, quotas: {} });
await using issuer = await Issuer.start();
const { environment, headers } = await authenticationBy(issuer);
const none = { KEPT_ANSWERS_BYTES: '0' };
const gateway = await startServer(gatewayCommand(ORDINARY, standIn.url));
const authenticated = await startServer(gatewayCommand(AUTHENTICATED, standIn.url, environment, headers));
// These are not asked for all pools.
const lean = [
  await startServer(gatewayCommand(LEAN, standIn.url, none)),
  await startServer(gatewayCommand(LEAN_AUTHENTICATED, standIn.url, { ...environment, ...none }, headers)),
];
await Promise.all([fill(gateway), fill(authenticated), ...lean.map((each) => fill(each, POOLS_OF_EACH))]);
await writePools(gateway, pools);
const peers: Server[] = [];
for (const command of peerCommands(pools)) peers.push(await startServer(command));
const full: readonly Server[] = [gateway, authenticated, ...peers];
const all: readonly Server[] = [...full, ...lean];
rmSync(directory, { recursive: true });

const tables = {
  small: await report('small', all),
  full: await report('full', all),
  each: await report('each', full),
};
const judgements = [...judged(tables), await latencies(full, tables.each, rounds), await longList(gateway)];
{
  // A thousand references with all their attributes cost more than one operation may by default.
  const command = gatewayCommand('poolgraph, watched', standIn.url, { LIMIT_COST: '1000000' });
  const watched = await startServer({ ...command, watched: true });
  await fill(watched, POOLS_OF_EACH);
  judgements.push(...(await manyReferences(watched)));
  await watched.stop();
}
for (const { line, met } of judgements) {
  console.log(line);
  if (!met) process.exitCode = 1;
}
const drawn = [gateway, ...peers];
for (const { title, file, steps } of growths) {
  const lines = new Map<string, number[]>(drawn.map(({ name }) => [name, []]));
  for (const step of steps) {
    const table = await measureInTurns(drawn, step, Math.min(rounds, GROWTH_ROUNDS));
    for (const [name, { rate }] of table) lines.get(name)?.push(rate.median);
  }
  lines.delete(LIMIT);
  const places = steps.map(({ what }) => what);
  writeFileSync(new URL(`${file}.svg`, results), draw({ title, places, unit: 'answers a second', lines }));
}
for (const server of all) await server.stop();

async function report(name: keyof typeof scenarios, servers: readonly Server[]): Promise<Table> {
  const { what, load } = scenarios[name];
  const { sent } = load;
  const operation = typeof sent === 'function' ? sent() : sent;
  await setConstant(servers, await answerOf(gateway, operation));
  const table = await measureInTurns(servers, { what, load }, rounds);
  console.log(`\n${what}`);
  for (const [server, { rate, worked }] of table) {
    const spread = `(${rate.least.toFixed(0)} to ${rate.most.toFixed(0)})`;
    console.log(
      `  ${server.padEnd(24)} ${rate.median.toFixed(0).padStart(6)} answers a second ${spread}, ` +
        `${worked.median.toFixed(0)} µs of work for each`,
    );
  }
  return table;
}
