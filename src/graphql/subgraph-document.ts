import { parse, type DocumentNode } from 'graphql';
import type { RequiredScopes } from '../auth/scopes.js';
import { authorizationRules, withoutAuthorization } from './authorization-rules.js';
import { completeSdl } from './complete-sdl.js';
import { readTypeDefinitions } from './type-definitions.js';

/** What the schema is built from. Plain data. */
export interface SubgraphDocument {
  /** Valid SDL, complete with what Federation adds, and without the rules. */
  readonly document: DocumentNode;
  /** Who may ask for what, by coordinate. */
  readonly rules: readonly (readonly [coordinate: string, required: RequiredScopes])[];
}

function read(): SubgraphDocument {
  const declared = readTypeDefinitions();
  return {
    document: parse(completeSdl(withoutAuthorization(declared)), { noLocation: true }),
    rules: [...authorizationRules(declared)],
  };
}

/**
 * Read and validated once. This takes longer than all else that a start does, so the build does it: in `dist` this module is
 * its value (`scripts/build/evaluated.ts`).
 */
export const subgraphDocument: SubgraphDocument = read();
