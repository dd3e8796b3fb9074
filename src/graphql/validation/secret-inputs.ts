/** The fields of inputs whose values no message repeats, not even to the caller who gave them: messages end up in logs. */
const secretFields: ReadonlySet<string | number> = new Set(['clientSecret']);

/** Whether what lies at a path of an input is a secret, or in place of one. */
export function isSecretAt(path: readonly (string | number)[]): boolean {
  return path.some((step) => secretFields.has(step));
}

/** A value of a variable, which came as JSON, without the secrets in it. */
export function withoutSecrets(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const text = JSON.stringify(value, (name, each: unknown) => (secretFields.has(name) ? '(secret)' : each));
  return JSON.parse(text);
}
