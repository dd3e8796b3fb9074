import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pinLoad } from './side-by-side/cores.js';
import { measureInTurns, type Table } from './side-by-side/figures.js';
import { fill, gatewayCommand, writePools } from './side-by-side/gateways.js';
import { judged, LEAN } from './side-by-side/goals.js';
import { largeAnswers } from './side-by-side/large-answers.js';
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
const gateway = await startServer(gatewayCommand('poolgraph', standIn.url));
await fill(gateway);
await writePools(gateway, pools);
const lean = await startServer(gatewayCommand(LEAN, standIn.url, { KEPT_ANSWERS_BYTES: '0' }));
await fill(lean);
const servers: Server[] = [gateway, lean];
for (const command of peerCommands(pools)) servers.push(await startServer(command));
rmSync(directory, { recursive: true });

const tables = {
  small: await report('small'),
  full: await report('full'),
  each: await report('each'),
};
for (const { title, file, steps } of growths) {
  const lines = new Map<string, number[]>(servers.map(({ name }) => [name, []]));
  for (const step of steps) {
    const table = await measureInTurns(servers, step, Math.min(rounds, GROWTH_ROUNDS));
    for (const [name, { rate }] of table) lines.get(name)?.push(rate.median);
  }
  lines.delete(LIMIT);
  const places = steps.map(({ what }) => what);
  writeFileSync(new URL(`${file}.svg`, results), draw({ title, places, unit: 'answers a second', lines }));
}
for (const { line, met } of [...judged(tables), ...(await largeAnswers(gateway))]) {
  console.log(line);
  if (!met) process.exitCode = 1;
}
for (const server of servers) await server.stop();

async function report(name: keyof typeof scenarios): Promise<Table> {
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
