import { createHash } from 'node:crypto';

/** Where a listing has got to. Everything in it may come from a client, by way of a cursor. */
export interface Place {
  readonly region: string;
  /** Cognito's token for the page that the place lies in; none for a Region's first page. */
  readonly token: string | undefined;
  /** How many pools of that page the listing has gone by; 0 at its border. */
  readonly position: number;
  /**
   * Fingerprints of pools that are not to be listed again although the page may show them: those of this page that the
   * listing has gone by, and those of earlier pages that were missing there when they were asked for again. The latter
   * were deleted, or pools that came in between have moved them on to this page.
   */
  readonly passed: readonly string[];
}

/** Pools a page: the most that Cognito returns in one call. */
export const PAGE_SIZE = 60;

/** A page of the present and one of the past; what is older will not come back. */
export const MOST_PASSED = 2 * PAGE_SIZE;

/** Characters of base64url, 48 bits: that any two of a page's pools have the same one is one chance in 10^11. */
export const FINGERPRINT_LENGTH = 8;

/** Stands for a pool in a cursor, in less than half of its id's length. */
export function fingerprintOf(id: string): string {
  return createHash('sha256').update(id).digest('base64url').slice(0, FINGERPRINT_LENGTH);
}

/** Where the listing of a Region begins. */
export function startOf(region: string): Place {
  return { region, token: undefined, position: 0, passed: [] };
}
