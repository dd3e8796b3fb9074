import type { Setting } from './setting.js';
import {
  address,
  apolloKey,
  fraction,
  graphRef,
  hostNames,
  issuers,
  onOff,
  oneOf,
  origins,
  policy,
  quotas,
  redisUrls,
  region,
  regions,
  routerSecrets,
  wholeNumber,
} from './validators.js';

/**
 * All settings by environment variable: the single source of the configuration, `--help` and the README's table.
 * `default` is a fixed value; `example` describes a default that depends on something else.
 */
export const settings = {
  COGNITO_BACKEND: oneOf(
    'embedded',
    'aws',
  )({
    default: undefined,
    example: 'embedded; required under NODE_ENV=production',
    desc: '`embedded`: in-memory pools, lost on exit. `aws`: your account, using the AWS SDK credential chain.',
  }),
  COGNITO_REGIONS: regions({
    default: undefined,
    example: 'the Region of the AWS SDK; embedded: AWS_REGION, else us-east-1',
    desc: 'Comma-separated AWS Regions to serve. The first one is the default for new pools; all others are refused.',
  }),
  AWS_REGION: region({
    default: undefined,
    example: 'from the AWS SDK, such as its configuration files',
    desc: 'AWS SDK variable: the Region to serve when COGNITO_REGIONS is not set.',
  }),
  EMBEDDED_SAMPLES: onOff({
    default: true,
    desc: 'Start the embedded backend with sample pools.',
  }),
  EMBEDDED_QUOTAS: oneOf(
    'off',
    'aws',
  )({
    default: 'off',
    desc: '`aws` makes the embedded backend enforce AWS rate limits; `off` disables them.',
  }),
  COGNITO_QUOTAS: quotas({
    default: undefined,
    example: 'the AWS quotas, such as 15 describes a second',
    desc: 'Comma-separated rate overrides by category and optional Region: `UserPoolRead=30,eu-west-1:UserPoolUpdate=5/4` (requests per second, optional burst).',
  }),
  COGNITO_QUOTA_SHARE: fraction({
    default: 0.8,
    desc: 'Share of every quota that this gateway may use. The rest is left to Terraform, consoles and other programs.',
  }),
  REQUEST_TIMEOUT_MS: wholeNumber(
    100,
    600_000,
  )({
    default: 25_000,
    desc: 'Deadline of a request in milliseconds. Calls that would miss it fail immediately.',
  }),
  MAX_WAITING_CALLS: wholeNumber(
    1,
    1_000_000,
  )({
    default: 10_000,
    desc: 'Maximum Cognito calls queued per Region and quota category; more are refused.',
  }),
  CACHE_TTL_MS: wholeNumber(
    0,
    86_400_000,
  )({
    default: 300_000,
    desc: 'Milliseconds for which a cached pool is fresh and served without a call; 0 disables the cache.',
  }),
  CACHE_STALE_MS: wholeNumber(
    0,
    604_800_000,
  )({
    default: 3_600_000,
    desc: 'Further milliseconds for which a stale pool is served while it is refreshed or Cognito fails.',
  }),
  CACHE_MAX_POOLS: wholeNumber(
    1,
    1_000_000,
  )({
    default: 10_000,
    desc: 'Maximum pools cached per process; the least recently read are evicted first.',
  }),
  LIST_SCAN_PAGES: wholeNumber(
    1,
    1000,
  )({
    default: 10,
    desc: 'Maximum ListUserPools calls, of 60 pools each, that one `userPools` field makes for a page.',
  }),
  REDIS_URL: redisUrls({
    default: undefined,
    example: 'none (replicas share nothing)',
    desc: 'Valkey or Redis for replicas of one AWS account to share cache, invalidations, quotas and locks: `redis://` or `rediss://`, comma-separated for a cluster.',
  }),
  REPLICAS: wholeNumber(
    1,
    1000,
  )({
    default: 1,
    desc: 'Assumed replica count until Redis reports the real one.',
  }),
  AUTH_ISSUERS: issuers({
    default: undefined,
    example: 'none (authentication off)',
    desc: 'Trusted OpenID Connect issuers of access tokens: JSON, or `@` and the path of a JSON file. See docs/authentication.md.',
  }),
  AUTH_ROUTER_SECRETS: routerSecrets({
    default: undefined,
    example: 'none',
    desc: 'Secrets that identify a router, in the header `x-poolgraph-router-secret`: one, or two comma-separated, of 32 characters or more each.',
  }),
  AUTH_POLICY: policy({
    default: undefined,
    example: 'none (scopes alone decide)',
    desc: 'Rules for which pools a caller may see and change: JSON, or `@` and the path of a JSON file. See docs/authorization.md.',
  }),
  POLICY_MAX_AGE_MS: wholeNumber(
    0,
    600_000,
  )({
    default: 60_000,
    desc: 'Maximum age in milliseconds of cached tags and names used for authorization decisions.',
  }),
  HOST: address({
    default: '127.0.0.1',
    desc: 'Address to listen on. Any but a loopback address requires AUTH_ISSUERS or ALLOW_UNAUTHENTICATED.',
  }),
  PORT: wholeNumber(
    0,
    65_535,
  )({
    default: 4000,
    desc: 'TCP port to listen on; 0 picks a free one.',
  }),
  ALLOWED_HOSTS: hostNames({
    default: undefined,
    example: 'none',
    desc: 'Comma-separated host names accepted in Host and Origin headers besides localhost, 127.0.0.1 and [::1], while authentication is off.',
  }),
  ALLOW_UNAUTHENTICATED: onOff({
    default: false,
    desc: 'Allow listening beyond loopback with authentication off. Embedded backend only.',
  }),
  EXPLORER: onOff({
    default: undefined,
    example: '1; under NODE_ENV=production 0',
    desc: 'Serve a GraphQL explorer at `/explorer`. It works offline.',
  }),
  CORS_ORIGINS: origins({
    default: undefined,
    example: 'none',
    desc: 'Comma-separated web origins that may call the gateway from a browser, such as `https://studio.apollographql.com`.',
  }),
  HTTP_BODY_LIMIT_BYTES: wholeNumber(
    1024,
    64 * 1024 * 1024,
  )({
    default: 1024 * 1024,
    desc: 'Maximum request body size in bytes.',
  }),
  HTTP_RESPONSE_LIMIT_BYTES: wholeNumber(
    64 * 1024,
    256 * 1024 * 1024,
  )({
    default: 16 * 1024 * 1024,
    desc: 'Maximum response size in bytes; a larger response fails with `RESPONSE_TOO_LARGE`.',
  }),
  KEPT_ANSWERS_BYTES: wholeNumber(
    0,
    1024 * 1024 * 1024,
  )({
    default: 16 * 1024 * 1024,
    desc: 'Maximum bytes of cached answers and parts of answers to repeated queries; 0 disables this cache.',
  }),
  LIMIT_TOKENS: maximum(10_000, 100, 1_000_000, 'tokens per document'),
  LIMIT_DEPTH: maximum(
    25,
    20,
    100,
    'nesting depth of selection sets (including fragments) and of input values',
  ),
  LIMIT_SELECTIONS: maximum(
    20_000,
    500,
    1_000_000,
    'selections per document; a fragment counts each time it is spread',
  ),
  LIMIT_ALIASES: maximum(500, 1, 100_000, 'aliases per document'),
  LIMIT_ROOT_FIELDS: maximum(100, 1, 10_000, 'root fields per operation'),
  LIMIT_DIRECTIVES: maximum(500, 1, 100_000, 'directives per document'),
  LIMIT_INTROSPECTIONS: maximum(
    5,
    1,
    100,
    '`__schema` and `__type` fields per operation; `__schema` at most once',
  ),
  LIMIT_REFERENCES: maximum(1_000, 1, 100_000, 'references per operation, over all `_entities` fields'),
  LIMIT_ROUTER_REFERENCES: maximum(
    5_000,
    1,
    100_000,
    'references per operation from a router with a valid secret',
  ),
  LIMIT_INPUT_ENTRIES: maximum(500, 100, 1_000_000, 'entries per input list, and fields per input object'),
  LIMIT_TEXT_BYTES: maximum(524_288, 1024, 64 * 1024 * 1024, 'bytes per input string'),
  LIMIT_COST: maximum(250_000, 1_000, 1_000_000_000, 'cost per operation. See docs/limits.md'),
  MAX_EVENT_LOOP_DELAY_MS: wholeNumber(
    0,
    60_000,
  )({
    default: 1_000,
    desc: 'Mean event loop delay in milliseconds above which, after 3 seconds, requests are refused with 503; 0 disables the check.',
  }),
  MAX_HEAP_PERCENT: wholeNumber(
    0,
    100,
  )({
    default: 90,
    desc: "Percentage of Node's heap limit in use above which requests are refused with 503; 0 disables the check.",
  }),
  SHUTDOWN_DELAY_MS: wholeNumber(
    0,
    600_000,
  )({
    default: 5_000,
    desc: 'Milliseconds after SIGTERM during which requests are still accepted while `/readyz` answers 503, so that a load balancer notices.',
  }),
  LANDING_PAGE: onOff({
    default: undefined,
    example: '1; under NODE_ENV=production 0',
    desc: 'Serve browsers a landing page at `/` and `/graphql`. It needs no token and works offline.',
  }),
  INTROSPECTION: oneOf(
    'on',
    'operators',
    'off',
  )({
    default: undefined,
    example: 'on; under NODE_ENV=production off',
    desc: 'Who may introspect the schema: everyone (`on`), `operators` (the scope `poolgraph/operate`, or a router with a valid secret), or no one (`off`).',
  }),
  APOLLO_KEY: apolloKey({
    default: undefined,
    example: 'none (nothing is reported)',
    desc: 'Apollo variable: the key of the graph in Apollo Studio to report usage to. See docs/studio.md.',
  }),
  APOLLO_GRAPH_REF: graphRef({
    default: undefined,
    example: 'none; required with APOLLO_KEY',
    desc: 'Apollo variable: graph and variant, such as `pools@production`.',
  }),
  APOLLO_SCHEMA_REPORTING: onOff({
    default: false,
    desc: 'Apollo variable: report the schema at start. Only for a gateway without a router in front.',
  }),
  LOG_LEVEL: oneOf(
    'debug',
    'info',
    'warn',
    'error',
    'silent',
  )({
    default: 'info',
    desc: 'Minimum log level: debug, info, warn, error or silent.',
  }),
  LOG_FORMAT: oneOf(
    'text',
    'json',
  )({
    default: undefined,
    example: 'text; under NODE_ENV=production json',
    desc: 'Log format: `text` for people, `json` for machines.',
  }),
  NODE_ENV: oneOf(
    'production',
    'development',
    'test',
  )({
    default: 'development',
    desc: '`production` turns off introspection, landing page and explorer by default, and requires COGNITO_BACKEND.',
  }),
};

/** A limit of one operation. */
function maximum(standard: number, least: number, most: number, counted: string) {
  return wholeNumber(least, most)({ default: standard, desc: `Maximum ${counted}.` });
}

/** A setting's default as shown to people. */
export function defaultOf({ example, default: value }: Setting<unknown>): string {
  if (example !== undefined) return example;
  return typeof value === 'boolean' ? String(Number(value)) : `${value as string | number}`;
}
