import { defaultQuotas } from '../src/embedded/request-quotas.js';
import { seconds } from './support/figures.js';
import { GatewayProcess } from './support/gateway-process.js';
import { poolIds } from './support/pools.js';
import { StandIn } from './support/stand-in.js';

/**
 * Lets many clients ask for the same pools at the same time, twice, and counts the calls that reach Cognito. Prints one
 * line and ends with 1 where a target is missed. Run by `npm run bench:join`.
 */

const CLIENTS = 64;
const POOLS = 50;
const PATIENCE_MS = 60_000;
const ids = poolIds(POOLS);

interface Round {
  readonly calls: number;
  readonly failed: number;
  /** Milliseconds until the last client had its answer. */
  readonly took: number;
}

async function round(standIn: StandIn, gateway: GatewayProcess): Promise<Round> {
  const before = await standIn.arrivals();
  const outcomes = await Promise.all(
    Array.from({ length: CLIENTS }, () => gateway.describe(ids, PATIENCE_MS)),
  );
  const after = await standIn.arrivals();
  return {
    calls: after.length - before.length,
    failed: outcomes.reduce((sum, { failed }) => sum + failed, 0),
    took: Math.max(...outcomes.map(({ took }) => took)),
  };
}

await using standIn = await StandIn.start({ pools: POOLS, quotas: defaultQuotas });
await using gateway = await GatewayProcess.start(standIn.url, { COGNITO_QUOTA_SHARE: '1' });
const cold = await round(standIn, gateway);
const warm = await round(standIn, gateway);
const failed = cold.failed + warm.failed;
const missed = [
  ...(cold.calls === POOLS ? [] : [`${POOLS} calls cold`]),
  ...(warm.calls === 0 ? [] : ['0 calls warm']),
  ...(failed === 0 ? [] : ['0 failed']),
];
console.log(
  `join, ${CLIENTS} clients asking for the same ${POOLS} pools: ${cold.calls} calls cold in ${seconds(cold.took)}, ` +
    `${warm.calls} warm in ${seconds(warm.took)}, ${failed} of ${2 * CLIENTS * POOLS} answers failed; ` +
    (missed.length > 0 ? `MISSED: ${missed.join(', ')}` : 'met'),
);
if (missed.length > 0) process.exitCode = 1;
