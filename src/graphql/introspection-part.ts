import {
  Kind,
  type DefinitionNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  type VariableDefinitionNode,
} from 'graphql';

/** What one operation asks of the schema itself. */
export interface IntrospectionPart {
  /** The operation with `__schema` and `__type` as its only root fields. */
  readonly document: DocumentNode;
  /** Whether it asks for nothing else, `__typename` aside. */
  readonly alone: boolean;
}

const introspections: readonly string[] = ['__schema', '__type'];

/** The arguments of introspection, and of the conditions on it, have no other types. */
const variableTypes: readonly string[] = ['String', 'Boolean'];

/**
 * Cuts a valid operation down to its introspection; undefined where it has none. Only root fields can be introspection, so
 * fragments that lie below them stay whole.
 */
export function introspectionPart(
  document: DocumentNode,
  operation: OperationDefinitionNode,
): IntrospectionPart | undefined {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  const cut = new Map<string, FragmentDefinitionNode>();
  const names = new Set<string>();

  const selectionSet = cutDown(operation.selectionSet);
  if (!introspections.some((name) => names.has(name))) return undefined;
  const variableDefinitions = operation.variableDefinitions?.filter(ofIntrospection) ?? [];
  const definitions: DefinitionNode[] = [
    { ...operation, variableDefinitions, selectionSet },
    ...Array.from(fragments, ([name, fragment]) => cut.get(name) ?? fragment),
  ];
  return { document: { ...document, definitions }, alone: isAlone(names) };

  function cutDown(set: SelectionSetNode): SelectionSetNode {
    return { ...set, selections: set.selections.flatMap(cutSelection) };
  }

  function cutSelection(selection: SelectionNode): readonly SelectionNode[] {
    if (selection.kind === Kind.FIELD) {
      const name = selection.name.value;
      names.add(name);
      return introspections.includes(name) ? [selection] : [];
    }
    if (selection.kind === Kind.INLINE_FRAGMENT)
      return [{ ...selection, selectionSet: cutDown(selection.selectionSet) }];
    const fragment = fragments.get(selection.name.value);
    // Each once: fragments that spread each other twice would double with every step.
    if (fragment && !cut.has(fragment.name.value)) {
      cut.set(fragment.name.value, fragment);
      cut.set(fragment.name.value, { ...fragment, selectionSet: cutDown(fragment.selectionSet) });
    }
    return [selection];
  }
}

function isAlone(names: ReadonlySet<string>): boolean {
  return [...names].every((name) => name === '__typename' || introspections.includes(name));
}

function ofIntrospection({ type }: VariableDefinitionNode): boolean {
  const named = type.kind === Kind.NON_NULL_TYPE ? type.type : type;
  return named.kind === Kind.NAMED_TYPE && variableTypes.includes(named.name.value);
}
