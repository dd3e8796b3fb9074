import type { Spec } from 'envalid';
import { address, hostNames, onOff, oneOf, region, regions, wholeNumber } from './validators.js';

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
  HOST: address({
    default: '127.0.0.1',
    desc: 'The address to listen on. Any but a loopback address needs ALLOW_UNAUTHENTICATED.',
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
    desc: 'Host names, parted by commas, that requests may be addressed to or come from beside localhost, 127.0.0.1 and [::1].',
  }),
  ALLOW_UNAUTHENTICATED: onOff({
    default: false,
    desc: 'Allows listening beyond loopback although nobody is asked who they are. Embedded backend only.',
  }),
  HTTP_BODY_LIMIT_BYTES: wholeNumber(
    1024,
    64 * 1024 * 1024,
  )({
    default: 1024 * 1024,
    desc: 'The largest request body that is read, in bytes.',
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
    desc: '`production` turns off introspection and the landing page, and asks for COGNITO_BACKEND.',
  }),
};

/** A setting's default as it is told to people. */
export function defaultOf({
  example,
  default: value,
}: Spec<string | number | boolean | readonly string[]>): string {
  return example ?? String(typeof value === 'boolean' ? Number(value) : value);
}
