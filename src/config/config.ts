import { deepFreeze } from '../basics/deep-freeze.js';
import { isLoopback } from '../basics/loopback.js';
import type { IssuerSettings } from '../auth/issuer-settings.js';
import type { Policy } from '../auth/policy.js';
import type { QuotaSettings } from '../operations/quota-settings.js';
import { readSettings } from './setting.js';
import { settings } from './settings.js';
import { warningsOf } from './warnings.js';

/** The configuration of the process. Frozen; no other code reads the environment. */
export interface Config {
  readonly production: boolean;
  readonly backend:
    | { readonly kind: 'embedded'; readonly samples: boolean; readonly quotas: 'off' | 'aws' }
    | { readonly kind: 'aws' };
  /** The Regions served, the default first; undefined means the Region of the AWS SDK. */
  readonly regions: readonly [string, ...string[]] | undefined;
  readonly requestTimeoutMs: number;
  /** Limits of one GraphQL operation, as `OperationLimits` describes them. */
  readonly operationLimits: Readonly<Record<OperationLimit, number>>;
  readonly limits: { readonly quotas: QuotaSettings; readonly maxWaiting: number };
  readonly cache: { readonly ttlMs: number; readonly staleMs: number; readonly maxPools: number };
  readonly list: { readonly scanPages: number };
  /** How replicas share state; without URLs they share nothing. */
  readonly redis: { readonly urls: readonly string[] | undefined; readonly replicas: number };
  readonly auth: {
    /** Trusted issuers of access tokens; undefined means authentication is off. */
    readonly issuers: readonly IssuerSettings[] | undefined;
    /** Secrets that identify a router in front; empty without a router. */
    readonly routerSecrets: readonly string[];
  };
  /** Which pools a caller may see and change; without rules scopes alone decide. */
  readonly policy: { readonly policy: Policy; readonly policyMaxAgeMs: number };
  readonly http: {
    readonly host: string;
    readonly port: number;
    /** Host names accepted in Host and Origin besides the loopback ones, while authentication is off. */
    readonly allowedHosts: readonly string[];
    /** Web origins that may call the gateway from a browser. */
    readonly corsOrigins: readonly string[];
    readonly bodyLimitBytes: number;
    /** Load above which requests are refused; 0 disables a check. */
    readonly load: { readonly maxEventLoopDelayMs: number; readonly maxHeapPercent: number };
    /** How long requests are accepted after SIGTERM. */
    readonly shutdownDelayMs: number;
    readonly responseLimitBytes: number;
    /** Maximum bytes of cached answers; 0 disables this cache. */
    readonly keptAnswersBytes: number;
    /** Whether an explorer is served. */
    readonly explorer: boolean;
  };
  /** How the schema can be explored. */
  readonly explore: {
    readonly landingPage: boolean;
    readonly introspection: 'on' | 'operators' | 'off';
  };
  /** Reporting to Apollo Studio; undefined means nothing is reported. */
  readonly studio:
    { readonly key: string; readonly graphRef: string; readonly reportSchema: boolean } | undefined;
  readonly log: {
    readonly level: 'debug' | 'info' | 'warn' | 'error' | 'silent';
    readonly format: 'text' | 'json';
  };
  /** Valid but probably unintended settings, one sentence each. */
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

/** The configuration is invalid. The message lists every problem, with what was expected and what was given. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';

  constructor(readonly problems: readonly string[]) {
    super(`The configuration is invalid:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Default Region of the embedded backend. */
const EMBEDDED_REGION = 'us-east-1';

/**
 * Reads the configuration from the environment, once.
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
      'COGNITO_BACKEND: expected aws or embedded, got nothing; NODE_ENV=production has no default, because embedded pools are lost on exit',
    );
  }
  const embedded = env.COGNITO_BACKEND !== 'aws';
  if (given.AUTH_ISSUERS !== undefined) {
    if (env.ALLOW_UNAUTHENTICATED) {
      problems.push(
        'ALLOW_UNAUTHENTICATED: expected 0 with AUTH_ISSUERS, got 1; authentication is on, so unset it',
      );
    }
    if (env.ALLOWED_HOSTS) {
      problems.push(
        'ALLOWED_HOSTS: expected nothing with AUTH_ISSUERS, got host names; a valid token is accepted from any host, so unset it',
      );
    }
  } else if (env.ALLOW_UNAUTHENTICATED && !embedded) {
    problems.push(
      'ALLOW_UNAUTHENTICATED: expected 0 with COGNITO_BACKEND=aws, got 1; it works with the embedded backend only. Set AUTH_ISSUERS instead',
    );
  } else if (!isLoopback(env.HOST) && !env.ALLOW_UNAUTHENTICATED) {
    problems.push(
      `HOST: expected a loopback address (127.0.0.1, ::1, localhost), got "${env.HOST}"; listening beyond loopback without ` +
        'authentication would let anyone create pools. Set AUTH_ISSUERS, or ALLOW_UNAUTHENTICATED=1 with the embedded backend',
    );
  }
  if (given.AUTH_POLICY !== undefined && given.AUTH_ISSUERS === undefined) {
    problems.push(
      'AUTH_POLICY: expected nothing without AUTH_ISSUERS, got rules; without authentication there is no caller to apply them to. Set AUTH_ISSUERS',
    );
  }
  if (env.REDIS_URL && embedded) {
    problems.push(
      'REDIS_URL: expected nothing with the embedded backend, got a URL; embedded pools cannot be shared. Set COGNITO_BACKEND=aws or unset REDIS_URL',
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
    problems.push(
      'APOLLO_GRAPH_REF: expected a graph and its variant with APOLLO_KEY, such as pools@production, got nothing',
    );
  }
  if (APOLLO_SCHEMA_REPORTING && !APOLLO_KEY && !refused.has('APOLLO_KEY')) {
    problems.push('APOLLO_KEY: expected a GraphOS API key with APOLLO_SCHEMA_REPORTING, got nothing');
  }
  if (APOLLO_SCHEMA_REPORTING && AUTH_ROUTER_SECRETS) {
    problems.push(
      'APOLLO_SCHEMA_REPORTING: expected 0 with AUTH_ROUTER_SECRETS, got 1; publish the schema of a subgraph behind a router with rover',
    );
  }
  return problems;
}

/** A router in front reports its requests itself, with traces from here; a second report would count them twice. */
function studioOf({
  APOLLO_KEY: key,
  APOLLO_GRAPH_REF: graphRef,
  APOLLO_SCHEMA_REPORTING: reportSchema,
  AUTH_ROUTER_SECRETS: routerSecrets,
}: StudioEnvironment): Config['studio'] {
  if (!key || !graphRef || routerSecrets) return undefined;
  return { key, graphRef, reportSchema };
}

/** An empty variable counts as unset: compose files make them with `${NAME:-}`. */
function withoutBlanks(environment: Environment): Environment {
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()));
}
