import { describe, expect, it } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigError, readConfig } from '../../../src/config/config.js';
import { temporaryDirectory } from '../../support/temporary-directory.js';

function problemsOf(environment: Record<string, string>): readonly string[] {
  try {
    readConfig(environment);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
}

describe('The configuration', () => {
  it('defaults to the embedded backend with sample pools, one Region and loopback', () => {
    expect(readConfig({})).toEqual({
      production: false,
      policy: { policy: undefined, policyMaxAgeMs: 60_000 },
      backend: { kind: 'embedded', samples: true, quotas: 'off' },
      regions: ['us-east-1'],
      requestTimeoutMs: 25_000,
      operationLimits: {
        tokens: 10_000,
        depth: 25,
        selections: 20_000,
        aliases: 500,
        rootFields: 100,
        directives: 500,
        introspections: 5,
        references: 1_000,
        routerReferences: 5_000,
        inputEntries: 500,
        textBytes: 524_288,
        cost: 250_000,
      },
      limits: { quotas: { share: 0.8, overrides: [] }, maxWaiting: 10_000 },
      cache: { ttlMs: 300_000, staleMs: 3_600_000, maxPools: 10_000 },
      list: { scanPages: 10 },
      redis: { urls: undefined, replicas: 1 },
      auth: { issuers: undefined, routerSecrets: [] },
      http: {
        host: '127.0.0.1',
        port: 4000,
        allowedHosts: [],
        corsOrigins: [],
        bodyLimitBytes: 1_048_576,
        load: { maxEventLoopDelayMs: 1_000, maxHeapPercent: 90 },
        shutdownDelayMs: 5_000,
        responseLimitBytes: 16_777_216,
        keptAnswersBytes: 16_777_216,
        explorer: true,
      },
      explore: { landingPage: true, introspection: 'on' },
      studio: undefined,
      log: { level: 'info', format: 'text' },
      warnings: [],
    });
  });

  it('reads quota overrides by category and by Region', () => {
    const { quotas } = readConfig({
      COGNITO_QUOTAS: 'UserPoolRead=30,eu-west-1:UserPoolUpdate=5/4',
      COGNITO_QUOTA_SHARE: '0.5',
    }).limits;
    expect(quotas).toEqual({
      share: 0.5,
      overrides: [
        { category: 'UserPoolRead', ratePerSecond: 30 },
        { region: 'eu-west-1', category: 'UserPoolUpdate', ratePerSecond: 5, burst: 4 },
      ],
    });
  });

  it('refuses REDIS_URL with the embedded backend, whose pools cannot be shared', () => {
    const REDIS_URL = 'redis://:a-password@127.0.0.1:6379';
    expect(problemsOf({ REDIS_URL })).toEqual([
      expect.stringMatching(/^REDIS_URL: expected nothing with the embedded backend/),
    ]);
    expect(readConfig({ REDIS_URL, COGNITO_BACKEND: 'aws' }).redis.urls).toEqual([REDIS_URL]);
  });

  it('does not quote a Redis URL, which may contain a password', () => {
    const [problem] = problemsOf({ REDIS_URL: 'http://:a-password@127.0.0.1', COGNITO_BACKEND: 'aws' });
    expect(problem).toBe('REDIS_URL: expected comma-separated redis:// or rediss:// URLs');
  });

  it('is frozen at every depth', () => {
    const config = readConfig({});
    expect([config, config.backend, config.regions, config.http, config.log].every(Object.isFrozen)).toBe(
      true,
    );
  });

  it('treats an empty variable as unset', () => {
    expect(readConfig({ COGNITO_BACKEND: '', PORT: ' ', COGNITO_REGIONS: '' })).toEqual(readConfig({}));
  });

  it('serves the Region in AWS_REGION unless COGNITO_REGIONS is set', () => {
    expect(readConfig({ AWS_REGION: 'eu-west-1' }).regions).toEqual(['eu-west-1']);
    expect(
      readConfig({ AWS_REGION: 'eu-west-1', COGNITO_REGIONS: 'us-gov-west-1, us-east-2,us-east-2' }).regions,
    ).toEqual(['us-gov-west-1', 'us-east-2']);
  });

  it.each([
    [
      { COGNITO_REGIONS: 'US-EAST-1,us-east-2,frankfurt' },
      'COGNITO_REGIONS: expected an AWS Region such as eu-west-1, got "US-EAST-1"; did you mean us-east-1? ' +
        'expected an AWS Region such as eu-west-1, got "frankfurt"',
    ],
    [{ COGNITO_REGIONS: 'aws-global' }, /^COGNITO_REGIONS: expected an AWS Region .*, got "aws-global"$/],
    [
      { AWS_REGION: 'euwest1' },
      'AWS_REGION: expected an AWS Region such as eu-west-1, got "euwest1"; did you mean eu-west-1?',
    ],
    [
      { COGNITO_QUOTAS: 'europe:UserPoolRead=5' },
      /^COGNITO_QUOTAS: expected an AWS Region .*, got "europe"$/,
    ],
    [
      {
        AUTH_ISSUERS: '[{"issuer": "https://issuer.example.com", "audiences": ["a"]}]',
        AUTH_POLICY: '[{"pools": {"regions": ["eu_west_1"]}, "may": "see"}]',
      },
      /^AUTH_POLICY: expected an AWS Region .*, got "eu_west_1"; did you mean eu-west-1\?$/,
    ],
  ])('refuses a Region that no partition of AWS can have: %j', (environment, problem) => {
    expect(problemsOf(environment)).toEqual([
      typeof problem === 'string' ? problem : expect.stringMatching(problem),
    ]);
  });

  it('leaves the Region to the AWS SDK with COGNITO_BACKEND=aws', () => {
    expect(readConfig({ COGNITO_BACKEND: 'aws', AWS_REGION: 'eu-west-1' }).regions).toBeUndefined();
  });

  it('turns the landing page and introspection off in production by default', () => {
    const production = { NODE_ENV: 'production', COGNITO_BACKEND: 'embedded' };
    expect(readConfig(production).explore).toEqual({ landingPage: false, introspection: 'off' });
    expect(readConfig({ ...production, LANDING_PAGE: '1', INTROSPECTION: 'operators' }).explore).toEqual({
      landingPage: true,
      introspection: 'operators',
    });
  });

  it('accepts CORS origins in the form that browsers send', () => {
    expect(
      readConfig({ CORS_ORIGINS: 'https://studio.apollographql.com, http://localhost:3000' }).http
        .corsOrigins,
    ).toEqual(['https://studio.apollographql.com', 'http://localhost:3000']);
  });

  it.each([
    '*',
    'null',
    'studio.apollographql.com',
    'https://studio.apollographql.com/',
    'https://studio.apollographql.com:443',
    'https://*.example.com',
    'https://Studio.apollographql.com',
    'file://',
    'https://a.example.com,',
  ])('refuses the CORS origin %j', (CORS_ORIGINS) => {
    expect(problemsOf({ CORS_ORIGINS })).toEqual([
      expect.stringMatching(/^CORS_ORIGINS: expected comma-separated origins .* got "/),
    ]);
  });

  describe('for Apollo Studio', () => {
    const apollo = { APOLLO_KEY: 'service:pools:a-key', APOLLO_GRAPH_REF: 'pools@production' };
    const AUTH_ROUTER_SECRETS = 'the-secret-of-the-router-0123456789abc';

    it('reports with a key and a graph, and the schema only with APOLLO_SCHEMA_REPORTING', () => {
      const studio = { key: 'service:pools:a-key', graphRef: 'pools@production' };
      expect(readConfig(apollo).studio).toEqual({ ...studio, reportSchema: false });
      expect(readConfig({ ...apollo, APOLLO_SCHEMA_REPORTING: 'true' }).studio).toEqual({
        ...studio,
        reportSchema: true,
      });
    });

    it('leaves reporting to a router in front', () => {
      expect(readConfig({ ...apollo, AUTH_ROUTER_SECRETS }).studio).toBeUndefined();
    });

    it('reports nothing without a key', () => {
      expect(readConfig({ APOLLO_GRAPH_REF: 'pools@production' }).studio).toBeUndefined();
    });

    it.each([
      [
        { APOLLO_KEY: 'a-key' },
        /^APOLLO_GRAPH_REF: expected a graph and its variant with APOLLO_KEY, .*, got nothing$/,
      ],
      [{ ...apollo, APOLLO_GRAPH_REF: 'pools' }, /^APOLLO_GRAPH_REF: expected .*, got "pools"$/],
      [{ ...apollo, APOLLO_KEY: 'a key' }, /^APOLLO_KEY: expected a GraphOS API key, .* without spaces$/],
      [{ APOLLO_SCHEMA_REPORTING: '1' }, /^APOLLO_KEY: expected a GraphOS API key with .*, got nothing$/],
      [
        { ...apollo, APOLLO_SCHEMA_REPORTING: '1', AUTH_ROUTER_SECRETS },
        /^APOLLO_SCHEMA_REPORTING: expected 0 with AUTH_ROUTER_SECRETS, got 1/,
      ],
    ])('refuses %j without quoting the key', (environment, problem) => {
      expect(problemsOf(environment)).toEqual([expect.stringMatching(problem)]);
      expect(problemsOf(environment).join()).not.toMatch(/a.key/);
    });
  });

  it('never falls back to the embedded backend in production', () => {
    expect(problemsOf({ NODE_ENV: 'production' })).toEqual([
      expect.stringMatching(/^COGNITO_BACKEND: expected aws or embedded, got nothing/),
    ]);
    expect(readConfig({ NODE_ENV: 'production', COGNITO_BACKEND: 'embedded' }).backend.kind).toBe('embedded');
  });

  it.each(['0.0.0.0', '::', '192.168.1.5', 'gateway.example.com', '128.0.0.1'])(
    'refuses to listen on %s without authentication',
    (HOST) => {
      expect(problemsOf({ HOST })).toEqual([
        expect.stringMatching(/^HOST: expected a loopback address .*ALLOW_UNAUTHENTICATED=1/),
      ]);
      expect(problemsOf({ HOST, ALLOW_UNAUTHENTICATED: '1' })).toEqual([]);
    },
  );

  it.each(['127.0.0.1', '127.1.2.3', '::1', 'localhost'])(
    'listens on the loopback address %s without authentication',
    (HOST) => {
      expect(readConfig({ HOST }).http.host).toBe(HOST);
    },
  );

  it('refuses ALLOW_UNAUTHENTICATED with COGNITO_BACKEND=aws', () => {
    expect(problemsOf({ COGNITO_BACKEND: 'aws', HOST: '0.0.0.0', ALLOW_UNAUTHENTICATED: '1' })).toEqual([
      expect.stringMatching(/^ALLOW_UNAUTHENTICATED: expected 0 with COGNITO_BACKEND=aws, got 1/),
    ]);
    expect(problemsOf({ COGNITO_BACKEND: 'aws', HOST: '0.0.0.0' })).toEqual([
      expect.stringMatching(/^HOST: /),
    ]);
  });

  describe('with issuers', () => {
    const issuer = 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Example01';
    const AUTH_ISSUERS = JSON.stringify([{ issuer, clientIds: ['a-client'] }]);

    it.each(['embedded', 'aws'])('listens on any address, with the backend %s', (COGNITO_BACKEND) => {
      expect(readConfig({ AUTH_ISSUERS, COGNITO_BACKEND, HOST: '0.0.0.0' })).toMatchObject({
        auth: { issuers: [{ issuer }] },
        http: { host: '0.0.0.0' },
      });
    });

    it('reads issuers from a file', () => {
      using directory = temporaryDirectory();
      const file = join(directory.path, 'issuers.json');
      writeFileSync(file, AUTH_ISSUERS);
      expect(readConfig({ AUTH_ISSUERS: `@${file}` })).toEqual(readConfig({ AUTH_ISSUERS }));
      expect(problemsOf({ AUTH_ISSUERS: `@${file}.yaml` })).toEqual([
        expect.stringMatching(/^AUTH_ISSUERS: ENOENT: .*issuers\.json\.yaml/),
      ]);
    });

    it('refuses ALLOW_UNAUTHENTICATED and ALLOWED_HOSTS, which have no effect', () => {
      expect(problemsOf({ AUTH_ISSUERS, ALLOW_UNAUTHENTICATED: '1', ALLOWED_HOSTS: 'a.internal' })).toEqual([
        'ALLOW_UNAUTHENTICATED: expected 0 with AUTH_ISSUERS, got 1; authentication is on, so unset it',
        'ALLOWED_HOSTS: expected nothing with AUTH_ISSUERS, got host names; a valid token is accepted from any host, so unset it',
      ]);
    });

    it('says what is wrong with an issuer, and where', () => {
      expect(problemsOf({ AUTH_ISSUERS: '[{"clientIds":["a"]}]', HOST: '0.0.0.0' })).toEqual([
        'AUTH_ISSUERS: [0].issuer: expected a value, got nothing',
      ]);
    });
  });

  it('accepts one router secret or two', () => {
    const [one, two] = ['a'.repeat(32), 'b'.repeat(40)];
    expect(readConfig({ AUTH_ROUTER_SECRETS: one }).auth.routerSecrets).toEqual([one]);
    expect(readConfig({ AUTH_ROUTER_SECRETS: `${one}, ${two}` }).auth.routerSecrets).toEqual([one, two]);
  });

  it.each([
    'short-secret',
    `${'a'.repeat(32)},`,
    `${'a'.repeat(32)} b`,
    Array(3).fill('a'.repeat(32)).join(),
  ])('refuses the router secrets %j without quoting them', (AUTH_ROUTER_SECRETS) => {
    expect(problemsOf({ AUTH_ROUTER_SECRETS })).toEqual([
      'AUTH_ROUTER_SECRETS: expected one secret, or two comma-separated, each of 32 or more printable ASCII characters without spaces',
    ]);
  });

  it('lists every problem at once, with what was expected and what was given', () => {
    expect(
      problemsOf({
        COGNITO_BACKEND: 'mock',
        COGNITO_REGIONS: 'us-east-1,evil.example.com#',
        EMBEDDED_SAMPLES: 'maybe',
        COGNITO_QUOTAS: 'UserPoolReads=15',
        COGNITO_QUOTA_SHARE: '1.5',
        HOST: 'a b',
        PORT: '70000',
        ALLOWED_HOSTS: 'http://example.com',
        EXPLORER: 'on',
        HTTP_BODY_LIMIT_BYTES: '1e9',
        LOG_LEVEL: 'loud',
        NODE_ENV: 'prod',
      }),
    ).toEqual([
      'COGNITO_BACKEND: expected embedded or aws, got "mock"',
      'COGNITO_REGIONS: expected an AWS Region such as eu-west-1, got "evil.example.com#"',
      'EMBEDDED_SAMPLES: expected 1 or 0, got "maybe"',
      expect.stringMatching(/^COGNITO_QUOTAS: expected a quota category .*, got "UserPoolReads"/),
      'COGNITO_QUOTA_SHARE: expected a number above 0 and up to 1, got "1.5"',
      'HOST: expected a host name or an IP address, got "a b"',
      'PORT: expected a whole number from 0 to 65535, got "70000"',
      'ALLOWED_HOSTS: expected comma-separated host names without ports, got "http://example.com"',
      'EXPLORER: expected 1 or 0, got "on"',
      'HTTP_BODY_LIMIT_BYTES: expected a whole number from 1024 to 67108864, got "1e9"',
      'LOG_LEVEL: expected debug, info, warn, error or silent, got "loud"',
      'NODE_ENV: expected production, development or test, got "prod"',
    ]);
  });
});
