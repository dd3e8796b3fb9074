import { createHash } from 'node:crypto';

/** The position of a listing. All of it may come from a client, through a cursor. */
export interface Place {
  readonly region: string;
  /** Cognito's token for the page of this place; undefined for a Region's first page. */
  readonly token: string | undefined;
  /** The number of pools of that page that were passed; 0 at its start. */
  readonly position: number;
  /**
   * Fingerprints of pools that must not be listed again although the page may show them: passed pools of this page,
   * and pools of earlier pages that were missing when those were read again. The latter were deleted, or pushed to
   * this page by new pools.
   */
  readonly passed: readonly string[];
}

/** Pools per page: the maximum of a call to Cognito. */
export const PAGE_SIZE = 60;

/** The current and one previous page; older pools do not come back. */
export const MOST_PASSED = 2 * PAGE_SIZE;

/** Characters of base64url, 48 bits: the chance that two pools of a page have the same one is 1 in 10^11. */
export const FINGERPRINT_LENGTH = 8;

/** Identifies a pool in a cursor, in less than half the length of its id. */
export function fingerprintOf(id: string): string {
  return createHash('sha256').update(id).digest('base64url').slice(0, FINGERPRINT_LENGTH);
}

/** Where the listing of a Region begins. */
export function startOf(region: string): Place {
  return { region, token: undefined, position: 0, passed: [] };
}
