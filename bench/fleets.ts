import { defaultQuotas, type Rate } from '../src/embedded/request-quotas.js';
import { missedTargets, percent, seconds } from './support/figures.js';
import { GatewayProcess } from './support/gateway-process.js';
import { poolIds, tagsOf } from './support/pools.js';
import { StandIn } from './support/stand-in.js';

/**
 * Changes many pools by one mutation, and looks at all of them afterwards. Counts what fails, what AWS would have refused and
 * how long it takes. Prints one line for each scenario and ends with 1 where a target is missed. Run by `npm run bench:fleets`,
 * or with the names of some scenarios behind `tsx bench/fleets.ts`.
 */

interface Scenario {
  readonly what: string;
  readonly pools: number;
  readonly field: 'tagUserPools' | 'updateUserPools';
  /** The arguments of the field besides the ids. */
  readonly change: string;
  /** What the mutation writes with, and how fast AWS lets it. */
  readonly operation: string;
  readonly quota: Rate | undefined;
  /** Whether a pool is afterwards as it should be. */
  readonly isAsExpected: (pool: Pool) => boolean;
}

/** What is read of a pool afterwards. */
interface Pool {
  readonly id: string;
  readonly deletionProtection: string;
  readonly userPoolTags: readonly { readonly key: string; readonly value: string }[];
}

const targets = { failed: 0, throttled: 0.02, ratio: 1.05 };

const scenarios: Readonly<Record<string, Scenario>> = {
  tags: {
    what: '300 pools tagged',
    pools: 300,
    field: 'tagUserPools',
    change: 'tags: [{ key: "owner", value: "identity-team" }]',
    operation: 'TagResource',
    quota: defaultQuotas.UserPoolResourceUpdate?.perOperation?.TagResource,
    isAsExpected: (pool) => hasTags(pool, { ...tagsOf(pool.id), owner: 'identity-team' }),
  },
  protection: {
    what: '400 pools protected from deletion',
    pools: 400,
    field: 'updateUserPools',
    change: 'patch: { deletionProtection: ACTIVE }',
    operation: 'UpdateUserPool',
    quota: defaultQuotas.UserPoolUpdate,
    isAsExpected: (pool) => pool.deletionProtection === 'ACTIVE' && hasTags(pool, tagsOf(pool.id)),
  },
};

function hasTags({ userPoolTags }: Pool, expected: Readonly<Record<string, string>>): boolean {
  const found = userPoolTags.map(({ key, value }) => [key, value]).sort();
  return JSON.stringify(found) === JSON.stringify(Object.entries(expected).sort());
}

interface Payload {
  readonly results: readonly { readonly applied: boolean | null }[];
}

/** @returns whether every target was met */
async function run(name: string, scenario: Scenario): Promise<boolean> {
  const { what, pools, field, change, operation, quota } = scenario;
  const ids = poolIds(pools);
  // Milliseconds in which the quota lets so many through: the first `burst` of them at once.
  const { ratePerSecond, burst } = quota ?? { ratePerSecond: NaN, burst: NaN };
  const ideal = ((pools - burst) / ratePerSecond) * 1_000;
  // More than it should need, and an end all the same.
  const patience = Math.ceil(ideal * 2) + 30_000;
  await using standIn = await StandIn.start({ pools, quotas: defaultQuotas });
  await using gateway = await GatewayProcess.start(standIn.url, {
    COGNITO_QUOTA_SHARE: '1',
    REQUEST_TIMEOUT_MS: String(patience),
  });
  const begun = performance.now();
  const { data } = await gateway.post<Readonly<Record<string, Payload>>>(
    `mutation ($ids: [ID!]!) { ${field}(ids: $ids, ${change}) { results { applied } } }`,
    { ids },
    patience + 5_000,
  );
  const took = performance.now() - begun;
  const arrivals = (await standIn.arrivals()).filter((arrival) => arrival.operation === operation);
  const failed = pools - (data?.[field]?.results ?? []).filter(({ applied }) => applied === true).length;
  const throttled = arrivals.filter((arrival) => arrival.throttled).length;
  const wrong = pools - (await read(gateway, ids, patience)).filter(scenario.isAsExpected).length;
  const measured = { failed, throttled: throttled / arrivals.length, ratio: took / ideal };
  const missed = [
    ...missedTargets(measured, targets),
    ...(wrong === 0 ? [] : [`0 pools that are not as expected, got ${wrong}`]),
  ];
  console.log(
    `${name}, ${what}: ${failed} failed, ${percent(measured.throttled)} throttled (${throttled} of ${arrivals.length}), ` +
      `${seconds(took)}, ${measured.ratio.toFixed(3)} x the ideal ${seconds(ideal)}, ${wrong} not as expected; ` +
      (missed.length > 0 ? `MISSED: ${missed.join(', ')}` : 'met'),
  );
  return missed.length === 0;
}

async function read(gateway: GatewayProcess, ids: readonly string[], patience: number): Promise<Pool[]> {
  const pools: Pool[] = [];
  for (let from = 0; from < ids.length; from += 100) {
    const { data } = await gateway.post<{ readonly userPoolsByIds: readonly Pool[] }>(
      'query ($ids: [ID!]!) { userPoolsByIds(ids: $ids) { id deletionProtection userPoolTags { key value } } }',
      { ids: ids.slice(from, from + 100) },
      patience,
    );
    pools.push(...(data?.userPoolsByIds ?? []));
  }
  return pools;
}

const names = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(scenarios);
const unknown = names.filter((name) => !Object.hasOwn(scenarios, name));
if (unknown.length > 0) {
  console.error(`Expected scenarios from ${Object.keys(scenarios).join(', ')}, got ${unknown.join(', ')}`);
  process.exit(1);
}
for (const [name, scenario] of Object.entries(scenarios)) {
  if (names.includes(name) && !(await run(name, scenario))) process.exitCode = 1;
}
