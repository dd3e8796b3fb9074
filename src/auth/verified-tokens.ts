import { LRUCache } from 'lru-cache';

/** A token whose signature was checked. */
interface Verified<Identity> {
  readonly identity: Identity;
  /** The set of keys that it was checked with. */
  readonly keys: number;
  /** Seconds since 1970, as tokens tell time: when it was checked, and when it expires, tolerance included. */
  readonly from: number;
  readonly until: number;
}

const MOST_TOKENS = 10_000;
/** A token has a kilobyte, and at most sixteen. */
const MOST_CHARACTERS = 20_000_000;

/** Tokens that were checked before. Only those that were found good: a bad one costs its sender as much each time. */
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
   * Whom a token is about, if it was checked with these keys and has not expired.
   *
   * @param keys undefined while there are none to be trusted
   * @param date in seconds since 1970
   */
  find(token: string, keys: number | undefined, date: number): Identity | undefined {
    const verified = this.#tokens.get(token);
    if (!verified) return undefined;
    // The clock may be set back, to before the token was valid.
    if (verified.keys === keys && verified.from <= date && date < verified.until) return verified.identity;
    this.#tokens.delete(token);
    return undefined;
  }
}
