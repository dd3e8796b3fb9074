import { typesNamedByArn, typesWithoutId } from '../generated/client-caches.js';

/** Graphcache's function for the key of an object; null means that it has none. */
type KeyOf = (object: { readonly arn?: unknown }) => string | null;

/**
 * The `keys` of urql's Graphcache for poolgraph's schema. Objects with an `id` or `arn` are stored under it, others
 * in their parents.
 */
export const keys: Readonly<Record<string, KeyOf>> = Object.fromEntries<KeyOf>([
  ...typesWithoutId.map((type) => [type, () => null] as const),
  ...typesNamedByArn.map((type) => [type, keyByArn] as const),
]);

/** An object that was read without its `arn` is stored in its parent. */
function keyByArn({ arn }: { readonly arn?: unknown }): string | null {
  return typeof arn === 'string' ? arn : null;
}
