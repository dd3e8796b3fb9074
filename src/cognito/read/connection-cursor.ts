import { createHash } from 'node:crypto';
import { InvalidCursorError } from '../../errors/gateway-error.js';

/** Where a connection goes on. */
export interface ConnectionPlace {
  /** How many items the page was asked for with that the place lies in. */
  readonly size: number;
  /** Cognito's token for that page; undefined for the first one. */
  readonly token: string | undefined;
  /** How many items of that page come before the place; 0 at its border. */
  readonly position: number;
  /** Stands for the last of them, which may have moved; empty at the border. */
  readonly last: string;
}

/** Raised when what a cursor holds changes in a way that an older or newer process would misread. */
const VERSION = 1;

/** AWS does not say how long its tokens can be; this leaves them about 12,000 characters. */
const MAX_LENGTH = 16_384;

type Written = readonly [
  version: typeof VERSION,
  list: string,
  size: number,
  token: string | null,
  position: number,
  last: string,
];

/**
 * The text that stands for a place.
 *
 * @param list the name of the list, so that a cursor of another one is refused
 */
export function encodeConnectionCursor(list: string, place: ConnectionPlace): string {
  const { size, token, position, last } = place;
  const written: Written = [VERSION, fingerprint(list), size, token ?? null, position, last];
  return Buffer.from(JSON.stringify(written)).toString('base64url');
}

/**
 * The place that a cursor stands for. Nothing in it is trusted: it decides only what its own sender sees of a list that
 * the sender may read. The token is Cognito's to check.
 *
 * @param most the greatest size of a page
 * @throws InvalidCursorError for anything that `encodeConnectionCursor` did not write for this list
 */
export function decodeConnectionCursor(list: string, cursor: string, most: number): ConnectionPlace {
  const written = parse(cursor);
  if (!isWritten(written, most))
    throw new InvalidCursorError('The cursor was not made by this version of the gateway');
  const [, ofList, size, token, position, last] = written;
  if (ofList !== fingerprint(list)) throw new InvalidCursorError('The cursor belongs to another list');
  return { size, token: token ?? undefined, position, last };
}

/** Stands for a name, in a fixed length. */
export function fingerprint(name: string): string {
  return createHash('sha256').update(name).digest('base64url').slice(0, 12);
}

function parse(cursor: string): readonly unknown[] {
  if (cursor.length > MAX_LENGTH || !/^[\w-]+$/.test(cursor)) return [];
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(parsed) ? parsed : [];
  } catch {
    return [];
  }
}

function isWritten(parsed: readonly unknown[], most: number): parsed is Written {
  const [version, list, size, token, position, last] = parsed;
  return (
    parsed.length === 6 &&
    version === VERSION &&
    typeof list === 'string' &&
    isCount(size, most) &&
    size > 0 &&
    // The pattern of the service model.
    (token === null || (typeof token === 'string' && /^\S+$/.test(token))) &&
    isCount(position, most) &&
    typeof last === 'string'
  );
}

function isCount(value: unknown, most: number): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0 && Number(value) <= most;
}
