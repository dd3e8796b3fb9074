import type { NormalizedSchema } from '@smithy/core/schema';
import { SharedValues } from '../../basics/shared-values.js';
import { copyByShape, dateIn, numberIn, stringIn, type CopyOptions } from '../../sdk/copy-by-shape.js';

/** What things have in common. */
const values = new SharedValues();

type Form = Omit<CopyOptions, 'omitted'>;

const inMemory: Form = { timestamp: dateIn, finish: frozen };
const toText: Form = {
  timestamp: (value) => dateIn(value).getTime(),
  // The shape says that these are bytes, and the SDK has read them.
  blob: (value) => Buffer.from(value as Uint8Array).toString('base64'),
};
const fromText: Form = {
  ...inMemory,
  timestamp: (value) => new Date(numberIn(value)),
  blob: (value) => new Uint8Array(Buffer.from(stringIn(value), 'base64')),
};

/** How one kind of thing is cached: by the SDK's shape, without secrets. */
export class Codec {
  readonly #omitted: ReadonlySet<string>;

  /**
   * @param shape of the cached value
   * @param secrets paths into it, as a resource declares them
   */
  constructor(
    private readonly shape: NormalizedSchema,
    secrets: readonly string[],
  ) {
    this.#omitted = new Set(secrets);
  }

  /** A frozen copy without secrets. It is frozen because readers share it. */
  remembered(value: object): object {
    return this.#copy(value, inMemory);
  }

  /**
   * As JSON for another process: timestamps as milliseconds, bytes as base64.
   *
   * @param value from `remembered`
   */
  encode(value: object): string {
    return JSON.stringify(this.#copy(value, toText));
  }

  /**
   * The value that `remembered` made.
   *
   * @throws SyntaxError if it is not JSON, TypeError if it is not what `encode` writes
   */
  decode(text: string): object {
    return this.#copy(JSON.parse(text), fromText);
  }

  #copy(value: unknown, form: Form): object {
    const copied = copyByShape(this.shape, value, { ...form, omitted: this.#omitted });
    if (typeof copied === 'object' && copied !== null) return copied;
    throw new TypeError('Expected a structure, got nothing');
  }
}

function frozen<Copied extends object>(copied: Copied, path: string): Copied {
  Object.freeze(copied);
  // Every thing as a whole is different.
  return path === '' ? copied : values.share(copied);
}
