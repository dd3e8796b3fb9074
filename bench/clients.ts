import { setTimeout as delay } from 'node:timers/promises';
import { defaultQuotas, type Quota, type Rate } from '../src/embedded/request-quotas.js';
import { clientIds, type ClientId } from './support/clients.js';
import { codesOf, missedTargets, percent, seconds } from './support/figures.js';
import { GatewayProcess } from './support/gateway-process.js';
import { StandIn } from './support/stand-in.js';

/**
 * Asks for more app clients at once than both quotas of AWS allow in a second, that of the category and that of each
 * operation on one pool, and counts what fails, what AWS would have refused and how long it takes. Prints one line for
 * each scenario and ends with 1 where a target is missed. Run by `npm run bench:clients`, or with the names of some
 * scenarios behind `tsx bench/clients.ts`.
 */

interface Scenario {
  readonly what: string;
  readonly pools: number;
  readonly clientsOfEach: number;
  /** What is asked for at once, cold, of all the clients. */
  readonly asked: (clients: readonly ClientId[]) => readonly ClientId[];
  /** A client that another caller asks for later, by a request of its own. */
  readonly later?: (clients: readonly ClientId[]) => ClientId | undefined;
}

const targets = { failed: 0, throttled: 0.02, ratio: 1.05 };
const LATER_MS = 1_000;
const MOST_FOR_LATER_MS = 1_000;

const scenarios: Readonly<Record<string, Scenario>> = {
  pools: {
    what: '300 clients in 60 pools',
    pools: 60,
    clientsOfEach: 5,
    asked: (clients) => clients,
  },
  pool: {
    what: '100 clients of one pool',
    pools: 2,
    clientsOfEach: 100,
    asked: (clients) => clients.slice(0, 100),
    later: (clients) => clients.at(-1),
  },
};

const unlimited: Quota = { ratePerSecond: Infinity, burst: 0 };
const quota = defaultQuotas.UserPoolClientRead ?? unlimited;

/** Milliseconds in which both quotas let all attempts through: the first `burst` of each at once. */
function idealTime(asked: readonly ClientId[]): number {
  const ofPools = new Map<string, number>();
  for (const { userPoolId } of asked) ofPools.set(userPoolId, (ofPools.get(userPoolId) ?? 0) + 1);
  return Math.max(
    timeFor(asked.length, quota),
    ...Array.from(ofPools.values(), (count) => timeFor(count, quota.perPool ?? unlimited)),
  );
}

function timeFor(count: number, { ratePerSecond, burst }: Rate): number {
  return ((count - burst) / ratePerSecond) * 1_000;
}

/** @returns whether every target was met */
async function run({ what, pools, clientsOfEach, asked, later }: Scenario): Promise<boolean> {
  const clients = clientIds(pools, clientsOfEach);
  const [atOnce, other] = [asked(clients), later?.(clients)];
  const ideal = idealTime(atOnce);
  // More than it should need, and an end all the same.
  const patience = Math.ceil(ideal * 2) + 30_000;
  await using standIn = await StandIn.start({ pools, clientsOfEach, quotas: defaultQuotas });
  await using gateway = await GatewayProcess.start(standIn.url, {
    COGNITO_QUOTA_SHARE: '1',
    REQUEST_TIMEOUT_MS: String(patience),
  });
  const [outcome, ofOther] = await Promise.all([
    gateway.describeClients(atOnce, patience + 5_000),
    // Anonymous callers are distinguished by their requests.
    other && delay(LATER_MS).then(() => gateway.describeClients([other], patience + 5_000)),
  ]);
  const arrivals = (await standIn.arrivals()).filter(
    ({ operation }) => operation === 'DescribeUserPoolClient',
  );
  const refused = arrivals.filter(({ throttled }) => throttled).length;
  const outcomes = ofOther ? [outcome, ofOther] : [outcome];
  const failed = outcomes.reduce((sum, each) => sum + each.failed, 0);
  const measured = { failed, throttled: refused / arrivals.length, ratio: outcome.took / ideal };
  const missed = [
    ...missedTargets(measured, targets),
    ...(!ofOther || ofOther.took <= MOST_FOR_LATER_MS
      ? []
      : [`at most ${seconds(MOST_FOR_LATER_MS)} for another pool`]),
  ];
  console.log(
    `clients, ${what}: ${failed} failed${codesOf(outcomes)}, ` +
      `${percent(measured.throttled)} throttled (${refused} of ${arrivals.length}), ` +
      `${seconds(outcome.took)}, ${measured.ratio.toFixed(3)} x the ideal ${seconds(ideal)}` +
      (ofOther ? `, a client of another pool in ${seconds(ofOther.took)}` : '') +
      `; ${missed.length > 0 ? `MISSED: ${missed.join(', ')}` : 'met'}`,
  );
  return missed.length === 0;
}

const names = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(scenarios);
const unknown = names.filter((name) => !Object.hasOwn(scenarios, name));
if (unknown.length > 0) {
  console.error(`Expected scenarios from ${Object.keys(scenarios).join(', ')}, got ${unknown.join(', ')}`);
  process.exit(1);
}
for (const [name, scenario] of Object.entries(scenarios)) {
  if (names.includes(name) && !(await run(scenario))) process.exitCode = 1;
}
