import { JIT, ORDINARY, type Judgement } from './goals.js';
import type { Table } from './figures.js';
import { measure } from './load.js';
import { samplesOf } from './samples.js';
import { scenarios } from './scenarios.js';
import type { Server } from './server.js';

/** Of what each server can answer, so that none is overloaded. */
const SHARE = 0.7;

/** Long enough that a single pause of the machine does not decide. */
const SECONDS = 5;

/** The time that 99 % of the answers take at most, under a load that each server can bear, in turns. */
export async function latencies(
  servers: readonly Server[],
  table: Table,
  rounds: number,
): Promise<Judgement> {
  const compared = servers.filter(({ name }) => [ORDINARY, JIT].includes(name));
  const samples = new Map<string, number[]>(compared.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const server of compared) {
      const rate = Math.floor(SHARE * (table.get(server.name)?.rate.median ?? NaN));
      samples
        .get(server.name)
        ?.push((await measure(server, { ...scenarios.each.load, rate, seconds: SECONDS })).p99);
    }
  }
  const [own, other] = [ORDINARY, JIT].map((name) => samplesOf(samples.get(name) ?? []).median);
  const met = (own ?? NaN) <= (other ?? NaN);
  const line = `${scenarios.each.what}, 99 % of the answers at ${SHARE * 100} % of capacity: ${ORDINARY} within ${own} ms, ${JIT} within ${other} ms: ${met ? 'met' : 'MISSED'}`;
  return { line, met };
}
