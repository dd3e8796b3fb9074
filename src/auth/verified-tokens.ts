import { LRUCache } from 'lru-cache';

/** A token with a verified signature. */
interface Verified<Identity> {
  readonly identity: Identity;
  /** The keys of its issuer, and the set of them that it was verified with. */
  readonly keys: Keys;
  readonly set: number;
  /** Unix seconds: when it was verified, and when it expires, clock tolerance included. */
  readonly from: number;
  readonly until: number;
}

/** The keys of one issuer. */
interface Keys {
  /** Another number after each fetch; undefined without trusted keys. */
  readonly set: number | undefined;
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
   * The subject of a token, if it was verified with the current keys of its issuer and has not expired.
   *
   * @param date in Unix seconds
   */
  find(token: string, date: number): Identity | undefined {
    const verified = this.#tokens.get(token);
    if (!verified) return undefined;
    const { identity, keys, set, from, until } = verified;
    // The clock may have been set back to before the token was valid.
    if (keys.set === set && from <= date && date < until) return identity;
    this.#tokens.delete(token);
    return undefined;
  }
}
