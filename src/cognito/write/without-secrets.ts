import { RefusedError } from '../../errors/refusal.js';
import type { WriteName } from '../../operations/operations.js';
import { resources } from '../../resources/resources.js';

/** Shorter values occur in sentences by chance. */
const SHORTEST_SECRET = 4;

/**
 * Cognito's refusal without the secrets of the request. AWS may quote its input, which can contain secrets that were
 * read for the update and that the caller may not see.
 *
 * @param members of the request, which has its secrets at the same paths as the description
 */
export function withoutSecrets(error: unknown, operation: WriteName, members: object): unknown {
  if (!(error instanceof RefusedError)) return error;
  const secrets = secretsIn(operation, members);
  if (secrets.length === 0) return error;
  const cleaned = (text: string) =>
    secrets.reduce((rest, secret) => rest.replaceAll(secret, '[redacted]'), text);
  const refusals = error.refusals.map((refusal) => ({ ...refusal, message: cleaned(refusal.message) }));
  // Without the cause, which has the original message.
  return new RefusedError(refusals);
}

function secretsIn(operation: WriteName, members: object): readonly string[] {
  const writes = resources.filter(
    ({ create, update }) => create?.operation === operation || update?.operation === operation,
  );
  return writes
    .flatMap(({ secrets }) => secrets)
    .map((path) => path.split('.').reduce<unknown>(memberOf, members))
    .filter((value) => typeof value === 'string')
    .filter(({ length }) => length >= SHORTEST_SECRET);
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? value[name as keyof typeof value] : undefined;
}
