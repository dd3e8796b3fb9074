import { leastLength, type LimitViolation } from './check-limits.js';
import { patternWords } from './pattern-words.js';
import { quoted } from './quoted.js';

/**
 * Describes a violated limit to people: `Expected at most 20 characters, got 29.` Messages contain the value of names
 * only. Of other strings they contain the length, because an ExternalId or a message body may be secret.
 */
export function limitMessage({ path, limit, value }: LimitViolation): string {
  switch (limit.kind) {
    case 'required':
      return 'Expected a value, got none.';
    case 'type':
      return `Expected a value of type ${limit.bound}, got another type.`;
    case 'minLength':
      return `Expected at least ${counted(limit.bound, value)}, got ${measured(value).length}.`;
    case 'maxLength':
      return `Expected at most ${counted(limit.bound, value)}, got ${leastLength(measured(value))}.`;
    case 'minValue':
      return `Expected a whole number of at least ${limit.bound}, got ${quoted(value)}.`;
    case 'maxValue':
      return `Expected a whole number of at most ${limit.bound}, got ${quoted(value)}.`;
    case 'pattern':
      return `Expected ${patternWords(limit.bound)}, got ${isName(path) ? quoted(value) : another(value)}.`;
    case 'enum':
      return `Expected one of ${limit.bound.join(', ')}, got ${another(value)}.`;
  }
}

/** The string or list whose length counts. */
function measured(value: unknown): string | readonly unknown[] {
  if (typeof value === 'string') return value;
  // Array.isArray narrows unknown to any[].
  return Array.isArray(value) ? (value as readonly unknown[]) : [];
}

function counted(length: number, value: unknown): string {
  const unit = typeof value === 'string' ? 'character' : 'element';
  return `${length} ${unit}${length === 1 ? '' : 's'}`;
}

function another(value: unknown): string {
  return `a string of ${counted(measured(value).length, value)}`;
}

/** Members whose values are names and not secret. */
const names: readonly unknown[] = [
  'PoolName',
  'Name',
  'UserPoolId',
  'ConfigurationSet',
  'Identifier',
  'ScopeName',
  'ProviderName',
];

function isName(path: LimitViolation['path']): boolean {
  return names.includes(path.at(-1));
}
