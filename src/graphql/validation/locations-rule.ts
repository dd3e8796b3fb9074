import type { ASTVisitor } from 'graphql';
import { forgetLocations, WHILE_VALIDATED } from './locations.js';

/** Refuses nothing. It comes before the rules that do, whose errors have no locations where finding them would take long. */
export function locationsRule(): ASTVisitor {
  return {
    Document(document) {
      forgetLocations(document, WHILE_VALIDATED);
    },
  };
}
