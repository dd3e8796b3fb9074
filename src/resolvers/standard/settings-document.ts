import { documentOf, type Document } from '../../mapping/document.js';
import type { MappingPlan } from '../../mapping/plan.js';
import type { Resource } from '../../resources/resource.js';
import { describedName, settingShapes } from '../../resources/shapes.js';
import { inSchema } from './things.js';

/**
 * The settings of a thing as JSON with the names of the schema. Members that no update sets are left out.
 *
 * @param besides members to include all the same, such as a name
 */
export function settingsDocument(
  plan: MappingPlan,
  resource: Resource,
  described: object,
  besides: readonly string[] = [],
): Document {
  const settings = Array.from(settingShapes(resource).keys(), (name) => describedName(resource, name));
  const wanted = new Set([...settings, ...besides]);
  const members = Object.entries(described).filter(([name]) => wanted.has(name));
  return documentOf(plan, resource.type, Object.fromEntries(members));
}

/** Whether an empty structure at a path of such a document is a setting. */
export function saysWhenEmpty({ somethingWhenEmpty = [] }: Resource): (path: readonly string[]) => boolean {
  const fields = somethingWhenEmpty.map(inSchema);
  return ([field = '', ...rest]) => rest.length === 0 && fields.includes(field);
}
