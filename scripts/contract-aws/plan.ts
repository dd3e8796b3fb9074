import { TokenBucket } from '../../src/cognito/limiter/token-bucket.js';
import { isOperation, operations } from '../../src/operations/operations.js';
import { quotaFor } from '../../src/operations/quota-settings.js';
import { defaultRate, userPoolsPerAccount, type QuotaCategory } from '../../src/operations/quotas.js';
import type { RunCost } from './rehearsal.js';

export interface PlanOptions {
  readonly account: string | undefined;
  readonly region: string;
  readonly endpoint: string;
  readonly share: number;
  readonly keep: boolean;
  readonly prefix: string;
  readonly runId: string;
  readonly cases: number;
  readonly skipped: number;
  /** Of the contract suite. */
  readonly tests: number;
  /** What the rehearsal took. */
  readonly cost: RunCost;
  /** How many pools the account has in the Region already: the suite lists them all. */
  readonly poolsInAccount: number;
}

const PAGE = 60;

/** What a run will do to an account, for the person who has to agree to it. */
export function planText(options: PlanOptions): string {
  const { account, region, endpoint, share, keep, prefix, runId, cases, skipped, tests, cost } = options;
  const calls = callsByCategory(options);
  const seconds = Math.ceil(Math.max(...Array.from(calls, (entry) => leastSeconds(entry, options))));
  const kept = keep
    ? 'those of the cases stay (--keep) until --clean deletes them'
    : `deletes each again, so at most ${cost.atOnce} exist at the same time`;
  const lines: readonly (readonly [what: string, text: string])[] = [
    ['account', account ?? 'unknown: the credentials do not tell'],
    ['Region', `${region}, at ${endpoint}`],
    ['asks', `${cases} cases and ${tests} tests of the contract suite; ${skipped} are skipped`],
    ['pools', `creates ${cost.created}, unless AWS accepts more; ${kept}`],
    ['', `their names begin with ${prefix}-${runId}-; ${roomText(options)}`],
    ...Array.from(calls, ([category, count], index): readonly [string, string] => [
      index === 0 ? 'calls' : '',
      `${category}: about ${count}, at most ${rounded(quotaOf(category, options).ratePerSecond)} a second (${rounded(share * 100)} % of ${defaultRate(category)})`,
    ]),
    ['time', `at least ${seconds} s`],
    [
      'cost',
      'nothing: Cognito bills monthly active users, also in ESSENTIALS and PLUS, and no user is created',
    ],
    ['', 'https://aws.amazon.com/cognito/pricing/'],
    ['permissions', 'docs/iam.md#trying-the-contract-against-aws'],
  ];
  return lines.map(([what, text]) => `  ${what.padEnd(12)}${text}`).join('\n');
}

function roomText({ poolsInAccount }: PlanOptions): string {
  const room = userPoolsPerAccount - poolsInAccount;
  const there = `the Region has ${poolsInAccount} pools now`;
  return room > PAGE
    ? there
    : `${there}; the default quota is ${userPoolsPerAccount}, so there may be no room`;
}

/** Looking for pools of runs before and after it, which is no part of the rehearsal. */
const SEARCHES = 2;

/** The rehearsal listed an empty account in one page. */
function callsByCategory({
  cost: { calls },
  poolsInAccount,
}: PlanOptions): ReadonlyMap<QuotaCategory, number> {
  const pages = Math.max(1, Math.ceil(poolsInAccount / PAGE));
  const byCategory = new Map<QuotaCategory, number>();
  const counts = new Map(calls).set('ListUserPools', ((calls.get('ListUserPools') ?? 0) + SEARCHES) * pages);
  for (const [operation, count] of counts) {
    if (!isOperation(operation)) throw new Error(`Expected an operation of operations.ts, got ${operation}.`);
    const { category } = operations[operation];
    byCategory.set(category, (byCategory.get(category) ?? 0) + count);
  }
  return byCategory;
}

function leastSeconds([category, count]: readonly [QuotaCategory, number], options: PlanOptions): number {
  return new TokenBucket({ ...quotaOf(category, options), now: () => 0 }).msUntil(count) / 1_000;
}

function quotaOf(category: QuotaCategory, { region, share }: PlanOptions) {
  return quotaFor({ category, region }, { share, overrides: [] });
}

function rounded(number: number): string {
  return String(Math.round(number * 100) / 100);
}
