import { describe, expect, it, jest } from '@jest/globals';
import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { hang } from '../../support/faults.js';
import { Account, account, refusing, region } from './a-run.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** The command, in the environment of a person with plain keys. */
class Command {
  out = '';
  notes = '';
  readonly #child: ChildProcessByStdio<null, Readable, Readable>;
  readonly #ended: Promise<number | null>;

  constructor(args: readonly string[], environment: Readonly<Record<string, string>> = {}) {
    this.#child = spawn(process.execPath, ['--import', 'tsx', 'scripts/contract-aws/cli.ts', ...args], {
      cwd: root,
      env: { AWS_ACCESS_KEY_ID: 'key', AWS_SECRET_ACCESS_KEY: 'secret', AWS_REGION: region, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child.stdout.on('data', (chunk: Buffer) => (this.out += chunk.toString()));
    this.#child.stderr.on('data', (chunk: Buffer) => (this.notes += chunk.toString()));
    this.#ended = once(this.#child, 'close').then(([code]) => code as number | null);
  }

  /** The exit code. */
  get ended(): Promise<number | null> {
    return this.#ended;
  }

  signal(signal: NodeJS.Signals): void {
    this.#child.kill(signal);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.#ended;
  }
}

const against = ({ server }: Account, ...args: readonly string[]) => [
  '--endpoint',
  server.url,
  '--share',
  '1',
  ...args,
];

// Each starts the command, and most start jest twice within it.
jest.setTimeout(120_000);

describe('npm run contract:aws', () => {
  it('explains its cost and its exit codes', async () => {
    await using command = new Command(['--help']);
    expect(await command.ended).toBe(0);
    expect(command.out).toContain('--sms-role-arn');
    expect(command.out).toContain('Exit code: 0 if all agree, 1 if some disagree, 2 if');
  });

  it('refuses a mistyped option with exit code 2', async () => {
    await using command = new Command(['--regoin', 'eu-west-1']);
    expect(await command.ended).toBe(2);
    expect(command.notes).toContain('Did you mean --region?');
  });

  it.each([{ CI: 'true' }, { JENKINS_URL: 'http://ci', BUILD_ID: '1' }])(
    'refuses a CI server, even with --yes: %j',
    async (environment) => {
      await using aws = await Account.open();
      await using command = new Command(against(aws, '--yes'), environment);
      expect(await command.ended).toBe(2);
      expect(command.notes).toBe(
        'This must be started by a person, not by a CI server, because it creates user pools in an AWS account.\n',
      );
      expect(aws.server.calls()).toBe(0);
    },
  );

  it('creates nothing without --yes if there is no terminal', async () => {
    await using aws = await Account.open();
    await using command = new Command(against(aws, '--only', 'aliases'));
    expect(await command.ended).toBe(2);
    expect(command.notes).toContain('There is no terminal for a confirmation');
    expect(aws.server.calls('CreateUserPool')).toBe(0);
  });

  it('reports missing credentials in one line', async () => {
    await using aws = await Account.open();
    const none = {
      AWS_ACCESS_KEY_ID: '',
      AWS_SECRET_ACCESS_KEY: '',
      AWS_EC2_METADATA_DISABLED: 'true',
      HOME: root,
    };
    await using command = new Command(against(aws, '--yes'), none);
    expect(await command.ended).toBe(2);
    expect(command.notes).toMatch(/^CredentialsProviderError: .*\n$/);
  });

  it('also runs the contract suite, prints only Markdown to stdout, and writes JSON', async () => {
    await using aws = await Account.open({
      differs: (operation, { MaxResults }) =>
        operation === 'ListUserPools' && MaxResults === 61
          ? refusing('InvalidParameterException', 'in other words')
          : operation === 'ListUserPools' && MaxResults === 1_000
            ? refusing('LimitExceededException', `of ${account}`)
            : undefined,
    });
    const folder = await mkdtemp(join(tmpdir(), 'contract-'));
    try {
      const file = join(folder, 'report.json');
      await using command = new Command(
        against(
          aws,
          '--yes',
          '--only',
          'refuses pages|AliasAttributes|^contract: limits .* an SMS',
          '--json',
          file,
        ),
      );
      expect(await command.ended).toBe(1);
      expect(command.out).toMatch(/^### AWS, the embedded backend and the pre-flight\n/);
      const rows = command.out.split('\n').filter((line) => line.startsWith('| contract: '));
      expect(rows).toHaveLength(1);
      expect(rows[0]).toMatch(
        /^\| contract: listing refuses pages of 1000 \| contract \| `fails: .*LimitExceededException.*` \| `holds` \|/,
      );
      expect(command.out).not.toContain(account);
      const report = JSON.parse(await readFile(file, 'utf8')) as {
        readonly disagreements: readonly unknown[];
      };
      expect(report.disagreements).toHaveLength(1);
      expect(aws.pools).toEqual([]);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it.each([
    ['SIGINT', 'the cases', '^rule'],
    ['SIGTERM', 'the contract suite', '^contract: deleting'],
  ] as const)('deletes its pools on %s in the middle of %s', async (signal, _what, only) => {
    await using aws = await Account.open();
    const release = aws.server.hold('DeleteUserPool');
    await using command = new Command(against(aws, '--yes', '--only', only));
    await aws.server.asked('DeleteUserPool');
    expect(aws.pools).toHaveLength(1);
    command.signal(signal);
    release();
    expect(await command.ended).toBe(2);
    expect(command.notes).toContain('Interrupted. Deleting the created pools');
    expect(command.out).toContain('**Not complete.** It was interrupted.');
    expect(aws.pools).toEqual([]);
  });

  it('leaves a pool when killed, which --clean finds and deletes', async () => {
    await using aws = await Account.open();
    aws.server.fail('DeleteUserPool', hang);
    await using command = new Command(against(aws, '--yes', '--only', '^rule'));
    await aws.server.asked('DeleteUserPool');
    command.signal('SIGKILL');
    await command.ended;
    expect(aws.pools).toHaveLength(1);
    await using clean = new Command(against(aws, '--clean'));
    expect(await clean.ended).toBe(0);
    expect(clean.notes).toBe('Deleted 1 of 1 pools of earlier runs.\n');
    expect(aws.pools).toEqual([]);
  });

  it('asks AWS for the account of plain keys, and uses the configured endpoint', async () => {
    await using aws = await Account.open();
    const sts = createServer((_request, response) => {
      response.setHeader('content-type', 'text/xml');
      response.end(
        `<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult>` +
          `<Account>${account}</Account></GetCallerIdentityResult></GetCallerIdentityResponse>`,
      );
    }).listen(0, '127.0.0.1');
    await once(sts, 'listening');
    try {
      const environment = {
        AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: aws.server.url,
        AWS_ENDPOINT_URL_STS: `http://127.0.0.1:${(sts.address() as AddressInfo).port}`,
      };
      await using command = new Command(['--yes', '--only', '^contract: deleting takes'], environment);
      expect(await command.ended).toBe(0);
      expect(command.notes).toMatch(new RegExp(`account +${account}`));
      expect(command.notes).toContain(`at ${aws.server.url}`);
      expect(aws.server.calls('CreateUserPool')).toBe(1);
    } finally {
      sts.close();
      sts.closeAllConnections();
    }
  });
});
