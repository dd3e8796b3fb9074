interface Leaf {
  readonly path: readonly string[];
  readonly arn: string;
}

/** `Email arn does not belong to your account.` names its subject by the word before `arn`. */
const NAMED_ARN = /\b(\w{2,40}) (?:\w+ )?arns?\b/i;

/**
 * Finds the field that a refusal of AWS is about by its message: the field whose ARN it quotes, or the only field
 * that its words can mean ("Email arn" is `emailConfiguration.sourceArn`, "Role arn" the one that names a role).
 *
 * @param input as given; only given fields are considered
 * @returns null if the message names no field, or could mean several
 */
export function namedField(input: object, message: string): string[] | null {
  const leaves = arnsIn(input);
  const quoted = leaves.filter(({ arn }) => message.includes(arn));
  const [, word = ''] = NAMED_ARN.exec(message) ?? [];
  return onlyOne(quoted) ?? onlyOne(leavesOf(leaves, word.toLowerCase()));
}

/** By the setting that contains the field, else by the field's own name, else by what the ARN names. */
function leavesOf(leaves: readonly Leaf[], word: string): readonly Leaf[] {
  if (word === '') return [];
  const kinds: ((leaf: Leaf) => boolean)[] = [
    ({ path }) => path[0]?.toLowerCase().startsWith(word) ?? false,
    ({ path }) => path.at(-1)?.toLowerCase().startsWith(word) ?? false,
    ({ arn }) => kindsOf(arn).includes(word),
  ];
  return kinds.map((is) => leaves.filter(is)).find((found) => found.length > 0) ?? [];
}

/** `arn:aws:iam::123456789012:role/sms` -> `iam` and `role`. */
function kindsOf(arn: string): string[] {
  const [, , service = '', , , resource = ''] = arn.toLowerCase().split(':');
  return [service, resource.split('/')[0] ?? ''];
}

function arnsIn(value: unknown, path: readonly string[] = []): Leaf[] {
  if (typeof value === 'string') return value.startsWith('arn:') ? [{ path, arn: value }] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) => arnsIn(each, [...path, name]));
}

function onlyOne(leaves: readonly Leaf[]): string[] | null {
  const [leaf, another] = leaves;
  return leaf && !another ? [...leaf.path] : null;
}
