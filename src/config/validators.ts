import { EnvError, makeValidator } from 'envalid';
import { readFileSync } from 'node:fs';
import { parseIssuers, type IssuerSettings } from '../auth/issuer-settings.js';
import { parsePolicy } from '../auth/policy-settings.js';
import type { PolicyRule } from '../auth/policy.js';
import { parseQuotas, type QuotaOverride } from '../operations/quota-settings.js';
import { regionProblem } from './regions.js';

/** Validators whose refusal says what was expected and what was given; envalid adds the variable's name. */

export const oneOf = <const Choice extends string>(...choices: readonly Choice[]) =>
  makeValidator<Choice>(
    (given) => choices.find((choice) => choice === given) ?? refuse(choices.join(' or '), given),
  );

export const onOff = makeValidator<boolean>((given) => {
  if (given === '1' || given === 'true') return true;
  if (given === '0' || given === 'false') return false;
  return refuse('1 or 0', given);
});

export const wholeNumber = (least: number, most: number) =>
  makeValidator<number>((given) => {
    const number = /^\d+$/.test(given) ? Number(given) : NaN;
    if (number >= least && number <= most) return number;
    return refuse(`a whole number from ${least} to ${most}`, given);
  });

/** More than 0, at most 1. */
export const fraction = makeValidator<number>((given) => {
  const number = /^\d*\.?\d+$/.test(given) ? Number(given) : NaN;
  return number > 0 && number <= 1 ? number : refuse('a number above 0 and up to 1', given);
});

/** Its refusals name the entry that is wrong. */
export const quotas = makeValidator<readonly QuotaOverride[]>((given) => {
  let overrides: readonly QuotaOverride[];
  try {
    overrides = parseQuotas(given);
  } catch (error) {
    throw new EnvError((error as Error).message);
  }
  assertRegions(overrides.flatMap(({ region }) => region ?? []));
  return overrides;
});

/** JSON, or `@` and the path of a file with it. */
const json = <Settings>(parse: (json: string) => Settings) =>
  makeValidator<Settings>((given) => {
    try {
      return parse(given.startsWith('@') ? readFileSync(given.slice(1), 'utf8') : given);
    } catch (error) {
      throw new EnvError((error as Error).message);
    }
  });

export const issuers = json<readonly IssuerSettings[]>(parseIssuers);
export const policy = json<readonly PolicyRule[]>((text) => {
  const rules = parsePolicy(text);
  assertRegions(rules.flatMap(({ pools }) => (pools === 'all' ? [] : (pools.regions ?? []))));
  return rules;
});

const SECRET = /^[\x21-\x2b\x2d-\x7e]{32,}$/;

/** Never quoted back. */
export const routerSecrets = makeValidator<readonly string[]>((given) => {
  const secrets = given.split(',').map((each) => each.trim());
  if (secrets.length <= 2 && secrets.every((secret) => SECRET.test(secret))) return secrets;
  throw new EnvError(
    'expected one secret, or two parted by a comma, each of 32 printable ASCII characters or more, without spaces',
  );
});

/** Web origins as browsers name themselves. Each by name: `*` would let every page that a developer opens use the gateway. */
export const origins = makeValidator<readonly string[]>((given) => {
  const all = given.split(',').map((each) => each.trim());
  if (all.every(isOrigin)) return all;
  return refuse(
    'origins parted by commas, such as https://studio.apollographql.com, each with its scheme, without a path and without *',
    given,
  );
});

function isOrigin(text: string): boolean {
  return /^https?:[^*]+$/.test(text) && URL.canParse(text) && new URL(text).origin === text;
}

/** Never quoted back. */
export const apolloKey = makeValidator<string>((given) => {
  if (/^[\x21-\x7e]+$/.test(given)) return given;
  throw new EnvError('expected a GraphOS API key, of printable ASCII characters without spaces');
});

export const graphRef = makeValidator<string>((given) =>
  /^[^\s@]+@[^\s@]+$/.test(given)
    ? given
    : refuse('a graph and its variant, such as pools@production', given),
);

export const redisUrls = makeValidator<readonly string[]>((given) => {
  const urls = given.split(',').map((each) => each.trim());
  // Not quoted back: the URL may hold a password.
  if (!urls.every(isRedisUrl)) throw new EnvError('expected redis:// or rediss:// URLs, parted by commas');
  return urls;
});

function isRedisUrl(url: string): boolean {
  return URL.canParse(url) && ['redis:', 'rediss:'].includes(new URL(url).protocol);
}

/** A host name or an IP address to listen on. */
export const address = makeValidator<string>((given) =>
  /^[\w.:%-]+$/.test(given) ? given : refuse('a host name or an IP address', given),
);

export const region = makeValidator<string>((given) => {
  assertRegions([given]);
  return given;
});

/** Comma-separated, without those that are named twice. */
export const regions = makeValidator<readonly [string, ...string[]]>((given) => {
  const elements = elementsOf(given);
  assertRegions(elements);
  return elements;
});

export const hostNames = makeValidator<readonly [string, ...string[]]>((given) =>
  list(given.toLowerCase(), /^([a-z0-9._-]+|\[[0-9a-f:.]+\])$/, 'host names without ports, parted by commas'),
);

function list(given: string, element: RegExp, expected: string): [string, ...string[]] {
  const elements = elementsOf(given);
  return elements.every((each) => element.test(each)) ? elements : refuse(expected, given);
}

function elementsOf(given: string): [string, ...string[]] {
  const [first = '', ...others] = new Set(given.split(',').map((each) => each.trim()));
  return [first, ...others];
}

function assertRegions(given: readonly string[]): void {
  const problems = given.map(regionProblem).filter((problem) => problem !== undefined);
  if (problems.length > 0) throw new EnvError(problems.join(' '));
}

function refuse(expected: string, given: string): never {
  throw new EnvError(`expected ${expected}, got "${given}"`);
}
