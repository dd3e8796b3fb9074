import { defaultQuotas } from '../src/embedded/request-quotas.js';
import { missedTargets, percent, seconds } from './support/figures.js';
import { GatewayProcess } from './support/gateway-process.js';
import { poolIds, tagsOf } from './support/pools.js';
import { StandIn } from './support/stand-in.js';

/**
 * Tags 300 pools by one mutation, and looks at all their tags afterwards. Counts what fails, what AWS would have refused and
 * how long it takes. Prints one line and ends with 1 where a target is missed. Run by `npm run bench:tags`.
 */

const POOLS = 300;
const targets = { failed: 0, throttled: 0.02, ratio: 1.05 };
const ADDED = { owner: 'identity-team' };

/** Milliseconds in which the quota lets so many through: the first `burst` of them at once. */
const { ratePerSecond, burst } = defaultQuotas.UserPoolResourceUpdate?.perOperation?.TagResource ?? {
  ratePerSecond: NaN,
  burst: NaN,
};
const ideal = ((POOLS - burst) / ratePerSecond) * 1_000;
// More than it should need, and an end all the same.
const patience = Math.ceil(ideal * 2) + 30_000;
const ids = poolIds(POOLS);

interface Tagged {
  readonly tagUserPools: {
    readonly results: readonly { readonly applied: boolean | null }[];
    readonly remaining: readonly string[];
  };
}

interface Read {
  readonly userPoolsByIds: readonly {
    readonly id: string;
    readonly userPoolTags: readonly { readonly key: string; readonly value: string }[];
  }[];
}

await using standIn = await StandIn.start({ pools: POOLS, quotas: defaultQuotas });
await using gateway = await GatewayProcess.start(standIn.url, {
  COGNITO_QUOTA_SHARE: '1',
  REQUEST_TIMEOUT_MS: String(patience),
});

const tags = Object.entries(ADDED).map(([key, value]) => ({ key, value }));
const begun = performance.now();
const { data } = await gateway.post<Tagged>(
  `mutation ($ids: [ID!]!, $tags: [UserPoolTagInput!]!) {
    tagUserPools(ids: $ids, tags: $tags) { results { applied } remaining } }`,
  { ids, tags },
  patience + 5_000,
);
const took = performance.now() - begun;
const arrivals = (await standIn.arrivals()).filter(({ operation }) => operation === 'TagResource');

const results = data?.tagUserPools.results ?? [];
const failed = POOLS - results.filter(({ applied }) => applied === true).length;
const throttled = arrivals.filter((arrival) => arrival.throttled).length;
const wrong = await poolsWithOtherTags();
const measured = { failed, throttled: throttled / arrivals.length, ratio: took / ideal };
const missed = [
  ...missedTargets(measured, targets),
  ...(wrong === 0 ? [] : [`0 pools with other tags than expected, got ${wrong}`]),
];
console.log(
  `tags, ${POOLS} pools: ${failed} failed, ${percent(measured.throttled)} throttled (${throttled} of ${arrivals.length}), ` +
    `${seconds(took)}, ${measured.ratio.toFixed(3)} x the ideal ${seconds(ideal)}, ${wrong} with other tags than expected; ` +
    (missed.length > 0 ? `MISSED: ${missed.join(', ')}` : 'met'),
);
if (missed.length > 0) process.exitCode = 1;

/** Those that lack the new tag, or have lost or gained another one. */
async function poolsWithOtherTags(): Promise<number> {
  let asExpected = 0;
  for (let from = 0; from < POOLS; from += 100) {
    const answer = await gateway.post<Read>(
      'query ($ids: [ID!]!) { userPoolsByIds(ids: $ids) { id userPoolTags { key value } } }',
      { ids: ids.slice(from, from + 100) },
      patience,
    );
    for (const { id, userPoolTags } of answer.data?.userPoolsByIds ?? []) {
      const found = JSON.stringify(userPoolTags.map(({ key, value }) => [key, value]).sort());
      if (found === JSON.stringify(Object.entries({ ...tagsOf(id), ...ADDED }).sort())) asExpected += 1;
    }
  }
  return POOLS - asExpected;
}
