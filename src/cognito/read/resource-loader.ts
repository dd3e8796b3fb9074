import DataLoader from 'dataloader';
import { asError } from '../../errors/thrown.js';
import type { Described } from '../../resources/resource.js';
import type { Readable } from '../../resources/shapes.js';
import type { Slices } from '../slices.js';
import type { Access } from './access.js';
import type { ResourceKey } from './key.js';
import type { Reader } from './reader.js';

export interface ResourceLoaderOptions {
  /** What the caller may see. */
  readonly access: Pick<Access, 'peek' | 'read'>;
  readonly reader: Reader;
  readonly slices: Pick<Slices, 'each'>;
}

type Key = ResourceKey<Readable>;
type Loader = DataLoader<Key, object | null, string>;

/** The reads of one request, for all kinds. It reads each thing once, and sees what it wrote. */
export class ResourceLoader {
  #plain: Loader | undefined;
  #withSecrets: Loader | undefined;

  constructor(private readonly options: ResourceLoaderOptions) {}

  /**
   * Describes a thing; null if it does not exist or the caller may not see it. It answers synchronously from the
   * cache: a promise for each of a thousand references costs more than everything else.
   *
   * @param withSecrets include members that are never cached (ExternalId), which takes a call to Cognito
   * @throws GatewayError if Cognito did not answer, or not in time; always as a rejected promise
   */
  get<R extends Readable>(
    key: ResourceKey<R>,
    { withSecrets = false } = {},
  ): Described<R> | null | Promise<Described<R> | null> {
    const known = withSecrets ? undefined : this.options.access.peek(key, this.options.reader);
    if (known !== undefined) return known;
    const loader = withSecrets
      ? (this.#withSecrets ??= this.#loaderOf(true))
      : (this.#plain ??= this.#loaderOf(false));
    // A key has the description of its resource.
    return loader.load(key) as Promise<Described<R> | null>;
  }

  /** Drops what this request has read. */
  clear(key: ResourceKey): void {
    // Loaders use only the name of a key.
    this.#plain?.clear(key as Key);
    this.#withSecrets?.clear(key as Key);
  }

  /** Lets this request see a thing as it was just described, without another call. */
  prime<R extends Readable>(key: ResourceKey<R>, value: Described<R> & object): void {
    this.clear(key);
    (this.#plain ??= this.#loaderOf(false)).prime(key, value);
    (this.#withSecrets ??= this.#loaderOf(true)).prime(key, value);
  }

  #loaderOf(withSecrets: boolean): Loader {
    const { access, reader, slices } = this.options;
    const read = (key: Key) => access.read(key, { ...reader, fresh: reader.fresh || withSecrets });
    return new DataLoader(
      async (keys: readonly Key[]) =>
        // Errors as values, so that a failing id fails alone.
        Promise.all(await slices.each(keys, (key) => read(key).catch(asError))),
      { cacheKeyFn: ({ name }) => name },
    );
  }
}
