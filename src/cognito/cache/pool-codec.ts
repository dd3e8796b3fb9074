import { UserPoolType$, type UserPoolType } from '@aws-sdk/client-cognito-identity-provider';
import { NormalizedSchema } from '@smithy/core/schema';
import { copyByShape, dateIn, numberIn } from '../shape.js';

/** Bumped when what is stored changes in a way that an older or newer process would misread. */
export const VERSION = 'v1';

/** Members that are stored nowhere: whoever asks for them is answered by Cognito itself. */
const secrets: ReadonlySet<string> = new Set(['ExternalId']);

const shape = NormalizedSchema.of(UserPoolType$);

/** The text that stands for a pool that is not there. */
export const NO_POOL = 'null';

/** The pool as JSON: by the SDK's own shape, timestamps as milliseconds, without its secrets. */
export function encode(pool: UserPoolType | null): string {
  if (!pool) return NO_POOL;
  const timestamp = (date: unknown) => dateIn(date).getTime();
  return JSON.stringify(copyByShape(shape, pool, { timestamp, omitted: secrets }));
}

/**
 * The pool as the SDK would have answered it, but for its secrets. Each call makes another, so that no reader changes
 * another's.
 *
 * @throws SyntaxError when it is not JSON, TypeError when it is not what `encode` writes
 */
export function decode(text: string): UserPoolType | null {
  const timestamp = (ms: unknown) => new Date(numberIn(ms));
  return copyByShape(shape, JSON.parse(text), { timestamp, omitted: secrets }) ?? null;
}
