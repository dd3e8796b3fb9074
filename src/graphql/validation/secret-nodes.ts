import {
  GraphQLError,
  Kind,
  visit,
  type ASTNode,
  type ASTVisitor,
  type DocumentNode,
  type GraphQLFormattedError,
  type ObjectValueNode,
  type ValueNode,
} from 'graphql';
import { isAboutFields, isSecretField, isSecretKey } from './secret-inputs.js';

/** The values in documents that are secrets, are within one or have one in them. */
const secretNodes = new WeakSet<ASTNode>();

/**
 * Refuses nothing. It goes through a document before its values are validated, and remembers those that no error may quote:
 * graphql-js quotes what is of another type than the input.
 */
export function secretNodesRule(): ASTVisitor {
  return {
    Document(document) {
      const names = variablesInSecrets(document);
      visit(document, {
        VariableDefinition({ variable, defaultValue }) {
          if (defaultValue && names.has(variable.name.value)) remember(defaultValue);
        },
        ...whereSecrets((value, ancestors) => {
          remember(value);
          rememberValues(ancestors);
        }),
      });
    },
  };
}

/** The names of the variables that are given for secrets, whose values no error may quote. */
export function variablesInSecrets(document: DocumentNode): ReadonlySet<string> {
  const names = new Set<string>();
  visit(
    document,
    whereSecrets((value) => {
      visit(value, {
        Variable({ name }) {
          names.add(name.value);
        },
      });
    }),
  );
  return names;
}

/**
 * What stands at a wrong place of a document, as graphql-js quotes it at the end of a syntax error: `Expected ":", found
 * String "…"`, `Invalid number, expected digit but got: "…"`.
 */
const FOUND_TOKEN =
  /^(?<kept>Syntax Error: .*?(?:(?:found|Unexpected) (?:(?<text>(?:Block)?String)|Name|Int|Float)|(?:got|sequence|character):)) "/s;

/** A secret without its quotation marks is a name or a number. Most names are none, and help to find the error. */
function mentionsSecret(error: unknown): boolean {
  const body = error instanceof GraphQLError ? error.source?.body : undefined;
  return body === undefined || body.split(/\W+/).some(isSecretField);
}

/** An error without the value that it quotes, where that is a secret or has one in it. */
export function withoutQuotedSecrets(
  formatted: GraphQLFormattedError,
  error: unknown,
): GraphQLFormattedError {
  const { message } = formatted;
  const { kept, text } = FOUND_TOKEN.exec(message)?.groups ?? {};
  if (kept !== undefined) {
    const mayBeSecret = text !== undefined || mentionsSecret(error);
    return mayBeSecret ? { ...formatted, message: `${kept.replace(/:$/, '')}.` } : formatted;
  }
  const isSecret = error instanceof GraphQLError && error.nodes?.some((node) => secretNodes.has(node));
  if (!isSecret || isAboutFields(message)) return formatted;
  return {
    ...formatted,
    message: 'The value has the wrong type. It is not shown because it may hold a secret.',
  };
}

/** A visitor that is called for each secret, but for those within another one. */
function whereSecrets(
  found: (value: ValueNode, ancestors: readonly (ASTNode | readonly ASTNode[])[]) => void,
): ASTVisitor {
  return {
    ObjectField({ name, value }, _key, _parent, _path, ancestors) {
      const within = ancestors.at(-1);
      const isEntry = name.value === 'value' && isObject(within) && hasSecretKeyIn(within);
      if (!isEntry && !isSecretField(name.value)) return undefined;
      found(value, ancestors);
      return false;
    },
  };
}

/** An entry of a map as it is written: `{ key: "client_secret", value: "…" }`. */
function hasSecretKeyIn({ fields }: ObjectValueNode): boolean {
  return fields.some(
    ({ name, value }) => name.value === 'key' && value.kind === Kind.STRING && isSecretKey(value.value),
  );
}

function isObject(node: ASTNode | readonly ASTNode[] | undefined): node is ObjectValueNode {
  return node !== undefined && 'kind' in node && node.kind === Kind.OBJECT;
}

/** With all that is within it. */
function remember(value: ValueNode): void {
  visit(value, {
    enter(node) {
      if (node.kind !== Kind.VARIABLE) secretNodes.add(node);
    },
  });
}

/** The lists and objects that a secret is in. */
function rememberValues(ancestors: readonly (ASTNode | readonly ASTNode[])[]): void {
  for (const node of ancestors.toReversed()) {
    if (!('kind' in node) || (node.kind !== Kind.LIST && node.kind !== Kind.OBJECT)) continue;
    // Those around it are remembered already.
    if (secretNodes.has(node)) return;
    secretNodes.add(node);
  }
}
