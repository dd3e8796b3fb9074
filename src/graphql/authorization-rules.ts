import {
  Kind,
  visit,
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type ObjectTypeDefinitionNode,
} from 'graphql';
import type { AuthorizationRules, RequiredScopes } from '../auth/scopes.js';

const directives: readonly string[] = ['authenticated', 'requiresScopes'];

/** The rules that the SDL declares, with the directives of Federation that say the same to a router. */
export function authorizationRules(document: DocumentNode): AuthorizationRules {
  const rules = new Map<string, RequiredScopes>();
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
    declare(rules, definition.name.value, definition);
    for (const field of definition.fields ?? []) {
      declare(rules, `${definition.name.value}.${field.name.value}`, field);
    }
  }
  return rules;
}

/**
 * The same SDL without the rules: what is served to routers. Some of them need a licence for these directives, and what
 * they enforce is enforced here in any case.
 */
export function withoutAuthorization(document: DocumentNode): DocumentNode {
  return visit(document, {
    Directive: (node) => (directives.includes(node.name.value) ? null : undefined),
    // Imported and not used, they would still be named to the router.
    ListValue: (node) => ({
      ...node,
      values: node.values.filter(
        (value) => !(value.kind === Kind.STRING && directives.includes(value.value.replace(/^@/, ''))),
      ),
    }),
  });
}

type Declared = ObjectTypeDefinitionNode | FieldDefinitionNode;

function declare(
  rules: Map<string, RequiredScopes>,
  coordinate: string,
  { directives: given }: Declared,
): void {
  const found = given?.filter(({ name }) => directives.includes(name.value)) ?? [];
  if (found.length > 0) rules.set(coordinate, found.flatMap(scopesIn));
}

/** Of `@requiresScopes(scopes: [["a", "b"], ["c"]])`; `@authenticated` has none. */
function scopesIn({ arguments: given }: ConstDirectiveNode): string[][] {
  const [scopes] = given ?? [];
  if (scopes?.value.kind !== Kind.LIST) return [];
  return scopes.value.values.map((all) =>
    all.kind === Kind.LIST
      ? all.values.flatMap((scope) => (scope.kind === Kind.STRING ? [scope.value] : []))
      : [],
  );
}
