import {
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  Kind,
  type GraphQLResolveInfo,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

type Nodes = GraphQLResolveInfo['fieldNodes'];

/** What was found before, by the nodes of a field: a compiled query has the same nodes each time. */
const found = new WeakMap<Nodes, Map<string, boolean>>();

/** Whether a field selects a field with this name, at any depth and through fragments. */
export function selects(
  { fieldNodes, fragments }: Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>,
  name: string,
): boolean {
  const names = found.get(fieldNodes) ?? new Map<string, boolean>();
  const known = names.get(name);
  if (known !== undefined) return known;
  const selected = selectsWithin(fieldNodes, fragments, name);
  found.set(fieldNodes, names.set(name, selected));
  return selected;
}

function selectsWithin(fieldNodes: Nodes, fragments: GraphQLResolveInfo['fragments'], name: string): boolean {
  // Each fragment is visited once: a document may spread fragments too often to follow every spread.
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
 * Whether a field selects only fields with these names. Fields excluded by `@skip` and `@include` do not count. A
 * fragment on another type counts as if it were on this one.
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
