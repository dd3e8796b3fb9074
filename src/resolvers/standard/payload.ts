import type { Context } from '../../context.js';
import { RefusedError, type Refusal } from '../../errors/refusal.js';
import type { UserPoolSettingChange, UserPoolUserError, UserPoolWarning } from '../../generated/graphql.js';
import type { Resource } from '../../resources/resource.js';
import { inSchema } from './things.js';

/** What every mutation of a kind answers, under the field of the kind: `userPoolGroup`. */
export interface Outcome {
  readonly value?: object | Promise<object> | null;
  readonly changes?: readonly UserPoolSettingChange[];
  readonly applied?: boolean;
  readonly warnings?: readonly UserPoolWarning[];
  readonly userErrors?: readonly UserPoolUserError[];
}

/** Each part is null or empty where it has no meaning. */
function payload({ type }: Pick<Resource, 'type'>, outcome: Outcome): object {
  const { value = null, changes = [], applied = false, warnings = [], userErrors = [] } = outcome;
  return { [inSchema(type)]: value, changes, applied, warnings, userErrors };
}

/**
 * Runs what may be refused.
 *
 * @param errorsOf tells the refusals in the words of the input, or of the arguments
 * @returns a payload, also where it is refused
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
