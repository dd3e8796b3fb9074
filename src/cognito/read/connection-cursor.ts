import { createHash } from 'node:crypto';
import { InvalidCursorError } from '../../errors/gateway-error.js';

/** Where a connection continues. */
export interface ConnectionPlace {
  /** The page size with which the page of this place was requested. */
  readonly size: number;
  /** Cognito's token for that page; undefined for the first page. */
  readonly token: string | undefined;
  /** The number of items of that page before the place; 0 at its start. */
  readonly position: number;
  /** Identifies the last of them, which may have moved; empty at the start. */
  readonly last: string;
}

/** Raise it when the content of a cursor changes so that an older or newer process would misread it. */
const VERSION = 1;

/** AWS does not limit its tokens; this leaves them about 12,000 characters. */
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
 * Encodes a place.
 *
 * @param list the name of the list, so that a cursor of another list is refused
 */
export function encodeConnectionCursor(list: string, place: ConnectionPlace): string {
  const { size, token, position, last } = place;
  const written: Written = [VERSION, fingerprint(list), size, token ?? null, position, last];
  return Buffer.from(JSON.stringify(written)).toString('base64url');
}

/**
 * Decodes a cursor. Its content is not trusted: it decides only what its sender sees of a list that the sender may
 * read. Cognito checks the token.
 *
 * @param most the maximum page size
 * @throws InvalidCursorError for anything that `encodeConnectionCursor` did not make for this list
 */
export function decodeConnectionCursor(list: string, cursor: string, most: number): ConnectionPlace {
  const written = parse(cursor);
  if (!isWritten(written, most))
    throw new InvalidCursorError('The cursor was not made by this version of the gateway');
  const [, ofList, size, token, position, last] = written;
  if (ofList !== fingerprint(list)) throw new InvalidCursorError('The cursor belongs to another list');
  return { size, token: token ?? undefined, position, last };
}

/** Represents a name in a fixed length. */
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
