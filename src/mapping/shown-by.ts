import type { NormalizedSchema } from '@smithy/core/schema';
import type { MappingPlan, ValuePlan } from './plan.js';

/**
 * The fields of a type that another structure of the SDK contains as well. It has the member, with the same shape, so
 * everything below the field is there too.
 *
 * @param typeName such as `UserPool`
 * @param shape the structure of an item of its list
 */
export function fieldsShownBy(plan: MappingPlan, typeName: string, shape: NormalizedSchema): string[] {
  const members = new Map(shape.structIterator());
  return Array.from(plan.structures.get(typeName)?.fields ?? [])
    .filter(([, { member, value }]) => {
      const counterpart = members.get(member);
      return counterpart !== undefined && haveOneShape(value, counterpart);
    })
    .map(([name]) => name);
}

function haveOneShape(value: ValuePlan, schema: NormalizedSchema): boolean {
  switch (value.kind) {
    case 'leaf':
    case 'enum':
      return !schema.isStructSchema() && !schema.isListSchema() && !schema.isMapSchema();
    case 'structure':
      return schema.isStructSchema() && schema.getName() === value.structure.shape;
    case 'list':
      return schema.isListSchema() && haveOneShape(value.of, schema.getValueSchema());
    case 'map':
      return schema.isMapSchema();
  }
}
