import type { GraphQLError, GraphQLResolveInfo } from 'graphql';

type Path = GraphQLResolveInfo['path'];

/**
 * The errors of one operation, in the order in which they happened. What happens below a place that is null already is not
 * among them, as in GraphQL.js: nobody can see where it was.
 */
export class CollectedErrors {
  readonly list: GraphQLError[] = [];
  readonly #nulled = new Set<Path | undefined>();

  /** @param path of the place that is null for it; undefined for the whole answer */
  add(error: GraphQLError, path: Path | undefined): void {
    if (this.#isBelowNull(path)) return;
    this.#nulled.add(path);
    this.list.push(error);
  }

  #isBelowNull(path: Path | undefined): boolean {
    if (this.#nulled.has(undefined)) return true;
    for (let each = path; each; each = each.prev) if (this.#nulled.has(each)) return true;
    return false;
  }
}
