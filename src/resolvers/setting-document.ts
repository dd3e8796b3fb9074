import type { UserPoolType } from '@aws-sdk/client-cognito-identity-provider';
import { documentOf, type Document } from '../mapping/document.js';
import type { MappingPlan } from '../mapping/plan.js';

/** Fields that are facts about a pool and not settings. */
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
 * The settings of a pool as JSON with the names of the schema, for comparing pools. Attributes are keyed by name,
 * because their order has no meaning.
 */
export function settingDocument(plan: MappingPlan, pool: UserPoolType): Document {
  const document = documentOf(plan, 'UserPool', pool);
  const settings = Object.fromEntries(Object.entries(document).filter(([name]) => !facts.has(name)));
  const { schemaAttributes } = settings;
  if (!Array.isArray(schemaAttributes)) return settings;
  // In the form in which documentOf writes a list of structures.
  const attributes = schemaAttributes as readonly Document[];
  return {
    ...settings,
    schemaAttributes: Object.fromEntries(
      attributes.map(({ name, ...attribute }) => [name as string, attribute]),
    ),
  };
}
