import type { UserPoolType } from '@aws-sdk/client-cognito-identity-provider';
import { documentOf, type Document } from '../mapping/document.js';
import type { MappingPlan } from '../mapping/plan.js';

/** What tells of a pool and is not set by anybody. */
const facts: ReadonlySet<string> = new Set([
  'id',
  'arn',
  'creationDate',
  'lastModifiedDate',
  'status',
  'estimatedNumberOfUsers',
  'smsConfigurationFailure',
  'emailConfigurationFailure',
]);

/**
 * The settings of a pool as JSON in the words of the schema, to be compared with those of another one. Attributes are
 * found by their names, because the place in the list says nothing.
 */
export function settingDocument(plan: MappingPlan, pool: UserPoolType): Document {
  const document = documentOf(plan, 'UserPool', pool);
  const settings = Object.fromEntries(Object.entries(document).filter(([name]) => !facts.has(name)));
  const { schemaAttributes } = settings;
  if (!Array.isArray(schemaAttributes)) return settings;
  // As documentOf writes a list of structures.
  const attributes = schemaAttributes as readonly Document[];
  return {
    ...settings,
    schemaAttributes: Object.fromEntries(
      attributes.map(({ name, ...attribute }) => [name as string, attribute]),
    ),
  };
}
