import type { Context } from '../../context.js';
import { RefusedError, type Refusal } from '../../errors/refusal.js';
import type { UserPoolSettingChange, UserPoolUserError, UserPoolWarning } from '../../generated/graphql.js';
import type { Resource } from '../../resources/resource.js';
import { inSchema } from './things.js';

/** The payload of every mutation of a kind. The thing is in the field of its kind: `userPoolGroup`. */
export interface Outcome {
  readonly value?: object | Promise<object> | null;
  readonly changes?: readonly UserPoolSettingChange[];
  readonly applied?: boolean;
  readonly warnings?: readonly UserPoolWarning[];
  readonly userErrors?: readonly UserPoolUserError[];
}

/** Each part is null or empty if it does not apply. */
function payload({ type }: Pick<Resource, 'type'>, outcome: Outcome): object {
  const { value = null, changes = [], applied = false, warnings = [], userErrors = [] } = outcome;
  return { [inSchema(type)]: value, changes, applied, warnings, userErrors };
}

/**
 * Runs a mutation that may be refused.
 *
 * @param errorsOf converts refusals to errors with paths into the input or the arguments
 * @returns a payload, also after a refusal
 */
export async function refusedAsData(
  resource: Pick<Resource, 'type'>,
  errorsOf: (refusals: readonly Refusal[]) => readonly UserPoolUserError[],
  act: () => Promise<Outcome>,
): Promise<object> {
  try {
    return payload(resource, await act());
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error;
    return payload(resource, { userErrors: errorsOf(error.refusals) });
  }
}

/** A mutation of the schema. */
export type Mutation<Given> = (_mutation: unknown, given: Given, context: Context) => Promise<object>;
