import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { parseIssuers } from '../auth/issuer-settings.js';
import { parsePolicy } from '../auth/policy-settings.js';
import { parseQuotas } from '../operations/quota-settings.js';
import { regionProblem } from './regions.js';
import { setting } from './setting.js';

/** Validators of settings. Each message says what was expected and what came; the variable's name is put in front. */

export const oneOf = <const Choice extends string>(...choices: readonly Choice[]) =>
  setting(v.picklist(choices, got(alternatives(choices))));

export const onOff = setting(
  v.pipe(
    v.picklist(['1', 'true', '0', 'false'], got('1 or 0')),
    v.transform((given) => given === '1' || given === 'true'),
  ),
);

export const wholeNumber = (least: number, most: number) =>
  setting(
    v.pipe(
      v.string(),
      v.check(
        (given) => /^\d+$/.test(given) && Number(given) >= least && Number(given) <= most,
        got(`a whole number from ${least} to ${most}`),
      ),
      v.transform(Number),
    ),
  );

/** More than 0, at most 1. */
export const fraction = setting(
  v.pipe(
    v.string(),
    v.check(
      (given) => /^\d*\.?\d+$/.test(given) && Number(given) > 0 && Number(given) <= 1,
      got('a number above 0 and up to 1'),
    ),
    v.transform(Number),
  ),
);

/** Messages name the invalid entry. */
export const quotas = setting(
  v.pipe(
    v.string(),
    parsed(parseQuotas),
    sound((overrides) => regionsProblem(overrides.flatMap(({ region }) => region ?? []))),
  ),
);

export const issuers = setting(v.pipe(v.string(), parsed(json(parseIssuers))));
export const policy = setting(
  v.pipe(
    v.string(),
    parsed(json(parsePolicy)),
    sound((rules) =>
      regionsProblem(rules.flatMap(({ pools }) => (pools === 'all' ? [] : (pools.regions ?? [])))),
    ),
  ),
);

const SECRET = /^[\x21-\x2b\x2d-\x7e]{32,}$/;

/** Never quoted back. */
export const routerSecrets = setting(
  v.pipe(
    v.string(),
    v.transform(split),
    v.check(
      (secrets) => secrets.length <= 2 && secrets.every((secret) => SECRET.test(secret)),
      'expected one secret, or two comma-separated, each of 32 or more printable ASCII characters without spaces',
    ),
  ),
);

/** Web origins as browsers send them. `*` is refused: it would let every page that a developer opens use the gateway. */
export const origins = list(
  isOrigin,
  'comma-separated origins such as https://studio.apollographql.com, each with a scheme and without a path or *',
);

function isOrigin(text: string): boolean {
  return /^https?:[^*]+$/.test(text) && URL.canParse(text) && new URL(text).origin === text;
}

/** Never quoted back. */
export const apolloKey = setting(
  v.pipe(
    v.string(),
    v.regex(/^[\x21-\x7e]+$/, 'expected a GraphOS API key, of printable ASCII characters without spaces'),
  ),
);

export const graphRef = setting(
  v.pipe(v.string(), v.regex(/^[^\s@]+@[^\s@]+$/, got('a graph and its variant, such as pools@production'))),
);

/** Not quoted back: a URL may hold a password. */
export const redisUrls = setting(
  v.pipe(
    v.string(),
    v.transform(split),
    v.everyItem(isRedisUrl, 'expected comma-separated redis:// or rediss:// URLs'),
  ),
);

function isRedisUrl(url: string): boolean {
  return URL.canParse(url) && ['redis:', 'rediss:'].includes(new URL(url).protocol);
}

/** A host name or an IP address to listen on. */
export const address = setting(
  v.pipe(v.string(), v.regex(/^[\w.:%-]+$/, got('a host name or an IP address'))),
);

export const region = setting(
  v.pipe(
    v.string(),
    sound((given) => regionsProblem([given])),
  ),
);

export const regions = setting(
  v.pipe(
    v.string(),
    v.transform(elementsOf),
    sound((given) => regionsProblem(given)),
  ),
);

export const hostNames = list(
  (name) => /^([a-z0-9._-]+|\[[0-9a-f:.]+\])$/i.test(name),
  'comma-separated host names without ports',
);

/** A comma-separated list, lowercased as browsers send it, without duplicates. */
function list(isElement: (text: string) => boolean, expected: string) {
  return setting(
    v.pipe(
      v.string(),
      v.check((given) => split(given).every(isElement), got(expected)),
      v.transform((given) => elementsOf(given.toLowerCase())),
    ),
  );
}

function elementsOf(given: string): [string, ...string[]] {
  const [first = '', ...others] = new Set(split(given));
  return [first, ...others];
}

function split(given: string): string[] {
  return given.split(',').map((each) => each.trim());
}

function got(expected: string) {
  return ({ input }: v.BaseIssue<unknown>) => `expected ${expected}, got "${input as string}"`;
}

/** The result of a parser; the message of the error that it throws becomes the problem. */
function parsed<Value>(parse: (text: string) => Value) {
  return v.rawTransform<string, Value>(({ dataset, addIssue, NEVER }) => {
    try {
      return parse(dataset.value);
    } catch (error) {
      addIssue({ message: (error as Error).message });
      return NEVER;
    }
  });
}

/** JSON, or `@` and the path of a JSON file. */
function json<Value>(parse: (text: string) => Value): (given: string) => Value {
  return (given) => parse(given.startsWith('@') ? readFileSync(given.slice(1), 'utf8') : given);
}

/** Refuses a value with the message that the check returns for it. */
function sound<Value>(problemOf: (value: Value) => string | undefined) {
  return v.rawCheck<Value>(({ dataset, addIssue }) => {
    const problem = dataset.typed ? problemOf(dataset.value) : undefined;
    if (problem !== undefined) addIssue({ message: problem });
  });
}

function regionsProblem(given: readonly string[]): string | undefined {
  const problems = given.map(regionProblem).filter((problem) => problem !== undefined);
  return problems.length > 0 ? problems.join(' ') : undefined;
}

/** `a, b or c`. Not by Intl, which takes longer to load than all settings to read. */
function alternatives(choices: readonly string[]): string {
  return choices.join(', ').replace(/, (?=[^,]*$)/, ' or ');
}
