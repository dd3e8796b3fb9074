import { spawn, type ChildProcess } from 'node:child_process';
import { devNull } from 'node:os';
import { performance } from 'node:perf_hooks';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { adopt, end } from './children.js';
import type { ClientId } from './clients.js';
import { REGION } from './pools.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What became of one query. */
export interface Outcome {
  /** How many of the things asked for were not in the answer. */
  readonly failed: number;
  /** How often each `extensions.code` was in the answer. */
  readonly codes: ReadonlyMap<string, number>;
  /** Milliseconds from the question to the whole answer. */
  readonly took: number;
}

/** The gateway as its users run it: the built command, told by the SDK's own variables where Cognito is. */
export class GatewayProcess implements AsyncDisposable {
  /**
   * @param cognito the address of the stand-in
   * @param settings environment variables beside those that lead to it
   */
  static async start(cognito: string, settings: Readonly<Record<string, string>>): Promise<GatewayProcess> {
    const child = adopt(
      spawn(process.execPath, ['dist/cli.js'], {
        cwd: root,
        env: {
          PORT: '0',
          SHUTDOWN_DELAY_MS: '0',
          COGNITO_BACKEND: 'aws',
          COGNITO_REGIONS: REGION,
          AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: cognito,
          AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
          AWS_SECRET_ACCESS_KEY: 'secret-access-key-of-the-benchmark',
          // A developer's profile must not decide what is measured.
          AWS_CONFIG_FILE: devNull,
          AWS_SHARED_CREDENTIALS_FILE: devNull,
          // A thousand pools in one query, which only a benchmark asks for.
          LIMIT_ROOT_FIELDS: '1000',
          LIMIT_ALIASES: '1000',
          LIMIT_TOKENS: '20000',
          ...settings,
        },
        stdio: ['ignore', 'pipe', 'inherit'],
      }),
    );
    for await (const line of createInterface(child.stdout)) {
      // Not when it only listens: the call that proves the credentials is not one of those that are counted.
      const url = /is ready at (http:\S+graphql)/.exec(line)?.[1];
      if (url === undefined) continue;
      // Or the gateway would wait for somebody to read its log.
      child.stdout.resume();
      return new GatewayProcess(child, url);
    }
    throw new Error('The gateway ended before it was ready');
  }

  private constructor(
    private readonly child: ChildProcess,
    private readonly url: string,
  ) {}

  /**
   * Asks for pools, all in one query, each under an alias of its own.
   *
   * @param patience milliseconds after which it is given up
   * @throws Error where no GraphQL comes back, TimeoutError where nothing does
   */
  describe(ids: readonly string[], patience: number): Promise<Outcome> {
    return this.#ask(
      ids.map((id) => ({ field: `userPool(id: "${id}") { id name }`, answer: { id } })),
      patience,
    );
  }

  /** Asks for app clients, as `describe` asks for pools. */
  describeClients(ids: readonly ClientId[], patience: number): Promise<Outcome> {
    return this.#ask(
      ids.map(({ userPoolId, clientId }) => ({
        field: `userPoolClient(userPoolId: "${userPoolId}", clientId: "${clientId}") { userPoolId clientId creationDate }`,
        answer: { userPoolId, clientId },
      })),
      patience,
    );
  }

  /**
   * Sends a query or a mutation.
   *
   * @param patience milliseconds after which it is given up
   * @throws Error where no GraphQL comes back, TimeoutError where nothing does
   */
  async post<Data>(query: string, variables: object, patience: number): Promise<GraphQLAnswer<Data>> {
    const response = await fetch(this.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
      signal: AbortSignal.timeout(patience),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`The gateway answered ${response.status}: ${text.slice(0, 500)}`);
    // Of what type the data are is for those to know who wrote the query.
    return JSON.parse(text) as GraphQLAnswer<Data>;
  }

  async #ask(questions: readonly Question[], patience: number): Promise<Outcome> {
    const begun = performance.now();
    const { data, errors = [] } = await this.post<Answers>(queryFor(questions), {}, patience);
    const took = performance.now() - begun;
    const codes = new Map<string, number>();
    for (const { extensions } of errors) codes.set(extensions.code, (codes.get(extensions.code) ?? 0) + 1);
    const isAnswered = ({ answer }: Question, index: number) =>
      Object.entries(answer).every(([member, value]) => data?.[alias(index)]?.[member] === value);
    return {
      failed: questions.length - questions.filter(isAnswered).length,
      codes,
      took,
    };
  }

  [Symbol.asyncDispose](): Promise<void> {
    return end(this.child);
  }
}

/** A root field, and what its answer is known by. */
interface Question {
  readonly field: string;
  readonly answer: Readonly<Record<string, string>>;
}

type Answers = Readonly<Record<string, Readonly<Record<string, unknown>> | null>>;

interface GraphQLAnswer<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly { readonly extensions: { readonly code: string } }[];
}

const alias = (index: number) => `asked${index}`;

function queryFor(questions: readonly Question[]): string {
  const fields = questions.map(({ field }, index) => `${alias(index)}: ${field}`);
  return `{ ${fields.join(' ')} }`;
}
