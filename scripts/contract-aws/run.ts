import type { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { accountOf } from './account.js';
import { cleanUp, leftText, type CleanedUp } from './clean-up.js';
import { compare } from './compare.js';
import { agree, offerRemoval, removeLeftOvers } from './consent.js';
import { shown } from './hidden-by-marks.js';
import { endpointOf } from './endpoint.js';
import { NotStartedError } from './not-started-error.js';
import { findPools } from './own-pools.js';
import { pacedClient } from './paced-client.js';
import { planText } from './plan.js';
import { newRunId } from './pool-marks.js';
import { redactor } from './redact.js';
import { rehearse } from './rehearsal.js';
import { exitCodeOf, reportText, type ExitCode, type Report } from './report.js';
import { runRound, type Round, type RoundOptions } from './round.js';
import { askable, localized, namesOf, type Skipped } from './supplies.js';
import type { RunOptions, Surroundings } from './surroundings.js';

export interface Ran {
  readonly exitCode: ExitCode;
  /** Undefined where nothing was asked. */
  readonly report?: Report;
}

/** A run whose plan is known, before anything was created. */
interface Prepared {
  readonly round: RoundOptions;
  readonly skipped: readonly Skipped[];
  readonly embedded: Round;
}

/**
 * Sends the same requests to AWS, the embedded backend and the preflight, and prints where they disagree. It says what it will do
 * before it creates a pool; however it ends, it deletes what it has created.
 *
 * @throws NotStartedError where nobody agreed to the plan; what the SDK throws where AWS cannot be reached
 */
export async function run(options: RunOptions, surroundings: Surroundings): Promise<Ran> {
  const client = pacedClient(options.target, surroundings);
  try {
    const { pools, inAccount } = await findPools(client, options.prefix);
    if (options.clean) {
      const left = await removeLeftOvers(client, pools, options, surroundings);
      return { exitCode: left.length > 0 ? 2 : 0 };
    }
    const prepared = await prepare(client, inAccount, options, surroundings);
    await offerRemoval(client, pools, options, surroundings);
    await agree(options, surroundings);
    return await perform(prepared, options, surroundings);
  } finally {
    client.destroy();
  }
}

async function prepare(
  client: CognitoIdentityProviderClient,
  poolsInAccount: number,
  { target, prefix, cases, only, keep, supplies }: RunOptions,
  { clock, signal, runSuite, note }: Surroundings,
): Promise<Prepared> {
  const endpoint = await endpointOf(client);
  const account = await accountOf(client, target.endpoint);
  const { asked, skipped } = askable(
    cases.filter(({ name }) => only?.test(name) ?? true),
    supplies,
  );
  const place = { account, region: target.region };
  const round: RoundOptions = {
    target: { ...target, endpoint },
    cases: asked.map((each) => localized(each, supplies, place)),
    only,
    prefix,
    runId: newRunId(),
    keep,
    created: new Set(),
    clock,
    signal,
    runSuite,
  };
  note('Rehearsing with the embedded backend to plan the run.');
  const { cost, ...embedded } = await rehearse(account, round);
  signal.throwIfAborted();
  if (embedded.ended !== undefined) throw new NotStartedError(`The rehearsal failed: ${embedded.ended}`);
  if (asked.length + skipped.length + embedded.suite.size === 0) {
    throw new NotStartedError(`--only ${String(only)} matches no case and no test.`);
  }
  note(
    planText({
      ...place,
      endpoint,
      share: target.share,
      keep,
      prefix,
      runId: round.runId,
      cases: asked.length,
      tests: embedded.suite.size,
      skipped: skipped.length,
      cost,
      poolsInAccount,
    }),
  );
  return { round, skipped, embedded };
}

async function perform(
  { round, skipped, embedded }: Prepared,
  { target, supplies, sdkVersion }: RunOptions,
  { note, print }: Surroundings,
): Promise<Ran> {
  const date = new Date();
  const progress = (done: number, of: number): void => {
    if (done % 25 === 0 || done === of) note(`${done} of ${of} cases`);
  };
  let aws: Round;
  let cleaned: CleanedUp = { left: [] };
  try {
    aws = await runRound({ ...round, progress });
  } finally {
    if (!round.keep) cleaned = await cleanUp(round);
  }

  const redact = redactor({ ...round, supplied: namesOf(supplies) });
  const ofSuite = shown(aws.suite);
  const report: Report = {
    region: target.region,
    sdkVersion,
    date,
    ...compare(round.cases, { aws: { ...aws, suite: ofSuite.results }, embedded }, redact),
    skipped: [...skipped, ...ofSuite.skipped],
    ended: aws.ended && redact(aws.ended),
  };
  print(reportText(report));
  const unclean = cleaned.left.length > 0 || cleaned.failure !== undefined;
  if (unclean) note(leftText(cleaned, round.prefix));
  if (round.keep) note(`${round.created.size} pools remain. --clean --prefix ${round.prefix} deletes them.`);
  return { exitCode: unclean ? 2 : exitCodeOf(report), report };
}
