import { deepFreeze } from '../basics/deep-freeze.js';
import { isLoopback } from '../basics/loopback.js';
import type { IssuerSettings } from '../auth/issuer-settings.js';
import type { Policy } from '../auth/policy.js';
import type { QuotaSettings } from '../operations/quota-settings.js';
import { readSettings } from './setting.js';
import { settings } from './settings.js';
import { warningsOf } from './warnings.js';

/** What the process was asked to be; frozen, and the only thing that anybody reads instead of the environment. */
export interface Config {
  readonly production: boolean;
  readonly backend:
    | { readonly kind: 'embedded'; readonly samples: boolean; readonly quotas: 'off' | 'aws' }
    | { readonly kind: 'aws' };
  /** The Regions served, the default first; undefined means the one the SDK is configured for. */
  readonly regions: readonly [string, ...string[]] | undefined;
  readonly requestTimeoutMs: number;
  /** What one GraphQL operation may ask for, as `OperationLimits` describes it. */
  readonly operationLimits: Readonly<Record<OperationLimit, number>>;
  readonly limits: { readonly quotas: QuotaSettings; readonly maxWaiting: number };
  readonly cache: { readonly ttlMs: number; readonly staleMs: number; readonly maxPools: number };
  readonly list: { readonly scanPages: number };
  /** What replicas share; without URLs each keeps to itself. */
  readonly redis: { readonly urls: readonly string[] | undefined; readonly replicas: number };
  readonly auth: {
    /** Whose access tokens are believed; undefined means that nobody is asked who they are. */
    readonly issuers: readonly IssuerSettings[] | undefined;
    /** By which a router in front proves itself; none where there is none. */
    readonly routerSecrets: readonly string[];
  };
  /** Which pools a caller sees and changes; without rules scopes alone decide. */
  readonly policy: { readonly policy: Policy; readonly policyMaxAgeMs: number };
  readonly http: {
    readonly host: string;
    readonly port: number;
    /** Host names that requests may name or come from, beside the loopback ones, where nobody is asked who they are. */
    readonly allowedHosts: readonly string[];
    /** Web origins whose pages may use the gateway. */
    readonly corsOrigins: readonly string[];
    readonly bodyLimitBytes: number;
    /** Above which load requests are refused; 0 turns a measure off. */
    readonly load: { readonly maxEventLoopDelayMs: number; readonly maxHeapPercent: number };
    /** How long requests are taken after SIGTERM. */
    readonly shutdownDelayMs: number;
    readonly responseLimitBytes: number;
    /** Memory for whole answers; 0 means that none is kept. */
    readonly keptAnswersBytes: number;
    /** Whether an explorer is served. */
    readonly explorer: boolean;
  };
  /** What the gateway shows of its schema to those who explore. */
  readonly explore: {
    readonly landingPage: boolean;
    readonly introspection: 'on' | 'operators' | 'off';
  };
  /** What is reported to Apollo Studio; undefined means nothing. */
  readonly studio:
    { readonly key: string; readonly graphRef: string; readonly reportSchema: boolean } | undefined;
  readonly log: {
    readonly level: 'debug' | 'info' | 'warn' | 'error' | 'silent';
    readonly format: 'text' | 'json';
  };
  /** What is served although it is hardly meant, each in a sentence for the operator. */
  readonly warnings: readonly string[];
}

type OperationLimit =
  | 'tokens'
  | 'depth'
  | 'selections'
  | 'aliases'
  | 'rootFields'
  | 'directives'
  | 'introspections'
  | 'references'
  | 'routerReferences'
  | 'inputEntries'
  | 'textBytes'
  | 'cost';

/** The environment cannot be served; the message lists every problem, with what was expected and what was given. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';

  constructor(readonly problems: readonly string[]) {
    super(`The configuration cannot be used:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Region of the embedded backend where nothing names one. */
const EMBEDDED_REGION = 'us-east-1';

/**
 * Reads the environment, once.
 *
 * @throws ConfigError with every problem at once
 */
