import { createHash, timingSafeEqual } from 'node:crypto';

/** Secrets that identify a router. Two are valid at once, so that one can be replaced without downtime. */
export class RouterSecrets {
  readonly #digests: readonly Buffer[];

  constructor(secrets: readonly string[]) {
    this.#digests = secrets.map(digestOf);
  }

  get configured(): boolean {
    return this.#digests.length > 0;
  }

  /** Compares in constant time. */
  include(given: string): boolean {
    const digest = digestOf(given);
    // Not `some`, which would stop at the first match and so reveal which one matched.
    return this.#digests.filter((each) => timingSafeEqual(each, digest)).length > 0;
  }
}

/** Digests have equal lengths, which the comparison needs and which hides the secret's length. */
function digestOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
