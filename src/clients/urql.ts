import { typesNamedByArn, typesWithoutId } from '../generated/client-caches.js';

/** What Graphcache asks for the key of an object; null says that it has none. */
type KeyOf = (object: { readonly arn?: unknown }) => string | null;

/**
 * The `keys` of urql's Graphcache for the schema of poolgraph: what has an `id` or an `arn` is kept under it, and what has none
 * where it was found.
 */
export const keys: Readonly<Record<string, KeyOf>> = Object.fromEntries<KeyOf>([
  ...typesWithoutId.map((type) => [type, () => null] as const),
  ...typesNamedByArn.map((type) => [type, keyByArn] as const),
]);

/** An object that was read without its `arn` is kept where it was found. */
function keyByArn({ arn }: { readonly arn?: unknown }): string | null {
  return typeof arn === 'string' ? arn : null;
}
