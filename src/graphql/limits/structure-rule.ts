import { GraphQLError, type DocumentNode, type ValidationRule } from 'graphql';
import { OperationLimitError, type OperationLimits } from './operation-limits.js';
import { checkOverlaps } from './overlaps.js';
import { checkStructure } from './structure.js';

/**
 * The check of a document's structure as a validation rule, because Apollo has no other place between parsing and
 * validation that can refuse. A visitor enters the document before any rule looks at what is in it; where the document is
 * refused, all rules go on with an empty one, so that the refusal is the only error and nothing else is validated.
 *
 * Apollo keeps valid documents, so each is checked once.
 */
export function structureRule(limits: OperationLimits): ValidationRule {
  return (context) => ({
    Document: {
      enter(document): DocumentNode | undefined {
        try {
          checkStructure(document, limits);
          checkOverlaps(document);
          return undefined;
        } catch (error) {
          if (!(error instanceof OperationLimitError)) throw error;
          context.reportError(new GraphQLError(error.message, { originalError: error }));
          return { ...document, definitions: [] };
        }
      },
    },
  });
}
