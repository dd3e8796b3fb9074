import { isUnionType, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import type { Execution } from './execution.js';
import type { Complete } from './values.js';

/** Parts of answers whose text is kept, as one execution sees them. */
export interface Parts {
  /**
   * The kept text of a value.
   *
   * @param place in the operation: what completes the value there
   * @returns undefined if none is kept
   */
  find(place: Complete, value: object, execution: Execution): string | undefined;
  /**
   * Begins to write a value whose text is to be kept.
   *
   * @param isEntity whether it is an entity in a list, which is kept if it comes again; others are kept if they are shared
   * @returns undefined if its text is not to be kept
   */
  begin(place: Complete, value: object, execution: Execution, isEntity: boolean): PartToKeep | undefined;
}

export interface PartToKeep {
  /** With it the value has to be written, so that it is known what its text depends on. */
  readonly execution: Execution;
  /** Keeps the text, if it depends on nothing that could change. */
  keep(text: string): void;
}

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
