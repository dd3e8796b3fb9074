import type { ApolloServerPlugin } from '@apollo/server';
import {
  GraphQLError,
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { Context } from '../../context.js';
import { amountIn } from './amount.js';
import { Costs, type OperationCost } from './cost.js';
import { measureVariables } from './input.js';
import { expectAtMost, OperationLimitError, type OperationLimits } from './operation-limits.js';

/**
 * Refuses an operation whose variables, references or cost exceed a limit, before its variables are coerced and anything
 * is executed. What depends on the document alone is worked out once for each document that is kept.
 */
export function limitsPlugin(schema: GraphQLSchema, limits: OperationLimits): ApolloServerPlugin<Context> {
  const costs = new Costs(schema, limits);
  const known = new WeakMap<OperationDefinitionNode, OperationCost>();

  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ operation, document, request, contextValue }) {
          // Without one there is nothing to execute, which Apollo says.
          if (!operation) return;
          try {
            check(operation, document, request.variables ?? {}, contextValue.caller.viaRouter);
          } catch (error) {
            throw error instanceof OperationLimitError ? asGraphQLError(error) : error;
          }
        },
      };
    },
  };

  function check(
    operation: OperationDefinitionNode,
    document: DocumentNode,
    given: Readonly<Record<string, unknown>>,
    viaRouter: boolean,
  ): void {
    const variables = measureVariables(operation, given, limits);
    const amounts = known.get(operation) ?? costs.of(operation, fragmentsOf(document));
    known.set(operation, amounts);
    const ofCaller = viaRouter ? 'routerReferences' : 'references';
    expectAtMost(ofCaller, limits[ofCaller], amountIn(amounts.references, variables));
    expectAtMost('cost', limits.cost, Math.ceil(amountIn(amounts.cost, variables)));
  }
}

function asGraphQLError(error: OperationLimitError): GraphQLError {
  return new GraphQLError(error.message, {
    originalError: error,
    extensions: { ...error.extensions, http: { status: 400 } },
  });
}

function fragmentsOf({ definitions }: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> {
  return new Map(
    definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
    ),
  );
}
