import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLSchema } from 'graphql';
import type { Context } from '../context.js';
import type { Log } from '../telemetry/log.js';
import { errorFormatter } from './format-error.js';
import { costPlugin } from './plugins/cost.js';
import { jsonStatusPlugin } from './plugins/json-status.js';

export interface GraphQLServerOptions {
  readonly schema: GraphQLSchema;
  /** In production nobody explores: no introspection, no landing page. */
  readonly production: boolean;
  readonly log: Log;
  /** Ends the requests that are running when the server stops. */
  readonly drain: ApolloServerPlugin<Context>;
}

/** More than the longest honest document, a query of a thousand aliases, and far less than hurts to parse. */
const MAX_TOKENS = 20_000;

export async function createGraphQLServer({
  schema,
  production,
  log,
  drain,
}: GraphQLServerOptions): Promise<ApolloServer<Context>> {
  return new ApolloServer<Context>({
    schema,
    introspection: !production,
    // Apollo would look at NODE_ENV; here only the config has.
    nodeEnv: production ? 'production' : 'development',
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: production,
    parseOptions: { maxLexicalTokens: MAX_TOKENS },
    csrfPrevention: true,
    // A batch is as many operations as its sender likes, in one request's deadline, turn and log line.
    allowBatchedHttpRequests: false,
    stopOnTerminationSignals: false,
    logger: log,
    formatError: errorFormatter(log),
    plugins: [
      // stopping
      drain,
      // answering
      costPlugin({ production }),
      jsonStatusPlugin(),
      // for people
      production ? ApolloServerPluginLandingPageDisabled() : await landingPage(),
      // for routers: without this line, a subgraph traces for every client that asks for it
      ApolloServerPluginInlineTraceDisabled(),
    ],
  });
}

async function landingPage(): Promise<ApolloServerPlugin<Context>> {
  const { ApolloServerPluginLandingPageLocalDefault } =
    await import('@apollo/server/plugin/landingPage/default');
  return ApolloServerPluginLandingPageLocalDefault({ footer: false });
}
