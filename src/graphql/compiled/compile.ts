import {
  GraphQLError,
  Kind,
  OperationTypeNode,
  visit,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
// As GraphQL.js itself merges selections; not among what its index exports.
import { collectFields, collectSubfields } from 'graphql/execution/collectFields.js';
import { CollectedErrors } from './collected-errors.js';
import { JsonText } from '../json-text.js';
import { isPromise, type Execution, type Parts, type Text, type Variables } from './execution.js';
import { compiledField, compiledSelection, type CompiledField, type Select } from './fields.js';
import { TextBudget } from './text-budget.js';

/** A query whose fields were looked up in the schema once, instead of each time it is executed. */
export interface CompiledOperation {
  /** How many fields it has so far, in all forms. */
  readonly fields: number;
  /** What executes it with these variables, as they were coerced; undefined where GraphQL.js has to. */
  formFor(variables: Variables): CompiledForm | undefined;
}

/**
 * The fields that the conditions in an operation leave. It answers as `execute` of GraphQL.js does.
 *
 * @param maxCharacters of the values in the answer: a longer answer is not written
 * @param parts whose text is kept; by default none is
 */
export type CompiledForm = (
  context: unknown,
  variables: Variables,
  maxCharacters: number,
  parts?: Parts,
) => WrittenResult | Promise<WrittenResult>;

/** An execution result whose data is JSON text already. */
export interface WrittenResult {
  readonly errors: readonly GraphQLError[];
  readonly data: JsonText | null;
}

/** Of one operation, in all its forms: a field takes about half a kilobyte. */
const MOST_FIELDS = 2_000;

/** Variables in `@skip` and `@include`: each doubles the forms that an operation may have. */
const MOST_CONDITIONS = 4;

/** It has what is not compiled: introspection, or more than is worth it. */
class NotCompiled extends Error {}

/**
 * Prepares a valid query to be compiled, form by form; undefined for an operation that is none. No code is made from text:
 * documents come from strangers.
 */
export function compileOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): CompiledOperation | undefined {
  const queryType = schema.getQueryType();
  const conditions = conditionsIn(document);
  if (operation.operation !== OperationTypeNode.QUERY || !queryType) return undefined;
  if (conditions.length > MOST_CONDITIONS) return undefined;
  const root = queryType;
  const fragments = fragmentsIn(document);
  const forms = new Map<string, CompiledForm | undefined>();
  let fieldsLeft = MOST_FIELDS;

  return {
    get fields() {
      return MOST_FIELDS - fieldsLeft;
    },
    formFor(variables) {
      const name = conditions.map((each) => String(variables[each])).join();
      if (!forms.has(name)) forms.set(name, compiledForm(variables));
      return forms.get(name);
    },
  };

  function compiledForm(variables: Variables): CompiledForm | undefined {
    try {
      const selection = compile(variables);
      return (context, given, maxCharacters, parts) => {
        const errors = new CollectedErrors();
        const text = new TextBudget(maxCharacters);
        return executed({ operation, fragments, context, variables: given, errors, text, parts }, selection);
      };
    } catch (error) {
      // Such as null for a condition, which GraphQL.js refuses when it executes.
      if (error instanceof NotCompiled || error instanceof GraphQLError) return undefined;
      throw error;
    }
  }

  function compile(variables: Variables): Select {
    return selectionOf(root, collectFields(schema, fragments, variables, root, operation.selectionSet));

    function selectionOf(
      type: GraphQLObjectType,
      selected: ReadonlyMap<string, readonly FieldNode[]>,
    ): Select {
      const fields = Array.from(selected, ([responseName, nodes]) => field(type, responseName, nodes));
      return compiledSelection(fields);
    }

    function field(
      type: GraphQLObjectType,
      responseName: string,
      nodes: readonly FieldNode[],
    ): CompiledField {
      const [first, ...others] = nodes;
      const name = first?.name.value ?? '';
      fieldsLeft -= 1;
      // As a member of an object `__proto__` would be the object's prototype.
      if (!first || fieldsLeft < 0 || responseName === '__proto__' || type.isTypeOf) throw new NotCompiled();
      if (name === '__typename') return { responseName, run: () => `"${type.name}"` };
      const found = type.getFields()[name];
      if (!found) throw new NotCompiled();
      return compiledField(schema, type, found, responseName, [first, ...others], (inner) =>
        selectionOf(inner, collectSubfields(schema, fragments, variables, inner, nodes)),
      );
    }
  }
}

function executed(execution: Execution, selection: Select): WrittenResult | Promise<WrittenResult> {
  const { errors, text } = execution;
  const result = (data: Text): WrittenResult => ({
    errors: errors.list,
    data: data === null ? null : new JsonText(text.exceeded ? undefined : data),
  });
  const failure = (error: unknown): WrittenResult => {
    // A field throws what was located.
    errors.add(error as GraphQLError, undefined);
    return result(null);
  };
  try {
    const data = selection(execution, undefined, undefined);
    return isPromise(data) ? data.then(result, failure) : result(data);
  } catch (error) {
    return failure(error);
  }
}

function fragmentsIn({ definitions }: DocumentNode): Record<string, FragmentDefinitionNode> {
  return Object.fromEntries(
    definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
    ),
  );
}

/** The variables that decide which fields there are. */
function conditionsIn(document: DocumentNode): readonly string[] {
  const names = new Set<string>();
  visit(document, {
    Directive({ arguments: given = [] }) {
      for (const { value } of given) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return Array.from(names);
}
