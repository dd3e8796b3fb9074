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

/** The reads of one request, of any kind of thing: what it reads twice is read once, and it sees what it wrote. */
export class ResourceLoader {
  #plain: Loader | undefined;
  #withSecrets: Loader | undefined;

  constructor(private readonly options: ResourceLoaderOptions) {}

  /**
   * What Cognito describes, or null where it knows none, or the caller may not see it. At once where this process
   * remembers it: a promise for each of a thousand references costs more than all that is done with them.
   *
   * @param withSecrets with the members that are remembered nowhere (ExternalId), so that Cognito has to be asked
   * @throws GatewayError when Cognito did not answer, or not in time; always by a promise
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
    // Under a key is what its resource is described with.
    return loader.load(key) as Promise<Described<R> | null>;
  }

  /** Forgets what this request has read. */
  clear(key: ResourceKey): void {
    // A loader asks for no more of a key than its name.
    this.#plain?.clear(key as Key);
    this.#withSecrets?.clear(key as Key);
  }

  /** Lets this request see something as it was just described, without another call. */
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
