import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { configuredRegion } from '../../src/cognito/call/clients.js';
import { asThrown } from '../../src/errors/thrown.js';
import { waitingClock } from './clock.js';
import { contractCases } from './contract-case.js';
import { NotStartedError } from './not-started-error.js';
import type { Flags } from './options.js';
import type { ExitCode } from './report.js';
import { run, type Ran } from './run.js';
import { suiteIn } from './suite.js';
import type { RunOptions, Surroundings } from './surroundings.js';

const { devDependencies } = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
) as {
  readonly devDependencies: Readonly<Record<string, string>>;
};

/**
 * Runs what the command line asks for.
 *
 * @throws NotStartedError where nothing was created, for a reason that its starter can mend
 */
export async function begin(
  flags: Flags,
  environment: NodeJS.ProcessEnv,
  surroundings: Omit<Surroundings, 'clock' | 'runSuite'>,
): Promise<ExitCode> {
  const {
    endpoint,
    share,
    prefix,
    only,
    json,
    yes = false,
    keep = false,
    clean = false,
    ...supplies
  } = flags;
  const region = flags.region ?? (await configuredRegion());
  if (region === undefined) throw new NotStartedError('No Region is set. Use --region or AWS_REGION.');
  const options: RunOptions = {
    target: { region, endpoint, share },
    prefix,
    cases: contractCases,
    only,
    keep,
    clean,
    yes,
    supplies,
    sdkVersion: devDependencies['@aws-sdk/client-cognito-identity-provider'] ?? 'of an unknown version',
  };
  const { exitCode, report } = await started(options, {
    ...surroundings,
    clock: waitingClock,
    runSuite: suiteIn(environment),
  });
  if (json !== undefined && report) await writeFile(json, `${JSON.stringify(report, undefined, 2)}\n`);
  return exitCode;
}

/** What AWS refuses of the first calls is for the starter to mend, and needs no stack. */
async function started(options: RunOptions, surroundings: Surroundings): Promise<Ran> {
  try {
    return await run(options, surroundings);
  } catch (error) {
    const { name, message, $metadata } = asThrown(error);
    if ($metadata === undefined && name !== 'CredentialsProviderError') throw error;
    const denied =
      name === 'AccessDeniedException' ? ' docs/iam.md has the permissions that this needs.' : '';
    throw new NotStartedError(`${name}: ${message}${denied}`);
  }
}
