import * as v from 'valibot';

export interface JsonSettings<Output> {
  readonly schema: v.GenericSchema<unknown, Output>;
  /** A valid value, shown in messages. */
  readonly example: string;
}

/**
 * Parses a setting given as JSON.
 *
 * @throws Error with every problem: where it is, what was expected there, and what was given
 */
export function parseJsonSettings<Output>(json: string, { schema, example }: JsonSettings<Output>): Output {
  const { success, issues, output } = v.safeParse(schema, parseJson(json, example));
  if (success) return output;
  throw new Error(issues.map(wordProblem).join('; '));
}

/** An object with exactly these keys allowed. */
export function strictObject<const Entries extends v.ObjectEntries>(entries: Entries, example: string) {
  return v.strictObject(entries, ({ expected }) =>
    expected === 'never'
      ? `only the keys ${Object.keys(entries).join(', ')}`
      : expected === 'Object'
        ? `an object such as ${example}`
        : 'a value',
  );
}

export const text = v.pipe(v.string('a string'), v.nonEmpty('a non-empty string'));
export const texts = v.pipe(v.array(text, 'a list of strings'), v.nonEmpty('at least one string'));

function parseJson(json: string, example: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    // Not quoted: a mistyped path may name any file.
    throw new Error(
      `expected JSON such as ${example}, or @ and the path of a JSON file; the value is not JSON`,
    );
  }
}

/** `[0].audiences: expected a list of strings, got "a"`. */
function wordProblem({ path, message, input, expected }: v.BaseIssue<unknown>): string {
  const where = (path ?? [])
    .map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('');
  const got = expected === 'never' ? 'another' : input === undefined ? 'nothing' : JSON.stringify(input);
  return `${where}${where && ': '}expected ${message}, got ${got.replace(PASSWORD, '//')}`;
}

/** Credentials put into a URL by mistake. */
const PASSWORD = /\/\/[^/"]*@/g;
