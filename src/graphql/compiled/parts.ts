import { isUnionType, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import type { Complete } from './execution.js';

/** Completes a value, or takes its text if that is kept. */
export function part(complete: Complete, { isEntity }: { readonly isEntity: boolean }): Complete {
  return (execution, value, path) => {
    const { parts, text, errors } = execution;
    if (!parts || typeof value !== 'object' || value === null) return complete(execution, value, path);
    const found = parts.find(complete, value, execution);
    if (found !== undefined) return text.take(found);
    const begun = parts.begin(complete, value, execution, isEntity);
    if (!begun) return complete(execution, value, path);
    const { length } = errors.list;
    const written = complete(begun.execution, value, path);
    if (typeof written === 'string' && errors.list.length === length && !text.exceeded) begun.keep(written);
    return written;
  };
}

/** Whether routers can refer to things of a type. Such a thing is described once, and shown by many answers. */
export function isEntityType(schema: GraphQLSchema, type: GraphQLObjectType): boolean {
  const entities = schema.getType('_Entity');
  return isUnionType(entities) && schema.isSubType(entities, type);
}
