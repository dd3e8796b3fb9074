import { createHash, timingSafeEqual } from 'node:crypto';

/** By which a router in front proves itself. Two are valid at once, so that one can be replaced without a pause. */
export class RouterSecrets {
  readonly #digests: readonly Buffer[];

  constructor(secrets: readonly string[]) {
    this.#digests = secrets.map(digestOf);
  }

  get configured(): boolean {
    return this.#digests.length > 0;
  }

  /** Takes as long for a wrong secret as for a right one, whatever they have in common. */
  include(given: string): boolean {
    const digest = digestOf(given);
    // Not `some`, which would end at the first and so tell which one it was.
    return this.#digests.filter((each) => timingSafeEqual(each, digest)).length > 0;
  }
}

/** Of one length, which the comparison needs and which hides the secret's own. */
function digestOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
