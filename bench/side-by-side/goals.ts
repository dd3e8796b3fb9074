import { ratioTo, type Table } from './figures.js';
import { LIMIT } from './peers.js';

/** How fast the gateway is to be, as a multiple of another server in the same run. */
interface Goal {
  readonly scenario: 'small' | 'full' | 'each';
  readonly server: string;
  readonly than: string;
  readonly least: number;
}

/** What was measured, in words. */
export interface Judgement {
  readonly line: string;
  readonly met: boolean;
}

const STANDALONE = 'Apollo standalone';
export const JIT = 'Mercurius, JIT';
export const ORDINARY = 'poolgraph';
/** This gateway without answers that are kept. */
export const LEAN = 'poolgraph, none kept';
/** Both with tokens and a policy by tag. */
export const AUTHENTICATED = 'poolgraph, tokens and tags';
export const LEAN_AUTHENTICATED = 'the same, none kept';

const goals: readonly Goal[] = [
  // executed each time
  { scenario: 'full', server: LEAN, than: STANDALONE, least: 2.5 },
  { scenario: 'each', server: ORDINARY, than: STANDALONE, least: 2 },
  { scenario: 'each', server: ORDINARY, than: JIT, least: 0.9 },
  { scenario: 'small', server: LEAN, than: STANDALONE, least: 1.2 },
  // asked again
  { scenario: 'full', server: ORDINARY, than: STANDALONE, least: 3.5 },
  { scenario: 'full', server: ORDINARY, than: JIT, least: 1.2 },
  { scenario: 'full', server: ORDINARY, than: LIMIT, least: 0.5 },
  { scenario: 'small', server: ORDINARY, than: JIT, least: 1.5 },
  // with authentication
  { scenario: 'small', server: AUTHENTICATED, than: ORDINARY, least: 0.8 },
  { scenario: 'full', server: AUTHENTICATED, than: ORDINARY, least: 0.8 },
  { scenario: 'each', server: AUTHENTICATED, than: ORDINARY, least: 0.8 },
  { scenario: 'small', server: LEAN_AUTHENTICATED, than: LEAN, least: 0.8 },
  { scenario: 'full', server: LEAN_AUTHENTICATED, than: LEAN, least: 0.8 },
];

/** A line for each goal, with what was measured. */
export function judged(tables: Readonly<Record<Goal['scenario'], Table>>): readonly Judgement[] {
  return goals.map(({ scenario, server, than, least }) => {
    const { rate, work } = ratioTo(tables[scenario], server, than);
    const met = rate >= least;
    const line = `${scenario}: ${server} ${rate.toFixed(2)} × ${than} (by work for each answer ${work.toFixed(2)} ×), goal ${least}: ${met ? 'met' : 'MISSED'}`;
    return { line, met };
  });
}
