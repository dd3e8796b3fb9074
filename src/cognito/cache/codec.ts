import type { NormalizedSchema } from '@smithy/core/schema';
import { copyByShape, dateIn, numberIn, stringIn, type CopyOptions } from '../../sdk/copy-by-shape.js';

type Leaves = Pick<CopyOptions, 'timestamp' | 'blob'>;

const inMemory: Leaves = { timestamp: dateIn };
const toText: Leaves = {
  timestamp: (value) => dateIn(value).getTime(),
  // The shape says that it is bytes, and the SDK has read it.
  blob: (value) => Buffer.from(value as Uint8Array).toString('base64'),
};
const fromText: Leaves = {
  timestamp: (value) => new Date(numberIn(value)),
  blob: (value) => new Uint8Array(Buffer.from(stringIn(value), 'base64')),
};

/** The form in which one kind of thing is remembered: by the SDK's own shape, without its secrets. */
export class Codec {
  readonly #omitted: ReadonlySet<string>;

  /**
   * @param shape of what is remembered
   * @param secrets paths into it, as a resource declares them
   */
  constructor(
    private readonly shape: NormalizedSchema,
    secrets: readonly string[],
  ) {
    this.#omitted = new Set(secrets);
  }

  /** A copy without secrets, and frozen, so that no reader changes another's. */
  remembered(value: object): object {
    return this.#copy(value, inMemory);
  }

  /**
   * As JSON for another process: timestamps as milliseconds, bytes as base64.
   *
   * @param value as `remembered` makes it
   */
  encode(value: object): string {
    return JSON.stringify(this.#copy(value, toText));
  }

  /**
   * The same as `remembered` made it.
   *
   * @throws SyntaxError when it is not JSON, TypeError when it is not what `encode` writes
   */
  decode(text: string): object {
    return this.#copy(JSON.parse(text), fromText);
  }

  #copy(value: unknown, leaves: Leaves): object {
    const copied = copyByShape(this.shape, value, { ...leaves, omitted: this.#omitted, frozen: true });
    if (typeof copied === 'object' && copied !== null) return copied;
    throw new TypeError('Expected a structure, got nothing');
  }
}
