import {
  coerceInputValue,
  GraphQLError,
  isInputType,
  isNonNullType,
  typeFromAST,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type VariableDefinitionNode,
} from 'graphql';
import { shown } from '../../errors/shown.js';
import { MOST_ERRORS, tooManyErrors } from './most-errors.js';
import { isAboutFields, isSecretAt, withoutSecrets } from './secret-inputs.js';
import { variablesInSecrets } from './secret-nodes.js';

interface Options {
  /** Whether messages leave out the names of the schema that are close to a wrong one. */
  readonly hideSuggestions: boolean;
}

interface Asked {
  /** With the fragments, in which variables are used, too. */
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}

/** Ends the coercion, which would go through the whole of a value whose faults are counted already. */
class Enough extends Error {}

/**
 * What is wrong with the variables of an operation: the errors of graphql-js, but bounded in number and size. It would quote
 * the whole value in each, so that 60,000 unknown keys in 1 MB make 49 MB and take seconds.
 *
 * @param given as they came, before they are coerced
 * @returns nothing where graphql-js will coerce them without an error
 */
export function variableErrors(
  schema: GraphQLSchema,
  { document, operation: { variableDefinitions = [] } }: Asked,
  given: Readonly<Record<string, unknown>>,
  { hideSuggestions }: Options,
): readonly GraphQLError[] {
  const errors: GraphQLError[] = [];
  // Every unknown key of an object is an error about the whole object.
  const quotes = new Map<unknown, string>();
  let inSecrets: ReadonlySet<string> | undefined;

  try {
    for (const definition of variableDefinitions) check(definition);
  } catch (error) {
    if (!(error instanceof Enough)) throw error;
    errors.push(tooManyErrors());
  }
  return errors;

  function check(node: VariableDefinitionNode): void {
    const type = typeFromAST(schema, node.type);
    // Refused by validation.
    if (!isInputType(type)) return;
    const name = node.variable.name.value;
    const value = Object.hasOwn(given, name) ? given[name] : undefined;
    if (value === undefined) {
      if (!node.defaultValue && isNonNullType(type)) {
        report(node, `Variable "$${name}" of required type "${String(type)}" was not provided.`);
      }
      return;
    }
    if (value === null && isNonNullType(type)) {
      report(node, `Variable "$${name}" of non-null type "${String(type)}" must not be null.`);
      return;
    }
    coerceInputValue(
      value,
      type,
      (path, invalid, { message }) => {
        const place = path.length > 0 ? ` at "${name}${placeIn(path)}"` : '';
        inSecrets ??= variablesInSecrets(document);
        if (inSecrets.has(name) || isSecretAt(path)) {
          const why = isAboutFields(message) ? `; ${message}` : '.';
          report(node, `Variable "$${name}" got an invalid value${place}${why}`);
          return;
        }
        report(node, `Variable "$${name}" got invalid value ${quoteOf(invalid)}${place}; ${message}`);
      },
      hideSuggestions,
    );
  }

  function report(node: VariableDefinitionNode, message: string): void {
    if (errors.length === MOST_ERRORS) throw new Enough();
    errors.push(new GraphQLError(message, { nodes: node, extensions: { code: 'BAD_USER_INPUT' } }));
  }

  function quoteOf(invalid: unknown): string {
    const quote = quotes.get(invalid) ?? shown(withoutSecrets(invalid));
    quotes.set(invalid, quote);
    return quote;
  }
}

function placeIn(path: readonly (string | number)[]): string {
  return path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`)).join('');
}
