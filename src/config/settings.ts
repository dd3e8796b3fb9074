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
 * Every setting there is, by its environment variable: the one table behind the configuration, `--help` and the README.
 * Here `default` is a value that always holds; `example` words a default that depends on something else.
 */
export const settings = {
  COGNITO_BACKEND: oneOf(
    'embedded',
    'aws',
  )({
    default: undefined,
    example: 'embedded; under NODE_ENV=production it must be set',
    desc: 'Where user pools live: `embedded` in this process and gone with it, or `aws`, reached with the variables and the credential chain of the AWS SDK.',
  }),
  COGNITO_REGIONS: regions({
    default: undefined,
    example: 'the Region the AWS SDK is configured for; embedded without one: us-east-1',
    desc: 'The AWS Regions served, parted by commas; the first one takes pools created without a Region. Any other Region is refused.',
  }),
  AWS_REGION: region({
    default: undefined,
    example: 'what the AWS SDK finds, in its configuration files among others',
    desc: "The AWS SDK's own variable: the Region served where COGNITO_REGIONS names none.",
  }),
  EMBEDDED_SAMPLES: onOff({
    default: true,
    desc: 'Whether the embedded backend starts with sample pools.',
  }),
  EMBEDDED_QUOTAS: oneOf(
    'off',
    'aws',
  )({
    default: 'off',
    desc: 'Whether the embedded backend is paced, and refuses, by the quotas of AWS.',
  }),
  COGNITO_QUOTAS: quotas({
    default: undefined,
    example: 'those of AWS, such as 15 describes a second',
    desc: 'Other rates, parted by commas: `UserPoolRead=30,eu-west-1:UserPoolUpdate=5/4`, requests a second and the burst, by category and Region.',
  }),
  COGNITO_QUOTA_SHARE: fraction({
    default: 0.8,
    desc: 'The share of every quota that this gateway uses; Terraform, consoles and other programs live on the rest.',
  }),
  REQUEST_TIMEOUT_MS: wholeNumber(
    100,
    600_000,
  )({
    default: 25_000,
    desc: 'Milliseconds that a request may take in all; what cannot be done by then is refused at once.',
  }),
  MAX_WAITING_CALLS: wholeNumber(
    1,
    1_000_000,
  )({
    default: 10_000,
    desc: 'How many calls to Cognito may wait for their turn in one Region and category; more are refused.',
  }),
  CACHE_TTL_MS: wholeNumber(
    0,
    86_400_000,
  )({
    default: 300_000,
    desc: 'Milliseconds for which a described pool is fresh and not asked for again; 0 remembers nothing.',
  }),
  CACHE_STALE_MS: wholeNumber(
    0,
    604_800_000,
  )({
    default: 3_600_000,
    desc: 'Milliseconds after that for which it is still answered, while one refresh runs or Cognito fails.',
  }),
  CACHE_MAX_POOLS: wholeNumber(
    1,
    1_000_000,
  )({
    default: 10_000,
    desc: 'How many pools one process remembers; the least recently read go first.',
  }),
  LIST_SCAN_PAGES: wholeNumber(
    1,
    1000,
  )({
    default: 10,
    desc: 'How many calls to ListUserPools, of 60 pools each, one `userPools` makes at most before it ends its page.',
  }),
  REDIS_URL: redisUrls({
    default: undefined,
    example: 'none: every replica keeps to itself',
    desc: 'Valkey or Redis through which replicas in front of one AWS account share cache, invalidations and quotas: `redis://` or `rediss://`, several parted by commas for a cluster.',
  }),
  REPLICAS: wholeNumber(
    1,
    1000,
  )({
    default: 1,
    desc: 'How many replicas share the quotas while Redis cannot tell.',
  }),
  AUTH_ISSUERS: issuers({
    default: undefined,
    example: 'none: nobody is asked who they are',
    desc: 'The OpenID Connect issuers whose access tokens are believed: JSON, or `@` and the path of a file with it, as docs/authentication.md describes it.',
  }),
  AUTH_ROUTER_SECRETS: routerSecrets({
    default: undefined,
    example: 'none',
    desc: 'By which a router in front proves itself in the header `x-poolgraph-router-secret`: one, or two parted by a comma, of 32 characters or more each.',
  }),
  AUTH_POLICY: policy({
    default: undefined,
    example: 'none: scopes alone decide',
    desc: 'Which pools a caller sees and changes: JSON, or `@` and the path of a file with it, as docs/authorization.md describes it.',
  }),
  POLICY_MAX_AGE_MS: wholeNumber(
    0,
    600_000,
  )({
    default: 60_000,
    desc: "Milliseconds: AUTH_POLICY is not decided on a pool's tags or name that are older.",
  }),
  HOST: address({
    default: '127.0.0.1',
    desc: 'The address to listen on. Any but a loopback address needs AUTH_ISSUERS or ALLOW_UNAUTHENTICATED.',
  }),
  PORT: wholeNumber(
    0,
    65_535,
  )({
    default: 4000,
    desc: 'The TCP port to listen on; 0 takes a free one.',
  }),
  ALLOWED_HOSTS: hostNames({
    default: undefined,
    example: 'none',
    desc: 'Host names, parted by commas, that requests may be addressed to or come from beside localhost, 127.0.0.1 and [::1], while nobody is asked who they are.',
  }),
  ALLOW_UNAUTHENTICATED: onOff({
    default: false,
    desc: 'Allows listening beyond loopback although nobody is asked who they are. Embedded backend only.',
  }),
  EXPLORER: onOff({
    default: undefined,
    example: '1; under NODE_ENV=production 0',
    desc: 'Whether `/explorer` serves an explorer, which needs no internet.',
  }),
  CORS_ORIGINS: origins({
    default: undefined,
    example: 'none',
    desc: 'Web origins, parted by commas, whose pages may use the gateway from a browser, such as `https://studio.apollographql.com`.',
  }),
  HTTP_BODY_LIMIT_BYTES: wholeNumber(
    1024,
    64 * 1024 * 1024,
  )({
    default: 1024 * 1024,
    desc: 'The largest request body that is read, in bytes.',
  }),
  HTTP_RESPONSE_LIMIT_BYTES: wholeNumber(
    64 * 1024,
    256 * 1024 * 1024,
  )({
    default: 16 * 1024 * 1024,
    desc: 'The largest answer that is sent, in bytes; a larger one is an error with the code `RESPONSE_TOO_LARGE`.',
  }),
  KEPT_ANSWERS_BYTES: wholeNumber(
    0,
    1024 * 1024 * 1024,
  )({
    default: 16 * 1024 * 1024,
    desc: 'Memory for whole answers to queries that come again, in bytes; 0 keeps none.',
  }),
  LIMIT_TOKENS: maximum(10_000, 100, 1_000_000, 'tokens per document'),
  LIMIT_DEPTH: maximum(
    25,
    20,
    100,
    'nesting depth of selection sets, fragments included, and of input values',
  ),
  LIMIT_SELECTIONS: maximum(
    20_000,
    500,
    1_000_000,
    'selections per document, each fragment counted wherever it is spread',
  ),
  LIMIT_ALIASES: maximum(500, 1, 100_000, 'aliases per document'),
  LIMIT_ROOT_FIELDS: maximum(100, 1, 10_000, 'root fields per operation'),
  LIMIT_DIRECTIVES: maximum(500, 1, 100_000, 'directives per document'),
  LIMIT_INTROSPECTIONS: maximum(
    5,
    1,
    100,
    'number of `__schema` and `__type` fields per operation; `__schema` at most once',
  ),
  LIMIT_REFERENCES: maximum(1_000, 1, 100_000, 'references in all `_entities` fields of an operation'),
  LIMIT_ROUTER_REFERENCES: maximum(
    5_000,
    1,
    100_000,
    'references in all `_entities` fields of an operation from a router that has proven itself',
  ),
  LIMIT_INPUT_ENTRIES: maximum(
    500,
    100,
    1_000_000,
    'entries in one list of the input, and members in one object',
  ),
  LIMIT_TEXT_BYTES: maximum(524_288, 1024, 64 * 1024 * 1024, 'bytes in one text of the input'),
  LIMIT_COST: maximum(250_000, 1_000, 1_000_000_000, 'cost of an operation, as docs/limits.md counts it'),
  MAX_EVENT_LOOP_DELAY_MS: wholeNumber(
    0,
    60_000,
  )({
    default: 1_000,
    desc: 'Mean delay of the event loop, in milliseconds, from which requests are refused with 503 once it has lasted 3 seconds; 0 turns this off.',
  }),
  MAX_HEAP_PERCENT: wholeNumber(
    0,
    100,
  )({
    default: 90,
    desc: "Used share of Node's heap limit, in percent, from which requests are refused with 503; 0 turns this off.",
  }),
  SHUTDOWN_DELAY_MS: wholeNumber(
    0,
    600_000,
  )({
    default: 5_000,
    desc: 'Milliseconds after SIGTERM for which requests are still taken while `/readyz` answers 503, so that a load balancer notices.',
  }),
  LANDING_PAGE: onOff({
    default: undefined,
    example: '1; under NODE_ENV=production 0',
    desc: 'Whether a browser is shown a landing page at `/` and `/graphql`. It needs no token, and works offline.',
  }),
  INTROSPECTION: oneOf(
    'on',
    'operators',
    'off',
  )({
    default: undefined,
    example: 'on; under NODE_ENV=production off',
    desc: 'Who may ask for the schema: everybody, only `operators` (the scope `poolgraph/operate`, or a router that has proven itself), or nobody.',
  }),
  APOLLO_KEY: apolloKey({
    default: undefined,
    example: 'none: nothing is reported',
    desc: "Apollo's own variable: the key of a graph in Apollo Studio, to which use is reported as docs/studio.md describes it.",
  }),
  APOLLO_GRAPH_REF: graphRef({
    default: undefined,
    example: 'none; with APOLLO_KEY it must be set',
    desc: "Apollo's own variable: the graph and its variant, such as `pools@production`.",
  }),
  APOLLO_SCHEMA_REPORTING: onOff({
    default: false,
    desc: "Apollo's own variable: whether the schema is reported at the start, for a gateway that no router stands in front of.",
  }),
  LOG_LEVEL: oneOf(
    'debug',
    'info',
    'warn',
    'error',
    'silent',
  )({
    default: 'info',
    desc: 'The least important lines that are logged.',
  }),
  LOG_FORMAT: oneOf(
    'text',
    'json',
  )({
    default: undefined,
    example: 'text; under NODE_ENV=production json',
    desc: 'How a line of the log is written: `text` for people, `json` for machines.',
  }),
  NODE_ENV: oneOf(
    'production',
    'development',
    'test',
  )({
    default: 'development',
    desc: '`production` turns off introspection, landing page and explorer unless they are asked for, and asks for COGNITO_BACKEND.',
  }),
};

/** A limit of what one operation may ask for. */
function maximum(standard: number, least: number, most: number, counted: string) {
  return wholeNumber(least, most)({ default: standard, desc: `Maximum ${counted}.` });
}

/** A setting's default as it is told to people. */
export function defaultOf({ example, default: value }: Setting<unknown>): string {
  if (example !== undefined) return example;
  return typeof value === 'boolean' ? String(Number(value)) : `${value as string | number}`;
}
