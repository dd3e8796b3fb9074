import type { FormattedExecutionResult } from 'graphql';
import { JsonText } from './json-text.js';

/** A result whose JSON is longer than an answer may be. */
class ResponseTooLargeError extends Error {
  override readonly name = 'ResponseTooLargeError';
  readonly extensions;

  constructor(maximum: number) {
    super(
      `The answer has more than ${maximum} bytes, the most that is sent (HTTP_RESPONSE_LIMIT_BYTES): ask for fewer things or fields at once. If the operation is a mutation, it was executed.`,
    );
    this.extensions = { code: 'RESPONSE_TOO_LARGE', maximum } as const;
  }
}

/** What is written in one go at most, unless it is one text: a few milliseconds. */
const PIECE_CHARACTERS = 256 * 1024;

/**
 * The JSON of a result, written in pieces between which the event loop turns, because a long one takes long. A result that is
 * too large becomes an error.
 *
 * @param maxBytes of the JSON in UTF-8
 */
export async function stringifyInSlices(result: FormattedExecutionResult, maxBytes: number): Promise<string> {
  const data: unknown = result.data;
  if (data instanceof JsonText && data.text === undefined) return tooLarge(result, maxBytes);
  let json = '';
  let bytes = 1;
  let turnAt = PIECE_CHARACTERS;
  for (const piece of pieces(result)) {
    bytes += Buffer.byteLength(piece);
    if (bytes > maxBytes) return tooLarge(result, maxBytes);
    json += piece;
    if (json.length < turnAt) continue;
    turnAt = json.length + PIECE_CHARACTERS;
    await new Promise((resolve) => setImmediate(resolve));
  }
  return `${json}\n`;
}

/** The JSON of an answer, and its length in UTF-8. */
export interface Answer {
  readonly json: string;
  readonly bytes: number;
}

/** The answer of a result without errors, as `stringifyInSlices` writes it. */
export function answerOf(data: JsonText | null, maxBytes: number): Answer {
  const text = data ? data.text : 'null';
  if (text !== undefined) {
    const json = `{"data":${text}}\n`;
    const bytes = Buffer.byteLength(json);
    if (bytes <= maxBytes) return { json, bytes };
  }
  const json = tooLarge({ data: null }, maxBytes);
  return { json, bytes: Buffer.byteLength(json) };
}

function tooLarge({ data }: FormattedExecutionResult, maxBytes: number): string {
  const { message, extensions } = new ResponseTooLargeError(maxBytes);
  // Without data nothing was executed.
  const executed = data === undefined ? {} : { data: null };
  return `${JSON.stringify({ errors: [{ message, extensions }], ...executed })}\n`;
}

/** As `JSON.stringify` would write it; what is too long for one piece, member by member. */
function* pieces(value: unknown): Generator<string> {
  if (value instanceof JsonText) {
    yield value.text ?? 'null';
    return;
  }
  if (typeof value !== 'object' || value === null || left(value, PIECE_CHARACTERS) >= 0) {
    yield JSON.stringify(value);
    return;
  }
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  let separator = open ?? '';
  for (const [name, member] of Object.entries(value)) {
    if (member === undefined) continue;
    yield Array.isArray(value) ? separator : `${separator}${JSON.stringify(name)}:`;
    yield* pieces(member);
    separator = ',';
  }
  yield close ?? '';
}

/** What is left of so many characters once a value is written, roughly; below 0 it stops to look. */
function left(value: unknown, characters: number): number {
  // Written already: only `pieces` can put it in its place.
  if (value instanceof JsonText) return -1;
  if (typeof value === 'string') return characters - value.length;
  if (typeof value !== 'object' || value === null) return characters - 4;
  let rest = characters;
  for (const name in value) {
    rest = left((value as Readonly<Record<string, unknown>>)[name], rest - name.length);
    if (rest < 0) break;
  }
  return rest;
}
