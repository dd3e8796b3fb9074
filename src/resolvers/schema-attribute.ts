import type { UserPoolSchemaAttributeResolvers } from '../generated/graphql.js';

/** The prefixes that Cognito adds to the names of custom attributes. */
const PREFIX = /^(?:dev:)?custom:/;

export const derivedOfSchemaAttribute = {
  bareName: ({ Name }) => Name?.replace(PREFIX, '') ?? null,
  isCustom: ({ Name }) => (Name === undefined ? null : PREFIX.test(Name)),
} satisfies UserPoolSchemaAttributeResolvers;
