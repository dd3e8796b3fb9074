import {
  defaultFieldResolver,
  getNamedType,
  isCompositeType,
  isObjectType,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql';
import type { Context } from '../context.js';
import { asError } from '../errors/thrown.js';
import { isOfFederation } from './client-schema.js';

type Field = GraphQLField<unknown, Context>;

/**
 * Lets the event loop turn while an answer is completed, which GraphQL.js does in one go for all that is there: each root
 * field waits for its turn when it is resolved, and below it a structure waits where a slice is used up.
 *
 * @param members whether a field is a plain member of a structure, which loads nothing: what loads must not wait before
 */
export function completeInSlices(
  schema: GraphQLSchema,
  members: (typeName: string, fieldName: string) => boolean,
): void {
  const roots = [schema.getQueryType(), schema.getMutationType()];
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      // A schema says nothing of its context.
      const own = field as Field;
      if (roots.includes(type)) {
        // References have their turns one by one.
        if (!isOfFederation(field.name)) completeInTurn(own, type === schema.getMutationType());
      } else if (members(type.name, field.name) && isCompositeType(getNamedType(field.type))) {
        pauseBefore(own);
      }
    }
  }
}

/** @param happened the field changes something, so that its outcome is told although the request is past its deadline */
function completeInTurn(field: Field, happened: boolean): void {
  const { resolve = defaultFieldResolver } = field;
  field.resolve = (source, values, context, info): unknown => {
    const { slices } = context;
    let value: unknown;
    try {
      value = resolve(source, values, context, info);
    } catch (error) {
      return inTurn(slices, Promise.reject(asError(error)), happened);
    }
    if (isPromise(value)) return inTurn(slices, value, happened);
    // What is remembered needs no promise, but for those that have to wait for others.
    const wait = slices.next();
    return wait ? wait.then(() => value) : value;
  };
}

async function inTurn(
  slices: Context['slices'],
  resolved: Promise<unknown>,
  happened: boolean,
): Promise<unknown> {
  const outcome = await settle(() => resolved);
  const { error } = await settle(() => slices.next());
  if (outcome.error) throw outcome.error;
  if (error && !happened) throw error;
  return outcome.value;
}

/** As GraphQL.js tells one. */
function isPromise(value: unknown): value is Promise<unknown> {
  return typeof (value as Partial<Promise<unknown>> | null | undefined)?.then === 'function';
}

interface Outcome {
  readonly value?: unknown;
  readonly error?: Error;
}

async function settle(act: () => unknown): Promise<Outcome> {
  try {
    return { value: await act() };
  } catch (error) {
    return { error: asError(error) };
  }
}

function pauseBefore(field: Field): void {
  const { resolve = defaultFieldResolver } = field;
  field.resolve = (source, values, context, info): unknown => {
    const pause = context.slices.pause();
    return pause
      ? pause.then(() => resolve(source, values, context, info))
      : resolve(source, values, context, info);
  };
}
