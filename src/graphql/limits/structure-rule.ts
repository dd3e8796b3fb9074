import { GraphQLError, type DocumentNode, type ValidationRule } from 'graphql';
import { OperationLimitError, type OperationLimits } from './operation-limits.js';
import { checkOverlaps } from './overlaps.js';
import { checkStructure } from './structure.js';

/**
 * The check of a document's structure as a validation rule, because Apollo has no other hook between parsing and
 * validation that can refuse. The visitor enters the document before any other rule looks inside. If it refuses the
 * document, the other rules continue with an empty one, so the refusal is the only error.
 *
 * Apollo caches valid documents, so each is checked once.
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
