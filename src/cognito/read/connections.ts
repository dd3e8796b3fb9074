import { BadUserInputError } from '../../errors/gateway-error.js';
import { AbsentError } from '../../errors/upstream.js';
import type { Listable, Listed } from '../../resources/resource.js';
import {
  decodeConnectionCursor,
  encodeConnectionCursor,
  fingerprint,
  type ConnectionPlace,
} from './connection-cursor.js';
import { childKey, type ResourceKey } from './key.js';
import { idIn, ownMembers } from '../../resources/ids.js';
import type { Reader } from './reader.js';
import type { ResourceLists } from './resource-lists.js';

/** A part of a list of children. */
export interface Connection<R extends Listable> {
  readonly edges: readonly ConnectionEdge<R>[];
  /** The place after the last edge. */
  readonly endCursor: string;
  readonly hasNextPage: boolean;
}

export interface ConnectionEdge<R extends Listable> {
  readonly key: ResourceKey<R>;
  /** The item as the list returned it. */
  readonly item: Listed<R>;
  /** The place after it. */
  readonly cursor: string;
}

export interface ConnectionRequest {
  readonly first: number;
  readonly after?: string | null | undefined;
}

/** The result of one call. */
interface Part<R extends Listable> {
  readonly edges: readonly ConnectionEdge<R>[];
  /** The place after it. */
  readonly end: ConnectionPlace;
  readonly more: boolean;
}

/** The maximum page of a list that has no page size. */
const MOST = 60;

/** The connections of one request. */
export class Connections {
  constructor(
    private readonly lists: Pick<ResourceLists, 'page'>,
    private readonly reader: Pick<Reader, 'scope' | 'statistics'>,
  ) {}

  /**
   * The first things of a kind, or those after a cursor. It costs one call per page, and a second one only if a
   * cursor is inside a page.
   *
   * @param parent visible to the caller; this is not checked here
   * @returns null if the parent does not exist
   * @throws BadUserInputError without a call, for an invalid `first`
   * @throws InvalidCursorError if `after` is not, or no longer, a cursor of this list
   * @throws GatewayError if Cognito did not answer, or not in time
   */
  async page<R extends Listable>(
    parent: ResourceKey,
    resource: R,
    { first, after }: ConnectionRequest,
  ): Promise<Connection<R> | null> {
    const most = resource.list.size?.most ?? MOST;
    if (first < 1 || first > most) {
      throw new BadUserInputError(`first must be from 1 to ${most}; got ${first}.`);
    }
    const start =
      typeof after === 'string'
        ? decodeConnectionCursor(listName(parent, resource), after, most)
        : { ...beginning, size: first };
    try {
      const part = await this.#part(parent, resource, start, first);
      const missing = first - part.edges.length;
      // A page read from its start is the whole answer, even if Cognito has fewer items on it.
      if (start.position === 0 || missing === 0 || !part.more) return connection(parent, resource, part);
      const rest = await this.#part(parent, resource, part.end, missing);
      return connection(parent, resource, { ...rest, edges: [...part.edges, ...rest.edges] });
    } catch (error) {
      if (error instanceof AbsentError) return null;
      throw error;
    }
  }

  /** The items of a page after a place, up to a maximum. */
  async #part<R extends Listable>(
    parent: ResourceKey,
    resource: R,
    place: ConnectionPlace,
    count: number,
  ): Promise<Part<R>> {
    const { token, position } = place;
    // Only a page of the same size has the same items before the place.
    const size = position > 0 ? place.size : count;
    const { items, next } = await this.lists.page(parent, resource, { size, token }, this.reader);
    const keyed = items.flatMap((item) => keyedIn(parent, resource, item));
    const passed = passedIn(keyed, place);
    const ahead = keyed.slice(passed, passed + count);

    const behind = (index: number): ConnectionPlace => {
      const reached = passed + index + 1;
      if (reached === keyed.length && next !== undefined) return { ...beginning, size, token: next };
      return { size, token, position: reached, last: fingerprint(keyed[reached - 1]?.key.name ?? '') };
    };
    const name = listName(parent, resource);
    return {
      edges: ahead.map((each, index) => ({ ...each, cursor: encodeConnectionCursor(name, behind(index)) })),
      end: ahead.length > 0 || next !== undefined ? behind(ahead.length - 1) : place,
      more: next !== undefined || passed + ahead.length < keyed.length,
    };
  }
}

const beginning: ConnectionPlace = { size: 1, token: undefined, position: 0, last: '' };

function connection<R extends Listable>(
  parent: ResourceKey,
  resource: R,
  { edges, end, more }: Part<R>,
): Connection<R> {
  return { edges, endCursor: encodeConnectionCursor(listName(parent, resource), end), hasNextPage: more };
}

function listName(parent: ResourceKey, { type }: Listable): string {
  return `${parent.name}/${type}`;
}

/** None for an item without a name, because it cannot be read. */
function keyedIn<R extends Listable>(
  parent: ResourceKey,
  resource: R,
  item: Listed<R>,
): { readonly key: ResourceKey<R>; readonly item: Listed<R> }[] {
  const own = ownMembers(resource).map((member) => idIn(resource, member, item));
  return own.includes('') ? [] : [{ key: childKey(parent, resource, ...own), item }];
}

/** How many items of a page to skip when it is read again: up to the item that was last, which may have moved. */
function passedIn(
  keyed: readonly { readonly key: ResourceKey }[],
  { position, last }: ConnectionPlace,
): number {
  if (position === 0) return 0;
  const found = keyed.findIndex(({ key }) => fingerprint(key.name) === last);
  return found >= 0 ? found + 1 : Math.min(position, keyed.length);
}
