import type { ApolloServerPlugin, BaseContext, GraphQLRequestContext } from '@apollo/server';
import {
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { printSchema, type GraphQLSchema } from 'graphql';
import { clientSchema } from '../client-schema.js';

export interface StudioOptions extends StudioEndpoints {
  readonly key: string;
  /** Such as `pools@production`. */
  readonly graphRef: string;
  readonly reportSchema: boolean;
}

/** Apollo's own unless told otherwise. */
export interface StudioEndpoints {
  readonly usageUrl?: string;
  readonly schemaUrl?: string;
  /** The longest that the first report of the schema waits, in milliseconds: replicas shall not all come at once. */
  readonly schemaDelayMs?: number;
}

/** Twice this is the longest that a stop of the gateway waits for Apollo. */
const USAGE_TIMEOUT_MS = 5_000;
const USAGE_ATTEMPTS = 2;

/** Characters of the name or version of a client. */
const MOST_OF_CLIENT = 100;

const SCHEMA_TIMEOUT_MS = 10_000;

/**
 * Reports to Apollo Studio how the gateway is used and, if asked to, its schema: what clients see, without what is there
 * for routers, for it is reported only where none stands in front. Values of variables, headers and the texts of errors
 * are never sent, nor are literals in operations.
 *
 * Apollo's server would add plugins of its own where none is, by what it finds in the environment.
 */
export async function studioPlugins(
  options: StudioOptions | undefined,
  schema: GraphQLSchema,
): Promise<ApolloServerPlugin[]> {
  if (!options) {
    return [ApolloServerPluginUsageReportingDisabled(), ApolloServerPluginSchemaReportingDisabled()];
  }
  const standalone = clientSchema(schema);
  return [
    forClients(await usageReporting(options, standalone), standalone),
    options.reportSchema
      ? forClients(await schemaReporting(options, standalone), standalone)
      : ApolloServerPluginSchemaReportingDisabled(),
  ];
}

async function usageReporting({ usageUrl }: StudioOptions, schema: GraphQLSchema) {
  const { ApolloServerPluginUsageReporting } = await import('@apollo/server/plugin/usageReporting');
  return ApolloServerPluginUsageReporting({
    sendVariableValues: { none: true },
    sendHeaders: { none: true },
    sendErrors: { masked: true },
    sendUnexecutableOperationDocuments: false,
    generateClientInfo: clientInfoOf,
    overrideReportedSchema: printSchema(schema),
    requestTimeoutMs: USAGE_TIMEOUT_MS,
    maxAttempts: USAGE_ATTEMPTS,
    ...(usageUrl !== undefined && { endpointUrl: usageUrl }),
  });
}

/**
 * Which client asks, by Apollo's own headers or, where it has sent none, by the extension of that name. That holds any JSON,
 * which Apollo would put into its report as it is: only texts are passed on, and no endless ones.
 */
function clientInfoOf({ request }: GraphQLRequestContext<BaseContext>) {
  const { http, extensions } = request;
  const clientName = http?.headers.get('apollographql-client-name');
  const clientVersion = http?.headers.get('apollographql-client-version');
  const named: unknown = clientName || clientVersion ? { clientName, clientVersion } : extensions?.clientInfo;
  const given = { ...(named as Readonly<Record<string, unknown>> | undefined) };
  return { clientName: textOf(given.clientName), clientVersion: textOf(given.clientVersion) };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, MOST_OF_CLIENT) : '';
}

async function schemaReporting({ schemaUrl, schemaDelayMs }: StudioOptions, schema: GraphQLSchema) {
  const { ApolloServerPluginSchemaReporting } = await import('@apollo/server/plugin/schemaReporting');
  return ApolloServerPluginSchemaReporting({
    overrideReportedSchema: printSchema(schema),
    // By default it waits without a time limit, and so would a stop.
    fetcher: (url, { method = 'GET', headers = {}, body = null } = {}) =>
      fetch(url, { method, headers, body, signal: AbortSignal.timeout(SCHEMA_TIMEOUT_MS) }),
    ...(schemaUrl !== undefined && { endpointUrl: schemaUrl }),
    ...(schemaDelayMs !== undefined && { initialDelayMaxMs: schemaDelayMs }),
  });
}

/** Apollo's plugins refuse or warn if they see the schema of a subgraph. */
function forClients(plugin: ApolloServerPlugin, schema: GraphQLSchema): ApolloServerPlugin {
  return {
    ...plugin,
    serverWillStart: async (service) => plugin.serverWillStart?.({ ...service, schema }),
  };
}
