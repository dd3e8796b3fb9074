import type { CreateUserPoolRequest } from '@aws-sdk/client-cognito-identity-provider';
import { jest } from '@jest/globals';
import type { ContractCase } from '../../../scripts/contract-aws/contract-case.js';
import { PoolMarks } from '../../../scripts/contract-aws/pool-marks.js';
import { run, type Ran } from '../../../scripts/contract-aws/run.js';
import type { RunOptions, Surroundings } from '../../../scripts/contract-aws/surroundings.js';
import type { Clock } from '../../../src/basics/clock.js';
import type { Answer } from '../../../src/embedded/answer.js';
import { EmbeddedCognito } from '../../../src/embedded/embedded-cognito.js';
import type { WireStructure } from '../../../src/rules/wire.js';
import { CognitoServer, type CognitoServerOptions } from '../../support/cognito-server.js';

// A run sends its requests over a socket, twice: on a busy machine that takes longer than most tests may.
jest.setTimeout(60_000);

export const region = 'eu-west-1';
export const account = '111122223333';
export const prefix = 'poolgraph-contract';
export const credentials = {
  accessKeyId: 'AKIAEXAMPLEEXAMPLE00',
  secretAccessKey: 'secret',
  accountId: account,
};

/** A clock on which waiting takes no time, but for the time-outs of answers: these pass when they are told to. */
export class QuickClock implements Clock {
  #time = 0;
  readonly #timeouts = new Set<() => void>();

  readonly now = (): number => this.#time;

  readonly sleep = (ms: number, signal?: AbortSignal): Promise<void> =>
    new Promise((resolve, reject) => {
      if (ms < 60_000) {
        this.#time += ms;
        resolve();
        return;
      }
      const end = (): void => {
        this.#timeouts.delete(end);
        resolve();
      };
      this.#timeouts.add(end);
      signal?.addEventListener('abort', () => {
        this.#timeouts.delete(end);
        reject(signal.reason as Error);
      });
    });

  /** Whatever waits for an answer has waited too long. */
  timeOut(): void {
    for (const end of [...this.#timeouts]) end();
  }
}

/** What a service answers instead of what the embedded backend would; undefined where it does not differ. */
export type Differs = (operation: string, input: WireStructure) => Answer | undefined;

/** The account: an embedded backend behind a socket, which may differ from the one that is built in. */
export class Account implements AsyncDisposable {
  private constructor(
    readonly cognito: EmbeddedCognito,
    readonly server: CognitoServer,
  ) {}

  static async open(
    options: Omit<CognitoServerOptions, 'cognito'> & { readonly differs?: Differs } = {},
  ): Promise<Account> {
    const { differs, now = () => new Date(), ...others } = options;
    const cognito = new EmbeddedCognito({ account, now });
    const answer = (of: string, operation: string, body: string) =>
      differs?.(operation, JSON.parse(body) as WireStructure) ?? cognito.answer(of, operation, body);
    return new Account(cognito, await CognitoServer.start({ ...others, now, cognito: { answer } }));
  }

  /** A pool that is there before the run, by whoever. */
  insert(id: string, input: CreateUserPoolRequest): void {
    this.cognito.insert(region, input, { id: `${region}_${id}`, createdAt: new Date(0) });
  }

  /** The ids of all pools, without their Region. */
  get pools(): string[] {
    const { body } = this.cognito.answer(region, 'ListUserPools', '{"MaxResults":60}');
    const { UserPools } = JSON.parse(body) as { readonly UserPools: readonly { readonly Id: string }[] };
    return UserPools.map(({ Id }) => Id.slice(region.length + 1)).sort();
  }

  /** What was sent of an operation, in order. */
  sent(operation: string): WireStructure[] {
    return this.server.requests
      .filter((request) => request.operation === operation)
      .map(({ body }) => JSON.parse(body) as WireStructure);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.server.close();
  }
}

export function refusing(exception: string, message: string): Answer {
  return {
    status: 400,
    headers: { 'content-type': 'application/x-amz-json-1.1', 'x-amzn-errortype': exception },
    body: JSON.stringify({ __type: exception, message }),
  };
}

const common: Pick<ContractCase, 'known' | 'region' | 'needs'> = {
  known: { mark: 'cited', source: 'https://example.com/rules' },
  region: 'us-east-1',
  needs: [],
};

/** One of creating that is taken, one that is refused, and one of updating of each. */
export const cases: readonly ContractCase[] = [
  {
    name: 'rule: email aliases',
    operation: 'CreateUserPool',
    request: { AliasAttributes: ['email'] },
    ...common,
  },
  {
    name: 'rule: aliases and username attributes',
    operation: 'CreateUserPool',
    request: { AliasAttributes: ['email'], UsernameAttributes: ['email'] },
    ...common,
  },
  {
    name: 'rule: a new name',
    operation: 'UpdateUserPool',
    before: { UserPoolTags: { stage: 'test' }, DeletionProtection: 'ACTIVE' },
    request: { PoolName: 'c', DeletionProtection: 'ACTIVE' },
    ...common,
  },
  {
    name: 'rule: threat protection in LITE',
    operation: 'UpdateUserPool',
    request: {
      UserPoolTier: 'LITE',
      UserPoolAddOns: { AdvancedSecurityMode: 'AUDIT' },
    },
    ...common,
  },
];

export interface ARun extends Ran {
  readonly printed: string;
  readonly notes: string;
}

/** Runs against an account with everything agreed to, the cases above, and a contract suite without tests. */
export async function aRun(
  { server }: Account,
  options: Partial<RunOptions> = {},
  surroundings: Partial<Surroundings> = {},
): Promise<ARun> {
  const printed: string[] = [];
  const notes: string[] = [];
  const ran = await run(
    {
      target: { region, endpoint: server.url, credentials, share: 0.25 },
      prefix,
      cases,
      keep: false,
      clean: false,
      yes: true,
      supplies: {},
      sdkVersion: '3.0.0',
      ...options,
    },
    {
      print: (text) => printed.push(text),
      note: (text) => notes.push(text),
      clock: new QuickClock(),
      signal: new AbortController().signal,
      runSuite: async () => new Map(),
      ...surroundings,
    },
  );
  return { ...ran, printed: printed.join('\n'), notes: notes.join('\n') };
}

/** The name and the tag of a pool that an earlier run has left. */
export function markedInput(
  runId: string,
  input: Partial<CreateUserPoolRequest> = {},
): CreateUserPoolRequest {
  const marks = new PoolMarks(prefix, runId);
  const { PoolName = 'pool', UserPoolTags } = input;
  return { ...input, PoolName: marks.nameOf(PoolName), UserPoolTags: marks.tagged(UserPoolTags) };
}
