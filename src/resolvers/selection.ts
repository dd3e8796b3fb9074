import { Kind, type GraphQLResolveInfo, type SelectionSetNode } from 'graphql';

/** Whether a field asks, at any depth and through fragments, for a field of this name. */
export function selects(
  { fieldNodes, fragments }: Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>,
  name: string,
): boolean {
  // Each fragment is looked into once: a document can name them more often than could be followed.
  const seen = new Set<string>();
  return fieldNodes.some(({ selectionSet }) => within(selectionSet));

  function within(selectionSet: SelectionSetNode | undefined): boolean {
    return (selectionSet?.selections ?? []).some((selection) => {
      if (selection.kind === Kind.FIELD)
        return selection.name.value === name || within(selection.selectionSet);
      if (selection.kind === Kind.INLINE_FRAGMENT) return within(selection.selectionSet);
      const fragment = selection.name.value;
      if (seen.has(fragment)) return false;
      seen.add(fragment);
      return within(fragments[fragment]?.selectionSet);
    });
  }
}
