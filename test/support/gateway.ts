import type { GraphQLSchema } from 'graphql';
import { createApp, type Substitutes } from '../../src/app.js';
import { readConfig } from '../../src/config/config.js';
import { createSchema } from '../../src/graphql/schema.js';

/** What GraphQL answers; loosely typed, because tests compare it whole. */
export interface Answer {
  // A test asks for what it expects, and fails where that is not there.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly data?: Record<string, any> | null;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly extensions?: Record<string, any>;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions: Readonly<Record<string, unknown>> & { readonly code: string };
  }[];
}

export type LogLine = Readonly<Record<string, unknown>> & { readonly level: string; readonly msg: string };

const schemas = new Map<boolean, GraphQLSchema>();

/** Tests start thousands of gateways: each file makes a schema once. */
function schemaFor(production: boolean): GraphQLSchema {
  const made = schemas.get(production) ?? createSchema({ production });
  schemas.set(production, made);
  return made;
}

/** A gateway on a port of its own, asked over HTTP. Stops when the test that holds it with `await using` ends. */
export class Gateway implements AsyncDisposable {
  private constructor(
    readonly url: string,
    /** What it has logged so far. */
    readonly log: readonly LogLine[],
    readonly stop: () => Promise<void>,
  ) {}

  static async start(
    environment: Readonly<Record<string, string>>,
    substitutes: Omit<Substitutes, 'logDestination'>,
  ): Promise<Gateway> {
    const log: LogLine[] = [];
    const logDestination = { write: (line: string) => void log.push(JSON.parse(line) as LogLine) };
    const config = readConfig({ PORT: '0', ...environment });
    const app = await createApp(config, {
      credentialsProven: true,
      schema: schemaFor(config.production),
      ...substitutes,
      logDestination,
    });
    return new Gateway(await app.listen(), log, () => app.stop());
  }

  async query(query: string, variables?: object): Promise<Answer> {
    const response = await this.post(JSON.stringify({ query, variables }));
    return (await response.json()) as Answer;
  }

  post(body: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
    return fetch(this.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    });
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.stop();
  }
}

/**
 * Starts a gateway: on the embedded backend without samples, unless told otherwise.
 *
 * @param environment the settings that differ
 */
export function startGateway(
  environment: Readonly<Record<string, string>> = {},
  substitutes: Omit<Substitutes, 'logDestination'> = {},
): Promise<Gateway> {
  // The event loop and the heap are those of the test runner, which are nobody's load.
  const unshed = { MAX_EVENT_LOOP_DELAY_MS: '0', MAX_HEAP_PERCENT: '0' };
  return Gateway.start({ EMBEDDED_SAMPLES: '0', ...unshed, ...environment }, substitutes);
}
