/** Limits the memory of an answer while it is written. The exact size in bytes is checked at the end. */
export class TextBudget {
  #left: number;

  /** @param characters that the values of the answer may have; a character has at least one byte */
  constructor(characters: number) {
    this.#left = characters;
  }

  /** Whether something was left out, so that the answer must not be sent. */
  get exceeded(): boolean {
    return this.#left < 0;
  }

  /** The text itself, or nothing once the budget is exceeded: execution continues, because it may report errors. */
  take(text: string): string {
    if (this.#left < 0) return '';
    this.#left -= text.length;
    return text;
  }
}
