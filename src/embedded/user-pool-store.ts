import type { WireStructure } from '../rules/wire.js';

/** A pool as DescribeUserPool returns it: the members that are always there, and whatever else was given. */
export interface UserPool extends WireStructure {
  readonly Id: string;
  readonly Name: string;
  /** Seconds since 1970, with a fraction. */
  readonly CreationDate: number;
  readonly LastModifiedDate: number;
}

interface Entry {
  readonly position: number;
  readonly pool: UserPool;
}

/** The pools of one account in one Region, in the order of their creation. */
export class UserPoolStore {
  readonly #entries = new Map<string, Entry>();
  #nextPosition = 1;

  get size(): number {
    return this.#entries.size;
  }

  has(id: string): boolean {
    return this.#entries.has(id);
  }

  get(id: string): UserPool | undefined {
    return this.#entries.get(id)?.pool;
  }

  add(pool: UserPool): void {
    this.#entries.set(pool.Id, { position: this.#nextPosition++, pool });
  }

  /** Puts a changed pool in the place of the one with its id. */
  replace(pool: UserPool): void {
    const entry = this.#entries.get(pool.Id);
    if (entry) this.#entries.set(pool.Id, { ...entry, pool });
  }

  delete(id: string): void {
    this.#entries.delete(id);
  }

  /**
   * At most `count` pools behind a position. Positions are never given twice, so that paging neither repeats nor
   * skips a pool while others come and go.
   *
   * @param position 0 for the beginning, then what the page before returned
   * @returns the pools, and the position to go on from where there is more
   */
  page(
    position: number,
    count: number,
  ): { readonly pools: readonly UserPool[]; readonly next: number | undefined } {
    const rest = [...this.#entries.values()].filter((entry) => entry.position > position);
    const page = rest.slice(0, count);
    return {
      pools: page.map(({ pool }) => pool),
      next: rest.length > count ? page.at(-1)?.position : undefined,
    };
  }
}
