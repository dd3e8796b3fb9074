import { CONNECTIONS, type Load } from './load.js';
import { fields, FULL, ids, manyPools, onePool, type Operation } from './operations.js';

export interface Scenario {
  readonly what: string;
  readonly load: Load;
  /** Requests after which V8 has compiled what is used often; by default enough for answers with one pool. */
  readonly warmingUp?: number;
}

/** Enough for answers with one pool, however slow the machine is. */
export const WARMING_UP = 5_000;

/** For pictures, because the tables come first. */
const WARM_ALREADY = 1_000;

/** A number without a divisor in common with the pools: it goes through all of them, scattered. */
const STRIDE = 7_919;

/** One pool after the other out of so many. */
function eachOf(count: number): () => Operation {
  let index = 0;
  return () => {
    index = (index + STRIDE) % count;
    return onePool(FULL, ids[index]);
  };
}

/** What the table has. */
export const scenarios = {
  small: { what: 'small, the same pool', load: { sent: onePool('id name domain') } },
  full: { what: 'full, the same pool', load: { sent: onePool(FULL) } },
  each: { what: `full, one of ${ids.length} pools`, load: { sent: eachOf(ids.length) } },
} as const satisfies Record<string, Scenario>;

/** What the pictures show: how the cost grows. */
export const growths: readonly {
  readonly title: string;
  readonly file: string;
  readonly steps: readonly Scenario[];
}[] = [
  {
    title: 'Fields selected of one pool',
    file: 'fields',
    steps: [1, 10, 50, 200].map((count) => ({
      what: String(count),
      load: { sent: onePool(fields(count)) },
      warmingUp: WARM_ALREADY,
    })),
  },
  {
    title: 'Pools in one list, all of them full',
    file: 'list',
    steps: [1, 10, 100].map((count) => ({
      what: String(count),
      load: { sent: manyPools(count) },
      // At least one on each connection.
      warmingUp: Math.max(CONNECTIONS, WARM_ALREADY / count),
    })),
  },
  {
    title: 'Clients at once, each on a connection of its own',
    file: 'clients',
    steps: [1, 8, 32, 128].map((connections) => ({
      what: String(connections),
      load: { sent: onePool(FULL), connections },
      warmingUp: WARM_ALREADY,
    })),
  },
  {
    title: 'Pools that are asked for in turns',
    file: 'pools',
    steps: [1, 100, ids.length].map((count) => ({
      what: String(count),
      load: { sent: eachOf(count) },
      warmingUp: WARM_ALREADY,
    })),
  },
];
