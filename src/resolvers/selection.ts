import {
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  Kind,
  type GraphQLResolveInfo,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

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

type Selection = Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments' | 'variableValues'>;

/**
 * Whether a field asks its object for nothing but the fields of these names. What `@skip` and `@include` leave out is not
 * asked for. A fragment on another type counts as if it were on this one.
 */
export function selectsOnly(
  { fieldNodes, fragments, variableValues }: Selection,
  names: ReadonlySet<string>,
): boolean {
  // Once is enough here, too.
  const seen = new Set<string>();
  return fieldNodes.every(({ selectionSet }) => within(selectionSet));

  function within(selectionSet: SelectionSetNode | undefined): boolean {
    return (selectionSet?.selections ?? []).filter(isIncluded).every((selection) => {
      if (selection.kind === Kind.FIELD) return names.has(selection.name.value);
      if (selection.kind === Kind.INLINE_FRAGMENT) return within(selection.selectionSet);
      const fragment = selection.name.value;
      if (seen.has(fragment)) return true;
      seen.add(fragment);
      return within(fragments[fragment]?.selectionSet);
    });
  }

  function isIncluded(selection: SelectionNode): boolean {
    return (
      getDirectiveValues(GraphQLSkipDirective, selection, variableValues)?.if !== true &&
      getDirectiveValues(GraphQLIncludeDirective, selection, variableValues)?.if !== false
    );
  }
}
