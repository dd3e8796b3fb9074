import { EmbeddedCognito } from '../../src/embedded/embedded-cognito.js';
import { CognitoServer } from '../../test/support/cognito-server.js';
import { PLACEHOLDER } from './supplies.js';
import { runRound, type Round, type RoundOptions } from './round.js';

export interface Rehearsal extends Round {
  readonly cost: RunCost;
}

/** What a run takes of an account. */
export interface RunCost {
  /** How often each operation is sent. */
  readonly calls: ReadonlyMap<string, number>;
  /** How many pools are created; the other requests to create one are refused. */
  readonly created: number;
  /** The most pools that are there at the same time. */
  readonly atOnce: number;
}

/**
 * The same round against the embedded backend behind a socket of this machine: what that answers, and what the round
 * will take.
 */
export async function rehearse(
  account: string | undefined,
  { target: { region }, ...options }: RoundOptions,
): Promise<Rehearsal> {
  const cognito = new EmbeddedCognito({ account: account ?? PLACEHOLDER, now: () => new Date() });
  let created = 0;
  let deleted = 0;
  let atOnce = 0;
  const answer: EmbeddedCognito['answer'] = (...request) => {
    const answered = cognito.answer(...request);
    if (answered.status === 200) {
      const [, operation] = request;
      created += Number(operation === 'CreateUserPool');
      deleted += Number(operation === 'DeleteUserPool');
      atOnce = Math.max(atOnce, created - deleted);
    }
    return answered;
  };
  await using server = await CognitoServer.start({ cognito: { answer } });
  const round = await runRound({
    ...options,
    created: new Set(),
    target: {
      region,
      endpoint: server.url,
      credentials: { accessKeyId: 'rehearsal', secretAccessKey: 'rehearsal' },
    },
  });
  const operations = new Set(server.requests.map(({ operation }) => operation));
  const calls = new Map(Array.from(operations, (operation) => [operation, server.calls(operation)]));
  return { ...round, cost: { calls, created, atOnce } };
}
