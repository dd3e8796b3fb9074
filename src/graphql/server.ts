import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLSchema } from 'graphql';
import type { Context } from '../context.js';
import type { Log } from '../telemetry/log.js';
import { errorFormatter } from './format-error.js';
import { KeptAnswers } from './kept/kept-answers.js';
import { KeptParts } from './kept/kept-parts.js';
import { FinishedResults } from './known/finished-results.js';
import { KnownOperations } from './known/known-operations.js';
import { limitsPlugin } from './limits/limits-plugin.js';
import { OperationChecks } from './limits/operation-checks.js';
import type { OperationLimits } from './limits/operation-limits.js';
import { structureRule } from './limits/structure-rule.js';
import { clientIntrospectionPlugin } from './plugins/client-introspection.js';
import { costPlugin } from './plugins/cost.js';
import { deadlinePlugin } from './plugins/deadline.js';
import { introspectionPlugin } from './plugins/introspection.js';
import { locationsPlugin } from './plugins/locations.js';
import { stringifyInSlices } from './stringify.js';
import { studioPlugins, type StudioOptions } from './plugins/studio.js';
import { jsonStatusPlugin } from './plugins/json-status.js';
import { requestErrors } from './plugins/request-errors.js';
import { operationNamePlugin } from './plugins/operation-name.js';
import { variablesPlugin } from './plugins/variables.js';
import { MOST_ERRORS } from './validation/most-errors.js';
import { knownOperationTypes } from './validation/known-operation-types.js';
import { locationsRule } from './validation/locations-rule.js';
import { secretNodesRule } from './validation/secret-nodes.js';

export interface GraphQLServerOptions {
  readonly schema: GraphQLSchema;
  /** In production what is about the gateway itself is for operators. */
  readonly production: boolean;
  /** Who may read the schema. */
  readonly introspection: 'on' | 'operators' | 'off';
  /** Whether a router can have a valid secret, and get traces. */
  readonly routersProven: boolean;
  /** Limits of one operation. */
  readonly limits: OperationLimits;
  /** Maximum size of an answer, in bytes. */
  readonly responseLimitBytes: number;
  /** Memory for kept answers and parts of answers, in bytes; 0 turns them off. */
  readonly keptAnswersBytes: number;
  /** What is reported to Apollo Studio; undefined means nothing. */
  readonly studio: StudioOptions | undefined;
  readonly log: Log;
  /** Ends running requests when the server stops. */
  readonly drain: ApolloServerPlugin<Context>;
}

export interface GraphQLServer {
  readonly apollo: ApolloServer<Context>;
  /** Answers without Apollo; undefined if Apollo's plugins have to see every operation. */
  readonly known: Pick<KnownOperations, 'find'> | undefined;
}

export async function createGraphQLServer({
  schema,
  production,
  introspection,
  routersProven,
  limits,
  responseLimitBytes,
  keptAnswersBytes,
  studio,
  log,
  drain,
}: GraphQLServerOptions): Promise<GraphQLServer> {
  const hideSuggestions = introspection !== 'on';
  const errors = requestErrors();
  const checks = new OperationChecks(schema, limits);
  const finished = new FinishedResults();
  const kept = keptAnswersBytes > 0 ? keptWithin(keptAnswersBytes) : undefined;
  const known = new KnownOperations({ schema, checks, responseLimitBytes, finished, kept });
  const apollo = new ApolloServer<Context>({
    gateway: finished.gateway(schema),
    introspection: introspection !== 'off',
    // Otherwise Apollo reads NODE_ENV, which only the config does here.
    nodeEnv: production ? 'production' : 'development',
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: hideSuggestions,
    ...(studio && { apollo: { key: studio.key, graphRef: studio.graphRef } }),
    parseOptions: { maxLexicalTokens: limits.tokens },
    // The limits first: they bound the work of the rules after them.
    validationRules: [structureRule(limits), locationsRule, secretNodesRule, knownOperationTypes],
    validationOptions: { maxErrors: MOST_ERRORS, hideSuggestions },
    stringifyResult: (result) => stringifyInSlices(result, responseLimitBytes),
    csrfPrevention: true,
    // A batch would be any number of operations with one deadline, one turn and one log line.
    allowBatchedHttpRequests: false,
    stopOnTerminationSignals: false,
    logger: log,
    formatError: errorFormatter((error) => errors.logOf(error) ?? log, limits),
    plugins: [
      // before errors are formatted
      errors.plugin,
      // stopping
      drain,
      // reading the request
      operationNamePlugin,
      // refusing
      limitsPlugin(checks),
      // after the limits: variables are measured before they are coerced
      variablesPlugin({ hideSuggestions }),
      locationsPlugin,
      // learning
      known.plugin,
      // answering
      costPlugin({ production }),
      deadlinePlugin,
      jsonStatusPlugin(),
      // this server has its own page
      ApolloServerPluginLandingPageDisabled(),
      // Hints are not used, and Apollo would wrap every field to collect them.
      ApolloServerPluginCacheControlDisabled(),
      ...(introspection === 'operators' ? [introspectionPlugin] : []),
      clientIntrospectionPlugin(schema),
      // for routers: without a plugin here, a subgraph traces for every client that asks for it
      routersProven ? await inlineTraces() : ApolloServerPluginInlineTraceDisabled(),
      // for Apollo Studio
      ...(await studioPlugins(studio, schema)),
    ],
  });
  // Apollo's plugins make Studio's reports.
  return { apollo, known: studio ? undefined : known };
}

/** Loaded only if a router can get traces. */
async function inlineTraces(): Promise<ApolloServerPlugin<Context>> {
  const { inlineTracePlugin } = await import('./plugins/inline-trace.js');
  return inlineTracePlugin();
}

function keptWithin(bytes: number) {
  return { answers: new KeptAnswers(bytes / 2), parts: new KeptParts(bytes / 2) };
}
