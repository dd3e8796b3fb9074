import { LRUCache } from 'lru-cache';

/** A token with a verified signature. */
interface Verified<Identity> {
  readonly identity: Identity;
  /** The key set that it was verified with. */
  readonly keys: number;
  /** Unix seconds: when it was verified, and when it expires, clock tolerance included. */
  readonly from: number;
  readonly until: number;
}

const MOST_TOKENS = 10_000;
/** A token usually has one kilobyte, at most 16. */
const MOST_CHARACTERS = 20_000_000;

/** Caches verified tokens. Invalid tokens are not cached. */
export class VerifiedTokens<Identity> {
  readonly #tokens = new LRUCache<string, Verified<Identity>>({
    max: MOST_TOKENS,
    maxSize: MOST_CHARACTERS,
    sizeCalculation: (_verified, token) => token.length,
  });

  add(token: string, verified: Verified<Identity>): void {
    this.#tokens.set(token, verified);
  }

  /**
   * The subject of a token, if it was verified with these keys and has not expired.
   *
   * @param keys undefined without trusted keys
   * @param date in Unix seconds
   */
  find(token: string, keys: number | undefined, date: number): Identity | undefined {
    const verified = this.#tokens.get(token);
    if (!verified) return undefined;
    // The clock may have been set back to before the token was valid.
    if (verified.keys === keys && verified.from <= date && date < verified.until) return verified.identity;
    this.#tokens.delete(token);
    return undefined;
  }
}
