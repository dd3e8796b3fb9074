export interface Private {
  /** Of the pools of the run. */
  readonly prefix: string;
  readonly runId: string;
  /** What was supplied on the command line, by what it is called instead. */
  readonly supplied: Readonly<Record<string, string | undefined>>;
}

/**
 * Makes a text fit for a public issue: no account, no ARN, no id of a pool or of a request, no key, nothing that was
 * supplied. Texts of two rounds become equal where they differ in these alone.
 */
export function redactor({ prefix, runId, supplied }: Private): (text: string) => string {
  const values = Object.entries(supplied).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== '',
  );
  const replacements: readonly (readonly [RegExp, string])[] = [
    [literally(`${prefix}-${runId}-`), ''],
    // The longest first: one may be part of another.
    ...values
      .sort(([, one], [, other]) => other.length - one.length)
      .map(([name, value]) => [literally(value), `<${name}>`] as const),
    [/\barn:[\w-]+:(?:iam|sts):[\w-]*:\d{12}:[^\s"'`,;]+/g, '<ARN>'],
    // Of any account: the credentials do not always say theirs.
    [/\b\d{12}\b/g, '<account>'],
    [/\b[a-z]{2,}(?:-[a-z]+)+-\d_[0-9a-zA-Z]+/g, '<pool id>'],
    [/\b[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}\b/gi, '<id>'],
    [/\b(?:AKIA|ASIA)[A-Z\d]{12,}\b/g, '<access key>'],
  ];
  return (text) => replacements.reduce((made, [found, instead]) => made.replace(found, () => instead), text);
}

function literally(text: string): RegExp {
  return new RegExp(text.replace(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`), 'g');
}
