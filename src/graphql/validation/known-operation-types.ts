import { GraphQLError, type ASTVisitor, type ValidationContext } from 'graphql';

/**
 * Refuses an operation of a type that the schema has not, which is a subscription. graphql-js 16 finds that out when it
 * executes, as an error without a code; from 17 on it has this rule of its own.
 */
export function knownOperationTypes(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(node) {
      if (context.getSchema().getRootType(node.operation)) return;
      context.reportError(
        new GraphQLError(
          `Expected a query or a mutation, got a ${node.operation}: this API has no ${node.operation}s.`,
          {
            nodes: node,
          },
        ),
      );
    },
  };
}
