import type { Listable, Listed, Resource } from '../../resources/resource.js';
import type { JoinedCalls } from '../call/joined-calls.js';
import type { Sender } from '../call/send.js';
import { idsOf, type ResourceKey } from './key.js';
import { listPage, type ListPage } from './list-page.js';
import type { Reader } from './reader.js';

export interface ResourceListsOptions {
  readonly sender: Pick<Sender, 'send'>;
  readonly joined: JoinedCalls;
}

/**
 * Lists of children, for all requests of the process. Simultaneous requests for the same page share one call. Pages
 * are not cached, so that a list shows what exists.
 */
export class ResourceLists {
  constructor(private readonly options: ResourceListsOptions) {}

  /**
   * Reads one page.
   *
   * @param size maximum number of items, 1 to the `most` of the declaration
   * @throws AbsentError if the parent does not exist; RefusedError for a token that Cognito refuses; GatewayError
   */
  async page<R extends Listable>(
    parent: ResourceKey,
    resource: R,
    { size, token }: { readonly size: number; readonly token: string | undefined },
    { scope, statistics }: Pick<Reader, 'scope' | 'statistics'>,
  ): Promise<ListPage<Listed<R>>> {
    const { sender, joined } = this.options;
    const name = `${listName(parent, resource)}#${size}#${token ?? ''}`;
    const request = { region: parent.region, ids: idsOf(parent), size, token };
    const page = await joined.join(name, resource.list.operation, scope, (call) =>
      listPage(sender, call, resource, request),
    );
    statistics.listed(page.call, page.joined);
    return page.value;
  }

  /** Stops others from joining a list in progress, after a write to it that did or may have taken effect. */
  forget({ parent, resource }: Pick<ResourceKey, 'parent' | 'resource'>): void {
    if (parent) this.options.joined.part(listName(parent, resource));
  }
}

/** No part of a key contains an asterisk. */
function listName(parent: ResourceKey, { type }: Resource): string {
  return `${parent.name}/${type}/*`;
}
