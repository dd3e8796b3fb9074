import {
  Kind,
  visit,
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type ObjectTypeDefinitionNode,
  type ObjectTypeExtensionNode,
} from 'graphql';
import type { AuthorizationRules, RequiredScopes } from '../auth/scopes.js';

const directives: readonly string[] = ['authenticated', 'requiresScopes'];

/**
 * The rules in the SDL, from Federation's directives, which tell routers the same: on types, on type extensions, and
 * on the fields of both.
 */
export function authorizationRules(document: DocumentNode): AuthorizationRules {
  const rules = new Map<string, RequiredScopes>();
  for (const definition of document.definitions) {
    if (!isObjectType(definition)) continue;
    declare(rules, definition.name.value, definition);
    for (const field of definition.fields ?? []) {
      declare(rules, `${definition.name.value}.${field.name.value}`, field);
    }
  }
  return rules;
}

/**
 * The SDL for routers, without the rules. Some routers need a licence for these directives, and the gateway enforces
 * them in any case.
 */
export function withoutAuthorization(document: DocumentNode): DocumentNode {
  return visit(document, {
    Directive: (node) => (directives.includes(node.name.value) ? null : undefined),
    // An unused import would still show their names to routers.
    ListValue: (node) => ({
      ...node,
      values: node.values.filter(
        (value) => !(value.kind === Kind.STRING && directives.includes(value.value.replace(/^@/, ''))),
      ),
    }),
  });
}

type ObjectTypeNode = ObjectTypeDefinitionNode | ObjectTypeExtensionNode;
type Declared = ObjectTypeNode | FieldDefinitionNode;

function isObjectType(definition: DefinitionNode): definition is ObjectTypeNode {
  return definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.OBJECT_TYPE_EXTENSION;
}

function declare(
  rules: Map<string, RequiredScopes>,
  coordinate: string,
  { directives: given }: Declared,
): void {
  const found = given?.filter(({ name }) => directives.includes(name.value)) ?? [];
  if (found.length > 0) rules.set(coordinate, found.flatMap(scopesIn));
}

/** The scopes of `@requiresScopes(scopes: [["a", "b"], ["c"]])`; `@authenticated` has none. */
function scopesIn({ arguments: given }: ConstDirectiveNode): string[][] {
  const [scopes] = given ?? [];
  if (scopes?.value.kind !== Kind.LIST) return [];
  return scopes.value.values.map((all) =>
    all.kind === Kind.LIST
      ? all.values.flatMap((scope) => (scope.kind === Kind.STRING ? [scope.value] : []))
      : [],
  );
}
