/** The keys of an identity provider's details that are secrets. */
const secretKeys: ReadonlySet<unknown> = new Set(['client_secret', 'private_key']);

/**
 * The fields of inputs whose values no message repeats, not even to the caller who gave them: messages end up in logs. With
 * them the whole map that can hold secrets, and the keys themselves, as they may be given in place of entries.
 */
const secretFields: ReadonlySet<unknown> = new Set(['clientSecret', 'providerDetails', ...secretKeys]);

/** Whether the field of an input is a secret, or may hold some. */
export function isSecretField(name: unknown): boolean {
  return secretFields.has(name);
}

/** Whether the `value` beside this `key` of a map is a secret. */
export function isSecretKey(key: unknown): boolean {
  return secretKeys.has(key);
}

/** Whether what lies at a path of an input is a secret, or in place of one. */
export function isSecretAt(path: readonly (string | number)[]): boolean {
  return path.some(isSecretField);
}

/** A value of a variable, which came as JSON, without the secrets in it. */
export function withoutSecrets(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const text = JSON.stringify(value, (name, each: unknown) => {
    if (isSecretField(name)) return '(secret)';
    return hasSecretKey(each) ? { ...each, value: '(secret)' } : each;
  });
  return JSON.parse(text);
}

/**
 * Whether a message of graphql-js is about the fields of an input: "Field "x" of required type "String!" was not provided."
 * Others about inputs may quote what was given.
 */
export function isAboutFields(message: string): boolean {
  return message.startsWith('Field "');
}

/** An entry of a map: one of a variable, whatever else is in it. */
function hasSecretKey(value: unknown): value is object {
  return typeof value === 'object' && value !== null && 'key' in value && isSecretKey(value.key);
}
