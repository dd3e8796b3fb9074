import type { UserPoolSchemaAttributeResolvers } from '../generated/graphql.js';

/** What Cognito puts before the name of an attribute that was added to a pool. */
const PREFIX = /^(?:dev:)?custom:/;

export const derivedOfSchemaAttribute = {
  bareName: ({ Name }) => Name?.replace(PREFIX, '') ?? null,
  isCustom: ({ Name }) => (Name === undefined ? null : PREFIX.test(Name)),
} satisfies UserPoolSchemaAttributeResolvers;
