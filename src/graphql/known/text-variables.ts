import { isNonNullType, typeFromAST, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import type { Variables } from '../compiled/execution.js';

/** Types that accept every string as it is. */
const TEXTS: readonly string[] = ['ID', 'String'];

/** Variables that are strings, as nearly all are, which need no coercion. */
export class TextVariables {
  /** By operation: the names of its variables; undefined if any is of another type. */
  readonly #names = new WeakMap<OperationDefinitionNode, { readonly names: readonly string[] | undefined }>();

  constructor(private readonly schema: GraphQLSchema) {}

  /**
   * The variables of an operation as GraphQL.js coerces them.
   *
   * @returns undefined if any is not a string, is missing, or is of a type that does not accept every string
   */
  coerced(operation: OperationDefinitionNode, given: Variables): Variables | undefined {
    const names = this.#namesOf(operation);
    if (!names) return undefined;
    const coerced: Record<string, unknown> = {};
    for (const name of names) {
      const value = Object.hasOwn(given, name) ? given[name] : undefined;
      if (typeof value !== 'string') return undefined;
      coerced[name] = value;
    }
    return coerced;
  }

  #namesOf(operation: OperationDefinitionNode): readonly string[] | undefined {
    const known = this.#names.get(operation);
    if (known) return known.names;
    const { variableDefinitions = [] } = operation;
    const areTexts = variableDefinitions.every(({ type: node }) => {
      const type = typeFromAST(this.schema, node);
      return TEXTS.includes(String(isNonNullType(type) ? type.ofType : type));
    });
    const names = areTexts ? variableDefinitions.map(({ variable }) => variable.name.value) : undefined;
    this.#names.set(operation, { names });
    return names;
  }
}