export function readConfig(environment: Environment): Config {
  const given = withoutBlanks(environment);
  const { values: env, refused } = readSettings(given, settings);
  const problems = Array.from(refused, ([name, problem]) => `${name}: ${problem}`);

  const production = env.NODE_ENV === 'production';
  if (production && given.COGNITO_BACKEND === undefined) {
    problems.push(
      'COGNITO_BACKEND: expected aws or embedded, got nothing; under NODE_ENV=production the backend must be chosen, for embedded pools are gone with the process',
    );
  }
  const embedded = env.COGNITO_BACKEND !== 'aws';
  if (given.AUTH_ISSUERS !== undefined) {
    if (env.ALLOW_UNAUTHENTICATED) {
      problems.push(
        'ALLOW_UNAUTHENTICATED: expected 0 with AUTH_ISSUERS, got 1; callers are asked who they are',
      );
    }
    if (env.ALLOWED_HOSTS) {
      problems.push(
        'ALLOWED_HOSTS: expected nothing with AUTH_ISSUERS, got host names; a token is asked for instead, whatever the host',
      );
    }
  } else if (env.ALLOW_UNAUTHENTICATED && !embedded) {
    problems.push(
      'ALLOW_UNAUTHENTICATED: expected 0 with COGNITO_BACKEND=aws, got 1; it opens the embedded backend only',
    );
  } else if (!isLoopback(env.HOST) && !env.ALLOW_UNAUTHENTICATED) {
    problems.push(
      `HOST: expected a loopback address (127.0.0.1, ::1, localhost), got "${env.HOST}"; without AUTH_ISSUERS nobody is asked ` +
        'who they are, so anybody who reaches another address could create pools. With the embedded backend ALLOW_UNAUTHENTICATED=1 allows it',
    );
  }
  if (given.AUTH_POLICY !== undefined && given.AUTH_ISSUERS === undefined) {
    problems.push(
      'AUTH_POLICY: expected nothing without AUTH_ISSUERS, got rules; nobody is asked who they are, so no rule could hold',
    );
  }
  if (env.REDIS_URL && embedded) {
    problems.push(
      "REDIS_URL: expected nothing with the embedded backend, whose pools are each process's own, got a URL",
    );
  }
  problems.push(...studioProblems(env, refused));
  if (problems.length > 0) throw new ConfigError(problems);

  const config: Omit<Config, 'warnings'> = {
    production,
    backend: embedded
      ? { kind: 'embedded', samples: env.EMBEDDED_SAMPLES, quotas: env.EMBEDDED_QUOTAS }
      : { kind: 'aws' },
    regions: env.COGNITO_REGIONS ?? (embedded ? [env.AWS_REGION ?? EMBEDDED_REGION] : undefined),
    requestTimeoutMs: env.REQUEST_TIMEOUT_MS,
    operationLimits: {
      tokens: env.LIMIT_TOKENS,
      depth: env.LIMIT_DEPTH,
      selections: env.LIMIT_SELECTIONS,
      aliases: env.LIMIT_ALIASES,
      rootFields: env.LIMIT_ROOT_FIELDS,
      directives: env.LIMIT_DIRECTIVES,
      introspections: env.LIMIT_INTROSPECTIONS,
      references: env.LIMIT_REFERENCES,
      routerReferences: env.LIMIT_ROUTER_REFERENCES,
      inputEntries: env.LIMIT_INPUT_ENTRIES,
      textBytes: env.LIMIT_TEXT_BYTES,
      cost: env.LIMIT_COST,
    },
    limits: {
      quotas: { share: env.COGNITO_QUOTA_SHARE, overrides: env.COGNITO_QUOTAS ?? [] },
      maxWaiting: env.MAX_WAITING_CALLS,
    },
    cache: { ttlMs: env.CACHE_TTL_MS, staleMs: env.CACHE_STALE_MS, maxPools: env.CACHE_MAX_POOLS },
    list: { scanPages: env.LIST_SCAN_PAGES },
    redis: { urls: env.REDIS_URL, replicas: env.REPLICAS },
    auth: { issuers: env.AUTH_ISSUERS, routerSecrets: env.AUTH_ROUTER_SECRETS ?? [] },
    policy: { policy: env.AUTH_POLICY, policyMaxAgeMs: env.POLICY_MAX_AGE_MS },
    http: {
      host: env.HOST,
      port: env.PORT,
      allowedHosts: env.ALLOWED_HOSTS ?? [],
      corsOrigins: env.CORS_ORIGINS ?? [],
      bodyLimitBytes: env.HTTP_BODY_LIMIT_BYTES,
      load: { maxEventLoopDelayMs: env.MAX_EVENT_LOOP_DELAY_MS, maxHeapPercent: env.MAX_HEAP_PERCENT },
      shutdownDelayMs: env.SHUTDOWN_DELAY_MS,
      responseLimitBytes: env.HTTP_RESPONSE_LIMIT_BYTES,
      keptAnswersBytes: env.KEPT_ANSWERS_BYTES,
      explorer: env.EXPLORER ?? !production,
    },
    explore: {
      landingPage: env.LANDING_PAGE ?? !production,
      introspection: env.INTROSPECTION ?? (production ? 'off' : 'on'),
    },
    studio: studioOf(env),
    log: { level: env.LOG_LEVEL, format: env.LOG_FORMAT ?? (production ? 'json' : 'text') },
  };
  return deepFreeze({ ...config, warnings: warningsOf(Object.keys(given), config) });
}

interface StudioEnvironment {
  readonly APOLLO_KEY: string | undefined;
  readonly APOLLO_GRAPH_REF: string | undefined;
  readonly APOLLO_SCHEMA_REPORTING: boolean;
  readonly AUTH_ROUTER_SECRETS: readonly string[] | undefined;
}

function studioProblems(
  { APOLLO_KEY, APOLLO_GRAPH_REF, APOLLO_SCHEMA_REPORTING, AUTH_ROUTER_SECRETS }: StudioEnvironment,
  refused: ReadonlyMap<string, string>,
): string[] {
  const problems: string[] = [];
  if (APOLLO_KEY && !APOLLO_GRAPH_REF && !refused.has('APOLLO_GRAPH_REF')) {
    problems.push('APOLLO_GRAPH_REF: expected a graph and its variant with APOLLO_KEY, got nothing');
  }
  if (APOLLO_SCHEMA_REPORTING && !APOLLO_KEY && !refused.has('APOLLO_KEY')) {
    problems.push('APOLLO_KEY: expected a GraphOS API key with APOLLO_SCHEMA_REPORTING, got nothing');
  }
  if (APOLLO_SCHEMA_REPORTING && AUTH_ROUTER_SECRETS) {
    problems.push(
      'APOLLO_SCHEMA_REPORTING: expected 0 with AUTH_ROUTER_SECRETS, got 1; a subgraph behind a router does not report its schema, it is published with rover',
    );
  }
  return problems;
}

/** A router in front reports what it is asked, with the traces that it gets from here: both would count twice. */
function studioOf({
  APOLLO_KEY: key,
  APOLLO_GRAPH_REF: graphRef,
  APOLLO_SCHEMA_REPORTING: reportSchema,
  AUTH_ROUTER_SECRETS: routerSecrets,
}: StudioEnvironment): Config['studio'] {
  if (!key || !graphRef || routerSecrets) return undefined;
  return { key, graphRef, reportSchema };
}

/** A variable set to nothing, as compose files do with `${NAME:-}`, is a variable not set. */
function withoutBlanks(environment: Environment): Environment {
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()));
}
