import { afterAll, describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultOf, settings } from '../../src/config/settings.js';
import { CognitoServer } from '../support/cognito-server.js';
import { InstalledPackage } from '../support/installed-package.js';
import { newcomersPath, programOf, takeSteps } from '../support/newcomer.js';
import { Run } from '../support/run.js';
import { temporaryDirectory } from '../support/temporary-directory.js';

const READY = /poolgraph is ready/;
const STACK = /\n\s+at /;

/** All of this is about what users install. */
const installed = new InstalledPackage();

afterAll(() => {
  installed[Symbol.dispose]();
});

const start = (args: readonly string[], environment?: Readonly<Record<string, string>>) =>
  new Run(installed.program, args, environment);

async function answerTo(url: string, query: string): Promise<unknown> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query }) });
  return response.json();
}

describe('The installed package', () => {
  it('is all that is installed', () => {
    expect(installed.packages).toEqual(['poolgraph']);
  });

  it('is run by npx, and answers a query', async () => {
    const npx = ['npx', '--no-install', 'poolgraph'] as const;
    expect(
      execFileSync(npx[0], [...npx.slice(1), '--help'], { cwd: installed.folder, encoding: 'utf8' }),
    ).toMatch(/^Usage: poolgraph /);
    await using run = start([]);
    const answer = await answerTo(
      await run.printed(/http:\S+graphql/),
      '{ userPool(id: "us-east-1_Example01") { id } }',
    );
    expect(answer).toEqual({ data: { userPool: { id: 'us-east-1_Example01' } } });
  });

  it('has every file that its README links to', () => {
    const readme = readFileSync(join(installed.content, 'README.md'), 'utf8');
    const links = Array.from(
      readme.matchAll(/\]\((?!https?:|#)(?<to>[^)#\s]+)/g),
      ({ groups }) => groups?.to ?? '',
    );
    expect(links.length).toBeGreaterThan(20);
    expect(links.filter((to) => !existsSync(join(installed.content, to)))).toEqual([]);
  });

  it('holds no tests, sources or installed packages', () => {
    const files = readdirSync(installed.content, { recursive: true, encoding: 'utf8' });
    expect(files.filter((file) => /(^|\/)node_modules\/|^(src|test)\//.test(file))).toEqual([]);
  });

  it('exports what clients import, with types', () => {
    const { exports } = JSON.parse(readFileSync(join(installed.content, 'package.json'), 'utf8')) as {
      readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
    };
    const files = Object.values(exports).flatMap((target) =>
      typeof target === 'string' ? [target] : Object.values(target),
    );
    expect(files).toContain('./dist/clients/urql.d.ts');
    expect(files.filter((file) => !existsSync(join(installed.content, file)))).toEqual([]);
  });

  it('names the licence of every package in its build', () => {
    const text = readFileSync(join(installed.content, 'dist', 'THIRD-PARTY-LICENSES.txt'), 'utf8');
    const parts = text.split(/^-{80}$/m).slice(1, -1);
    const short = parts.filter((part) => part.trim().split('\n').length < 3).map((part) => part.trim());
    expect(short).toEqual([]);
    for (const name of ['@apollo/server', 'altair-static', 'fastify', 'graphql', 'ioredis', 'jose']) {
      expect(text).toMatch(new RegExp(`^${name} [\\d.]+ \\(MIT\\)$`, 'm'));
    }
    expect(text).toMatch(/^@smithy\/core [\d.]+ \(Apache-2\.0\)$/m);
  });

  it('serves the explorer and the documentation', async () => {
    await using run = start([]);
    const { origin } = new URL(await run.printed(/http:\S+graphql/));
    const page = await (await fetch(`${origin}/explorer`)).text();
    const [script = ''] = /main\.js/.exec(page) ?? [];
    expect((await fetch(`${origin}/explorer/${script}`)).headers.get('content-type')).toContain('javascript');
    expect((await fetch(`${origin}/docs/errors.md`)).status).toBe(200);
  });
});

describe('The command', () => {
  it.each([[['--help']], [['serve', '--help']]])('describes itself and every setting: %j', async (args) => {
    await using run = start(args);
    expect(await run.ended).toBe(0);
    for (const name of Object.keys(settings)) expect(run.out).toContain(name);
  });

  it('does not print secrets from the environment', async () => {
    const AUTH_ROUTER_SECRETS = 'the-secret-of-the-router-0123456789abc';
    await using help = start(['--help'], { AUTH_ROUTER_SECRETS });
    await using refused = start([], { AUTH_ROUTER_SECRETS: `${AUTH_ROUTER_SECRETS},short` });
    expect([await help.ended, await refused.ended]).toEqual([0, 1]);
    for (const run of [help, refused]) {
      expect(run.out + run.error).toContain('AUTH_ROUTER_SECRETS');
      expect(run.out + run.error).not.toContain(AUTH_ROUTER_SECRETS);
    }
  });

  it.each([
    [['--bogus'], "unknown option '--bogus'"],
    [['serve', '--bogus'], "unknown option '--bogus'"],
    [['serve', 'bogus'], "too many arguments for 'serve'"],
    [['bogus'], "unknown command 'bogus'"],
    [['bogus', '--port', '1'], "unknown command 'bogus'"],
    [['schema', 'bogus'], "unknown command 'bogus'"],
    [['serv'], /unknown command 'serv'\n\(Did you mean serve\?\)/],
    [['schema', 'prnt'], /unknown command 'prnt'\n\(Did you mean print\?\)/],
  ])('refuses the arguments %j and points to --help', async (args, message) => {
    await using run = start(args);
    expect(await run.ended).toBe(1);
    expect(run.out).toBe('');
    expect(run.error).toMatch(message);
    expect(run.error).toContain('--help');
  });

  it('prints every configuration problem without a stack trace', async () => {
    await using run = start([], { COGNITO_BACKEND: 'mock', HOST: '0.0.0.0' });
    expect(await run.ended).toBe(1);
    expect(run.error).toMatch(/COGNITO_BACKEND: .*\n.*HOST: /);
    expect(run.error).not.toMatch(STACK);
  });

  it('names COGNITO_REGIONS when COGNITO_BACKEND=aws has no Region', async () => {
    await using run = start([], { COGNITO_BACKEND: 'aws' });
    expect(await run.ended).toBe(1);
    expect(run.error).toContain('COGNITO_REGIONS: expected AWS Regions');
    expect(run.error).not.toMatch(STACK);
  });

  it('refuses a Region that AWS cannot have, also from the configuration files of the SDK', async () => {
    using directory = temporaryDirectory();
    const AWS_CONFIG_FILE = join(directory.path, 'config');
    writeFileSync(AWS_CONFIG_FILE, '[default]\nregion = eu-west\n');
    for (const environment of [{ COGNITO_REGIONS: 'eu-west' }, { COGNITO_BACKEND: 'aws', AWS_CONFIG_FILE }]) {
      await using run = start([], environment);
      expect(await run.ended).toBe(1);
      expect(run.error).toMatch(/expected an AWS Region .*, got "eu-west"; did you mean eu-west-\d\?/);
      expect(run.error).not.toMatch(STACK);
    }
  });

  it('names PORT when another process listens on it', async () => {
    await using other = await CognitoServer.start();
    const { port } = new URL(other.url);
    await using run = start([], { PORT: port });
    expect(await run.ended).toBe(1);
    expect(run.error).toContain(
      `PORT: expected a free port, got ${port}, on which another process already listens at 127.0.0.1; set PORT to another one (EADDRINUSE)`,
    );
    expect(run.error).not.toMatch(STACK);
  });

  it('names HOST when it is not an address of this machine', async () => {
    // Reserved for documentation (RFC 5737).
    const HOST = '192.0.2.1';
    await using run = start([], { HOST, ALLOW_UNAUTHENTICATED: '1' });
    expect(await run.ended).toBe(1);
    expect(run.error).toContain(`HOST: expected an address of this machine, got "${HOST}" (EADDRNOTAVAIL)`);
    expect(run.error).not.toMatch(STACK);
  });
});

describe('A gateway started by the command', () => {
  it('logs one line with the URL, backend, Regions, authentication and explorer', async () => {
    await using run = start([]);
    await run.printed(READY);
    run.signal('SIGTERM');
    await run.ended;
    expect(run.error).toBe('');
    expect(run.out).toMatch(
      /^.*poolgraph is ready at http:\/\/127\.0\.0\.1:\d+\/graphql \(backend: embedded, Regions: us-east-1, authentication: off, explorer: \/explorer\)\n.*poolgraph is stopping\n$/,
    );
  });

  it('warns about misspelled settings and Regions without logging their values', async () => {
    await using run = start([], {
      CACHE_TTL: 'a-secret',
      COGNITO_REGION: 'us-east-1',
      COGNITO_REGIONS: 'eu-wst-1',
    });
    await run.printed(READY);
    expect(run.out).toMatch(/WARN: CACHE_TTL is not a setting .*did you mean CACHE_TTL_MS\?/);
    expect(run.out).toMatch(/WARN: COGNITO_REGION is not a setting .*did you mean COGNITO_REGIONS\?/);
    expect(run.out).toMatch(/WARN: COGNITO_REGIONS: .* Region eu-wst-1, .*did you mean eu-west-1\?/);
    expect(run.out).not.toContain('a-secret');
  });

  it('logs the number of trusted issuers', async () => {
    const issuers = ['https://one.example.com', 'https://other.example.com'];
    const AUTH_ISSUERS = JSON.stringify(issuers.map((issuer) => ({ issuer, audiences: ['a'] })));
    await using run = start([], { AUTH_ISSUERS });
    expect(await run.printed(/authentication: [^,]*/)).toBe('authentication: bearer tokens of 2 issuers');
  });

  it.each(['SIGTERM', 'SIGINT'] as const)('exits with code 0 on %s', async (signal) => {
    await using run = start([]);
    await run.printed(READY);
    run.signal(signal);
    expect(await run.ended).toBe(0);
  });

  it('finishes running requests and accepts no new ones after SIGTERM', async () => {
    await using cognito = await CognitoServer.start();
    const release = cognito.hold('DescribeUserPool');
    await using run = start([], {
      COGNITO_BACKEND: 'aws',
      COGNITO_REGIONS: 'us-east-1',
      AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: cognito.url,
      AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
      AWS_SECRET_ACCESS_KEY: 'secret',
    });
    const url = await run.printed(/http:\S+graphql/);
    const running = fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ userPool(id: "us-east-1_aBcDeFgHi") { name } }' }),
    });
    await cognito.asked('DescribeUserPool');

    run.signal('SIGTERM');
    await run.printed(/stopping/);
    const late = await fetch(url).then(
      ({ status }) => status,
      () => 'refused',
    );
    release();

    expect(await (await running).json()).toEqual({ data: { userPool: null } });
    expect(['refused', 503]).toContain(late);
    expect([await run.ended, run.error]).toEqual([0, '']);
  });
});

describe('The path of a newcomer through the README', () => {
  const path = newcomersPath();

  it('has two commands, which the package offers, and leads from a query to a safe change and a comparison', () => {
    expect(path.commands).toEqual(['npm ci && npm start', 'npm ci && npm test']);
    expect(path.url).toBe(`http://${defaultOf(settings.HOST)}:${defaultOf(settings.PORT)}`);
    expect(
      path.steps.map(({ section, example }) => [
        section,
        /\w+UserPools?(?=\()|userPool(?=\()/.exec(example.request.query)?.[0],
        example.request.query.includes('dryRun: true'),
      ]),
    ).toEqual([
      ['A query and its answer', 'userPool', false],
      ['First safe change', 'updateUserPool', true],
      ['First safe change', 'updateUserPool', false],
      ['First comparison', 'compareUserPools', false],
    ]);
  });

  it('ends with the answers that it shows, on what "npm start" starts', async () => {
    // Packing has built what it starts.
    await using run = new Run(programOf('start'), []);
    const url = await run.printed(/http:\S+graphql/);
    expect(await takeSteps(path, url)).toEqual(path.steps.map(({ example }) => example.answer));
  });
});
