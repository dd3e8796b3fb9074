import type { ASTVisitor } from 'graphql';
import { forgetLocations, WHILE_VALIDATED } from './locations.js';

/** No rule in itself, but first of what looks at a document: its errors tell no locations where that would take long. */
export function locationsRule(): ASTVisitor {
  return {
    Document(document) {
      forgetLocations(document, WHILE_VALIDATED);
    },
  };
}
