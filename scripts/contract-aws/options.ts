import { Command, InvalidArgumentError } from 'commander';
import type { Supplies } from './supplies.js';

/** By default less than a third of what a gateway takes in the same account. */
const SHARE = 0.25;

/** What the command line says. */
export interface Flags extends Supplies {
  readonly region?: string;
  readonly endpoint?: string;
  readonly share: number;
  readonly prefix: string;
  readonly only?: RegExp;
  readonly yes?: true;
  readonly keep?: true;
  readonly clean?: true;
  readonly json?: string;
}

/**
 * Reads the command line.
 *
 * @throws CommanderError after it has said what was expected, or printed the help: with exit code 0 or 1
 */
export function flagsIn(args: readonly string[]): Flags {
  return commandLine().parse(args, { from: 'user' }).opts<Flags>();
}

function commandLine(): Command {
  return new Command('npm run contract:aws --')
    .description(
      'Sends the same requests to AWS, the embedded backend and the preflight, and prints where they disagree, as Markdown ' +
        'for an issue. Creates user pools in the account of the AWS credential chain and deletes them again. Shows its ' +
        'plan and the cost before it starts.',
    )
    .option('--region <region>', 'Region of the pools (default: the Region of the AWS SDK)', regionOf)
    .option('--share <fraction>', 'share of each request quota to use, above 0 and at most 1', shareOf, SHARE)
    .option('--prefix <prefix>', 'prefix of the names of its pools', prefixOf, 'poolgraph-contract')
    .option(
      '--only <pattern>',
      'run only the cases and tests whose names match this regular expression',
      patternOf,
    )
    .option('--yes', 'start without a confirmation; required without a terminal')
    .option('--keep', 'keep the pools of the cases for inspection')
    .option('--clean', 'only delete pools left by earlier runs with this prefix')
    .option('--json <file>', 'also write the report as JSON')
    .option('--endpoint <url>', 'use this endpoint instead of AWS', endpointOf)
    .option('--sms-role-arn <arn>', 'a role with which Cognito may send SMS, for cases that need one')
    .option('--sms-external-id <id>', 'the external id that the role expects (default: poolgraph)')
    .option(
      '--ses-identity-arn <arn>',
      'a domain verified with Amazon SES, for cases that need one',
      domainIdentityOf,
    )
    .option('--kms-key-arn <arn>', 'a symmetric key, for cases that need one')
    .option('--plus', 'also create pools in the PLUS tier')
    .addHelpText(
      'after',
      '\nExit code: 0 if all agree, 1 if some disagree, 2 if the run did not finish or left a pool behind.\n' +
        'More in docs/contract-with-aws.md.',
    )
    .showHelpAfterError('Run npm run contract:aws -- --help for the options.')
    .exitOverride();
}

function regionOf(text: string): string {
  if (/^[a-z]{2,}(?:-[a-z]+)+-\d$/.test(text)) return text;
  throw new InvalidArgumentError('Expected an AWS Region such as eu-west-1.');
}

function endpointOf(text: string): string {
  if (URL.canParse(text) && /^https?:/.test(text)) return text;
  throw new InvalidArgumentError('Expected an http: or https: URL.');
}

function shareOf(text: string): number {
  const share = /^\d*\.?\d+$/.test(text) ? Number(text) : NaN;
  if (share > 0 && share <= 1) return share;
  throw new InvalidArgumentError('Expected a number above 0 and at most 1.');
}

/** The name of a pool has 128 characters, of which the longest case should keep some. */
function prefixOf(text: string): string {
  if (/^[\w-]{3,40}$/.test(text)) return text;
  throw new InvalidArgumentError('Expected 3 to 40 letters, digits, hyphens or underscores.');
}

function domainIdentityOf(text: string): string {
  if (/^arn:[\w-]+:ses:[\w-]+:\d{12}:identity\/[^@/]+$/.test(text)) return text;
  throw new InvalidArgumentError('Expected arn:aws:ses:REGION:ACCOUNT:identity/DOMAIN.');
}

function patternOf(text: string): RegExp {
  try {
    return new RegExp(text, 'i');
  } catch (error) {
    throw new InvalidArgumentError((error as Error).message);
  }
}
