import { createHash } from 'node:crypto';
import { InvalidCursorError } from '../../../errors/gateway-error.js';
import { canonicalForm, type ListFilter } from './filter.js';
import { FINGERPRINT_LENGTH, MOST_PASSED, PAGE_SIZE, type Place } from './place.js';

/** What a cursor belongs to. A cursor of another list would be misleading. */
export interface Query {
  /** In the order of the list. */
  readonly regions: readonly [string, ...string[]];
  readonly filter: ListFilter;
}

/** Raise it when the content of a cursor changes so that an older or newer process would misread it. */
const VERSION = 1;

/** AWS does not limit its tokens; this leaves them 11,000 characters. */
const MAX_LENGTH = 16_384;

/** The encoded form: version, Region, token, page size, position, query, joined fingerprints. */
type Written = readonly [
  version: typeof VERSION,
  region: string,
  token: string | null,
  pageSize: number,
  position: number,
  query: string,
  passed: string,
];

/** Encodes a place in the list of this query. */
export function encodeCursor({ region, token, position, passed }: Place, query: Query): string {
  const written: Written = [
    VERSION,
    region,
    token ?? null,
    PAGE_SIZE,
    position,
    digestOf(query),
    passed.join(''),
  ];
  return Buffer.from(JSON.stringify(written)).toString('base64url');
}

/**
 * Decodes a cursor. Its content is not trusted: its Region is one of the query's, and the rest decides only what its
 * sender sees of what any caller may list. Cognito checks the token.
 *
 * @throws InvalidCursorError for anything that `encodeCursor` did not make for this query
 */
export function decodeCursor(cursor: string, query: Query): Place {
  const written = parse(cursor);
  if (written?.[0] !== VERSION || !isWritten(written)) {
    throw new InvalidCursorError('The cursor was not made by this version of the gateway');
  }
  const [, region, token, pageSize, position, digest, passed] = written;
  if (pageSize !== PAGE_SIZE || digest !== digestOf(query) || !query.regions.includes(region)) {
    throw new InvalidCursorError('The cursor belongs to a list with another filter or other Regions');
  }
  return { region, token: token ?? undefined, position, passed: fingerprintsIn(passed) };
}

function digestOf({ regions, filter }: Query): string {
  const text = JSON.stringify([regions, canonicalForm(filter)]);
  return createHash('sha256').update(text).digest().subarray(0, 12).toString('base64url');
}

function parse(cursor: string): readonly unknown[] | undefined {
  if (cursor.length > MAX_LENGTH || !/^[\w-]+$/.test(cursor)) return undefined;
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

function isWritten(parsed: readonly unknown[]): parsed is Written {
  const [, region, token, pageSize, position, digest, passed] = parsed;
  return (
    parsed.length === 7 &&
    typeof region === 'string' &&
    // The pattern of the service model. Other tokens would be refused before they are sent, with another message.
    (token === null || (typeof token === 'string' && /^\S+$/.test(token))) &&
    typeof pageSize === 'number' &&
    Number.isSafeInteger(position) &&
    Number(position) >= 0 &&
    typeof digest === 'string' &&
    typeof passed === 'string' &&
    /^[\w-]*$/.test(passed) &&
    passed.length % FINGERPRINT_LENGTH === 0 &&
    passed.length <= MOST_PASSED * FINGERPRINT_LENGTH
  );
}

function fingerprintsIn(passed: string): string[] {
  return Array.from({ length: passed.length / FINGERPRINT_LENGTH }, (_, index) =>
    passed.slice(index * FINGERPRINT_LENGTH, (index + 1) * FINGERPRINT_LENGTH),
  );
}
