import { measure } from './load.js';
import { samplesOf, type Samples } from './samples.js';
import { WARMING_UP, type Scenario } from './scenarios.js';
import type { Server } from './server.js';

/** What one server did in one scenario. */
interface Figures {
  /** Answers a second. */
  readonly rate: Samples;
  /** Microseconds that the server worked for each. */
  readonly worked: Samples;
}

/** By the names of the servers. */
export type Table = ReadonlyMap<string, Figures>;

/**
 * Lets servers answer a scenario in turns, so that what else the machine does meets all of them, once each has warmed up.
 */
export async function measureInTurns(
  servers: readonly Server[],
  { load, warmingUp = WARMING_UP }: Scenario,
  rounds: number,
): Promise<Table> {
  const measured = servers.map((server) => ({ server, rates: [] as number[], worked: [] as number[] }));
  for (const { server } of measured) await measure(server, { ...load, requests: warmingUp });
  for (let round = 0; round < rounds; round += 1) {
    for (const { server, rates, worked } of measured) {
      const figures = await measure(server, load);
      rates.push(figures.rate);
      worked.push(figures.worked);
    }
  }
  return new Map(
    measured.map(({ server, rates, worked }) => [
      server.name,
      { rate: samplesOf(rates), worked: samplesOf(worked) },
    ]),
  );
}

/** How many times as fast as another one a server is: by answers a second, and by work for each answer. */
export function ratioTo(
  table: Table,
  name: string,
  other: string,
): { readonly rate: number; readonly work: number } {
  const [own, others] = [table.get(name), table.get(other)];
  if (!own || !others) return { rate: NaN, work: NaN };
  return { rate: own.rate.median / others.rate.median, work: others.worked.median / own.worked.median };
}
