import { defaultQuotas } from '../src/embedded/request-quotas.js';
import { codesOf, missedTargets, percent, seconds, type Targets } from './support/figures.js';
import { GatewayProcess, type Outcome } from './support/gateway-process.js';
import { describeWithPlainClient, type PlainOutcome } from './support/plain-client.js';
import { poolIds } from './support/pools.js';
import { StandIn, type LoggedArrival, type StandInSettings } from './support/stand-in.js';

/**
 * Asks for more pools at once than the quota of AWS allows in a second, and counts what fails, what AWS would have
 * refused and how long it takes: through the gateway, and beside it with nothing but the SDK's client. Prints one line
 * for each scenario and ends with 1 where a target is missed. Run by `npm run bench:quota`, or with the names of some
 * scenarios behind `tsx bench/quota.ts`.
 */

interface Scenario {
  readonly what: string;
  readonly pools: number;
  /** The share of answers that are errors of status 500. */
  readonly failing?: number;
  /** The share of the quota that other programs use. */
  readonly others?: number;
  readonly targets: Targets;
}

const all = { failed: 0, throttled: 0.02, ratio: 1.05 };
const scenarios: Readonly<Record<string, Scenario>> = {
  '200': { what: '200 pools', pools: 200, targets: all },
  '1000': { what: '1000 pools', pools: 1_000, targets: all },
  errors: {
    what: '200 pools, 30 % of answers 500',
    pools: 200,
    failing: 0.3,
    targets: { throttled: all.throttled },
  },
  others: {
    what: '200 pools, half of the quota used by others',
    pools: 200,
    others: 0.5,
    targets: { failed: all.failed },
  },
};

const quota = defaultQuotas.UserPoolRead ?? { ratePerSecond: NaN, burst: NaN };

/** Milliseconds in which the quota lets all the attempts through that it takes: the first `burst` of them at once. */
function idealTime({ pools, failing = 0, others = 0 }: Scenario): number {
  const attempts = pools / (1 - failing);
  return ((attempts - quota.burst) / (quota.ratePerSecond * (1 - others))) * 1_000;
}

function standInFor({ pools, failing = 0, others = 0 }: Scenario): StandInSettings {
  const usedByOthersPerSecond = quota.ratePerSecond * others;
  return { pools, failing, quotas: { UserPoolRead: { ...quota, usedByOthersPerSecond } } };
}

/** More than any of them should need, and an end all the same. */
const patienceFor = (scenario: Scenario) => Math.ceil(idealTime(scenario) * 2) + 30_000;

async function throughTheGateway(
  scenario: Scenario,
): Promise<{ readonly outcome: Outcome; readonly arrivals: readonly LoggedArrival[] }> {
  const patience = patienceFor(scenario);
  await using standIn = await StandIn.start(standInFor(scenario));
  await using gateway = await GatewayProcess.start(standIn.url, {
    COGNITO_QUOTA_SHARE: '1',
    REQUEST_TIMEOUT_MS: String(patience),
  });
  const outcome = await gateway.describe(poolIds(scenario.pools), patience + 5_000);
  return { outcome, arrivals: await standIn.arrivals() };
}

async function withThePlainClient(
  scenario: Scenario,
  retryMode: 'standard' | 'adaptive',
): Promise<PlainOutcome> {
  await using standIn = await StandIn.start(standInFor(scenario));
  return await describeWithPlainClient(
    standIn.url,
    poolIds(scenario.pools),
    retryMode,
    patienceFor(scenario),
  );
}

/** @returns whether every target was met */
async function run(scenario: Scenario): Promise<boolean> {
  const { outcome, arrivals } = await throughTheGateway(scenario);
  const standard = await withThePlainClient(scenario, 'standard');
  const adaptive = await withThePlainClient(scenario, 'adaptive');

  const refused = arrivals.filter(({ throttled }) => throttled).length;
  const ideal = idealTime(scenario);
  const measured = {
    failed: outcome.failed,
    throttled: refused / arrivals.length,
    ratio: outcome.took / ideal,
  };
  const missed = missedTargets(measured, scenario.targets);
  console.log(
    `quota, ${scenario.what}: ${measured.failed} failed${codesOf([outcome])}, ` +
      `${percent(measured.throttled)} throttled (${refused} of ${arrivals.length}), ` +
      `${seconds(outcome.took)}, ${measured.ratio.toFixed(3)} x the ideal ${seconds(ideal)}; ` +
      `the SDK's client: ${standard.lost} lost in ${seconds(standard.took)}, ` +
      `adaptive: ${adaptive.lost} lost in ${seconds(adaptive.took)}; ` +
      (missed.length > 0 ? `MISSED: ${missed.join(', ')}` : 'met'),
  );
  return missed.length === 0;
}

// The SDK would warn on Node 20; read when a client is built.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';

const names = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(scenarios);
const unknown = names.filter((name) => !Object.hasOwn(scenarios, name));
if (unknown.length > 0) {
  console.error(`Expected scenarios from ${Object.keys(scenarios).join(', ')}, got ${unknown.join(', ')}`);
  process.exit(1);
}
for (const [name, scenario] of Object.entries(scenarios)) {
  if (names.includes(name) && !(await run(scenario))) process.exitCode = 1;
}
