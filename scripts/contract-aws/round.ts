import type { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import type { Clock } from '../../src/basics/clock.js';
import { asThrown } from '../../src/errors/thrown.js';
import { ask, type Outcome } from './ask.js';
import type { ContractCase } from './contract-case.js';
import { markPools } from './marked-client.js';
import { pacedClient } from './paced-client.js';
import { PoolMarks } from './pool-marks.js';
import type { RunSuite, SuiteResults } from './suite.js';
import type { Target } from './target.js';

export interface RoundOptions {
  readonly target: Target;
  readonly cases: readonly ContractCase[];
  /** Of the tests of the contract suite. */
  readonly only?: RegExp | undefined;
  readonly prefix: string;
  readonly runId: string;
  readonly keep?: boolean | undefined;
  /** Takes the ids of the pools that the cases create, and loses those that are deleted. */
  readonly created: Set<string>;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly runSuite: RunSuite;
  /** Called after each case. */
  readonly progress?: ((done: number, of: number) => void) | undefined;
}

/** What one target has answered. */
export interface Round {
  /** By the names of the cases that were asked. */
  readonly outcomes: ReadonlyMap<string, Outcome>;
  readonly suite: SuiteResults;
  /** Why it ended early. */
  readonly ended?: string | undefined;
}

/** So many cases in a row without an answer, and none of the others will have one. */
const HOPELESS = 5;

const INTERRUPTED = 'It was interrupted.';

/** Asks a target every case, one after the other, and then runs the contract suite against it. */
export async function runRound(options: RoundOptions): Promise<Round> {
  const { target, prefix, runId, only, created, clock, signal } = options;
  const client = pacedClient(target, { clock, signal });
  markPools(client, new PoolMarks(prefix, runId), created);
  const { outcomes, ended } = await askAll(client, options);
  if (ended !== undefined) return { outcomes, suite: new Map(), ended };
  try {
    // The process of the suite has no credential chain of its own.
    const credentials = await client.config.credentials();
    const run = { target: { ...target, credentials }, prefix, runId };
    const suite = await options.runSuite(run, { only, signal });
    return { outcomes, suite, ended: signal.aborted ? INTERRUPTED : undefined };
  } catch (error) {
    return { outcomes, suite: new Map(), ended: asThrown(error).message };
  } finally {
    client.destroy();
  }
}

async function askAll(
  client: CognitoIdentityProviderClient,
  { cases, keep, signal, progress }: RoundOptions,
): Promise<Omit<Round, 'suite'>> {
  const outcomes = new Map<string, Outcome>();
  let unanswered = 0;
  for (const each of cases) {
    const outcome = await ask(each, { client, keep });
    if (signal.aborted) return { outcomes, ended: INTERRUPTED };
    outcomes.set(each.name, outcome);
    progress?.(outcomes.size, cases.length);
    unanswered = outcome.kind === 'unanswered' ? unanswered + 1 : 0;
    if (outcome.kind === 'unanswered' && unanswered === HOPELESS) {
      const ended = `${HOPELESS} cases in a row had no answer; the last reason was ${outcome.reason}`;
      return { outcomes, ended };
    }
  }
  return { outcomes };
}
