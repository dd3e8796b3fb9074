import { defaultQuotas } from '../src/embedded/request-quotas.js';
import { redisBinary } from '../test/support/redis-binary.js';
import { RedisServer } from '../test/support/redis.js';
import { codesOf, seconds } from './support/figures.js';
import { GatewayProcess, type Outcome } from './support/gateway-process.js';
import { poolIds } from './support/pools.js';
import { StandIn, type LoggedArrival } from './support/stand-in.js';

/**
 * What `quota.ts` and `join.ts` measure, with two gateways that share one Redis and the work: together they must reach
 * the same totals, and in no window of t seconds send more than burst + rate × t. Prints one line for each scenario and
 * ends with 1 where a target is missed. Run by `npm run bench:replicas`, or with the names of some scenarios behind
 * `tsx bench/replicas.ts`.
 */

/** `one` and the `other`. */
const REPLICAS = 2;
const CLIENTS = 64;
const JOINED_POOLS = 50;
const JOIN_PATIENCE_MS = 60_000;

const quota = defaultQuotas.UserPoolRead ?? { ratePerSecond: NaN, burst: NaN };

/** What is printed, and what of the targets was missed. */
interface Result {
  readonly line: string;
  readonly missed: readonly string[];
}

const scenarios: Readonly<Record<string, () => Promise<Result>>> = {
  '200': () => quotaScenario(200),
  '1000': () => quotaScenario(1_000),
  join: joinScenario,
};

/** Each gateway is asked for its part of the pools, in one query, at the same time as the other. */
async function quotaScenario(pools: number): Promise<Result> {
  const ideal = ((pools - quota.burst) / quota.ratePerSecond) * 1_000;
  const patience = Math.ceil(ideal * 2) + 30_000;
  await using redis = await RedisServer.start();
  await using standIn = await StandIn.start({ pools, quotas: { UserPoolRead: quota } });
  const environment = { ...environmentOf(redis), REQUEST_TIMEOUT_MS: String(patience) };
  await using one = await GatewayProcess.start(standIn.url, environment);
  await using other = await GatewayProcess.start(standIn.url, environment);
  const ids = poolIds(pools);
  const part = pools / REPLICAS;
  const outcomes = await Promise.all(
    [one, other].map((gateway, index) =>
      gateway.describe(ids.slice(index * part, (index + 1) * part), patience + 5_000),
    ),
  );
  const arrivals = await standIn.arrivals();
  const refused = arrivals.filter(({ throttled }) => throttled).length;
  const failed = sumOf(outcomes);
  const took = Math.max(...outcomes.map((outcome) => outcome.took));
  const excess = largestExcess(arrivals);
  return {
    line:
      `${pools} pools: ${failed} failed${codesOf(outcomes)}, ` +
      `${((refused / arrivals.length) * 100).toFixed(1)} % throttled (${refused} of ${arrivals.length}), ` +
      `${seconds(took)}, ${(took / ideal).toFixed(3)} x the ideal ${seconds(ideal)}, ${told(excess)}`,
    missed: [
      ...(failed === 0 ? [] : ['0 failed']),
      ...(refused <= 0.02 * arrivals.length ? [] : ['at most 2.0 % throttled']),
      ...(took <= 1.05 * ideal ? [] : ['at most 1.05 x the ideal']),
      ...(excess <= 0 ? [] : ['at most burst + rate x t']),
    ],
  };
}

/** Half of the clients ask the one gateway, half the other, twice. */
async function joinScenario(): Promise<Result> {
  await using redis = await RedisServer.start();
  await using standIn = await StandIn.start({ pools: JOINED_POOLS, quotas: { UserPoolRead: quota } });
  await using one = await GatewayProcess.start(standIn.url, environmentOf(redis));
  await using other = await GatewayProcess.start(standIn.url, environmentOf(redis));
  const ids = poolIds(JOINED_POOLS);
  const round = async (): Promise<{ readonly calls: number; readonly outcomes: readonly Outcome[] }> => {
    const before = await standIn.arrivals();
    const asked = [one, other].flatMap((gateway) =>
      Array.from({ length: CLIENTS / REPLICAS }, () => gateway.describe(ids, JOIN_PATIENCE_MS)),
    );
    const outcomes = await Promise.all(asked);
    const after = await standIn.arrivals();
    return { calls: after.length - before.length, outcomes };
  };
  const cold = await round();
  const warm = await round();
  const failed = sumOf([...cold.outcomes, ...warm.outcomes]);
  const excess = largestExcess(await standIn.arrivals());
  return {
    line:
      `${CLIENTS} clients asking for the same ${JOINED_POOLS} pools: ${cold.calls} calls cold, ${warm.calls} warm, ` +
      `${failed} of ${2 * CLIENTS * JOINED_POOLS} answers failed${codesOf([...cold.outcomes, ...warm.outcomes])}, ${told(excess)}`,
    missed: [
      ...(cold.calls === JOINED_POOLS ? [] : [`${JOINED_POOLS} calls cold`]),
      ...(warm.calls === 0 ? [] : ['0 calls warm']),
      ...(failed === 0 ? [] : ['0 failed']),
      ...(excess <= 0 ? [] : ['at most burst + rate x t']),
    ],
  };
}

/** What the gateways are told. */
function environmentOf(redis: RedisServer): Readonly<Record<string, string>> {
  return { COGNITO_QUOTA_SHARE: '1', REDIS_URL: redis.url, REPLICAS: String(REPLICAS) };
}

/** By how many requests the window of time exceeds burst + rate × t in which it does so most; below 0: none does. */
function largestExcess(arrivals: readonly LoggedArrival[]): number {
  let most = -Infinity;
  // How far the requests before were behind the rate, at the best moment to begin a window.
  let furthestBehind = -Infinity;
  const moments = arrivals.map(({ at }) => at.getTime()).sort((one, other) => one - other);
  for (const [index, at] of moments.entries()) {
    const due = ((at - (moments[0] ?? at)) / 1_000) * quota.ratePerSecond;
    furthestBehind = Math.max(furthestBehind, due - index);
    most = Math.max(most, index + 1 - due + furthestBehind - quota.burst);
  }
  return most;
}

function told(excess: number): string {
  const by = Math.abs(excess).toFixed(1);
  return excess > 0 ? `${by} more than burst + rate x t` : `never above burst + rate x t - ${by}`;
}

function sumOf(outcomes: readonly Outcome[]): number {
  return outcomes.reduce((sum, { failed }) => sum + failed, 0);
}

const names = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(scenarios);
const unknown = names.filter((name) => !Object.hasOwn(scenarios, name));
if (unknown.length > 0) {
  console.error(`Expected scenarios from ${Object.keys(scenarios).join(', ')}, got ${unknown.join(', ')}`);
  process.exit(1);
}
// Downloaded the first time, which must not count as the start of anything.
await redisBinary();
for (const [name, run] of Object.entries(scenarios)) {
  if (!names.includes(name)) continue;
  const { line, missed } = await run();
  console.log(
    `replicas, ${REPLICAS} gateways, ${line}; ${missed.length > 0 ? `MISSED: ${missed.join(', ')}` : 'met'}`,
  );
  if (missed.length > 0) process.exitCode = 1;
}
