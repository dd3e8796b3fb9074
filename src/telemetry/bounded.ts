import { isSecretName, REDACTED, redacted } from './redaction.js';

/** Maximum characters of one string, such as an AWS message; stacks may be longer. */
const MAX_TEXT = 1_000;
const MAX_STACK = 4_000;

/** Maximum characters of all strings of a line together. */
const MAX_LINE = 8_000;

const MAX_ENTRIES = 50;
const MAX_ELEMENTS = 20;
const MAX_DEPTH = 6;

/** Only this much of a string is scanned; a secret that is cut off is at the end. */
const MAX_READ = 8_000;

/** A string for the log, redacted and shortened. */
export function boundedText(text: string, most = MAX_TEXT): string {
  const safe = redacted(text.slice(0, MAX_READ));
  return safe.length > most ? `${safe.slice(0, most)}… (${text.length} characters)` : safe;
}

/** The fields of a log line, redacted and bounded whatever a client or AWS put into them. */
export function boundedFields(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  let left = MAX_LINE;
  return entriesOf(fields, 0);

  function bounded(value: unknown, name: string, depth: number): unknown {
    if (typeof value === 'string')
      return taken(boundedText(value, Math.min(left, name === 'stack' ? MAX_STACK : MAX_TEXT)));
    if (typeof value !== 'object' || value === null) return typeof value === 'bigint' ? String(value) : value;
    if (value instanceof Date) return value;
    if (value instanceof Error) return entriesOf(partsOf(value), depth);
    if (depth >= MAX_DEPTH) return '…';
    if (!Array.isArray(value)) return entriesOf(value as Readonly<Record<string, unknown>>, depth);
    const elements = value.slice(0, MAX_ELEMENTS).map((element) => bounded(element, name, depth + 1));
    return value.length > MAX_ELEMENTS ? [...elements, `… (${value.length})`] : elements;
  }

  function entriesOf(object: Readonly<Record<string, unknown>>, depth: number): Record<string, unknown> {
    const entries = Object.entries(object).slice(0, MAX_ENTRIES);
    return Object.fromEntries(
      entries.map(([name, value]) => [
        taken(boundedText(name, 100)),
        isSecretName(name) ? REDACTED : bounded(value, name, depth + 1),
      ]),
    );
  }

  function taken(text: string): string {
    left = Math.max(0, left - text.length);
    return text;
  }
}

/** An error's own properties are not enumerable. */
function partsOf({ name, message, stack }: Error): Record<string, unknown> {
  return { name, message, stack };
}
