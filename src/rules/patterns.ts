/**
 * Whether a whole string matches a pattern of the service model.
 *
 * The strings come from callers and are long (20,000 characters in a message, unlimited in an e-mail address), so
 * matching must not backtrack. Patterns with overlapping parts are matched part by part, in one pass.
 *
 * @param pattern in Java's syntax; `translated` describes the conversion
 */
export function matches(pattern: string, value: string): boolean {
  const check = byParts.get(pattern);
  return check ? check(value) : compiled(pattern).test(value);
}

/**
 * White space of Java's `\s`: six ASCII characters. JavaScript's `\s` also has the no-break space, for which Cognito
 * seems to have refused an e-mail (aws-amplify/amplify-js#6917).
 */
const SPACE = String.raw`\t\n\v\f\r\x20`;
const TEXT = String.raw`\p{L}\p{M}\p{S}\p{N}\p{P}`;
/**
 * Also code points that this Node's Unicode version does not assign but the service's may, and lone surrogates. It is
 * not known what the service does with them, so they are left to it.
 */
const ANY_TEXT = String.raw`${TEXT}\p{Cn}\p{Cs}`;
const CODE = '{####}';
const LINK = { start: '{##', end: '##}' } as const;

// By the first value that is checked: Node takes milliseconds to read these classes, and every start would.
let notOfMessage: RegExp | undefined;
let notOfAddress: RegExp | undefined;

function isMessage(value: string): boolean {
  notOfMessage ??= new RegExp(`[^${ANY_TEXT}${SPACE}*]`, 'u');
  return !notOfMessage.test(value);
}

function isAddress(value: string): boolean {
  notOfAddress ??= new RegExp(`[^${ANY_TEXT}]`, 'u');
  return !notOfAddress.test(value);
}

/** Patterns that take quadratic or cubic time when matched with backtracking, and equivalents in linear time. */
export const byParts: ReadonlyMap<string, (value: string) => boolean> = new Map([
  // EmailVerificationMessageType: text around the code.
  [String.raw`[${TEXT}\s*]*\{####\}[${TEXT}\s*]*`, (value) => isMessage(value) && value.includes(CODE)],
  // EmailVerificationMessageByLinkType: text around the link text.
  [
    String.raw`[${TEXT}\s*]*\{##[${TEXT}\s*]*##\}[${TEXT}\s*]*`,
    (value) => isMessage(value) && holdsLink(value),
  ],
  // SmsVerificationMessageType: any text around the code.
  [String.raw`.*\{####\}.*`, (value) => value.includes(CODE)],
  // EmailAddressType: the characters around the @ may be @ themselves.
  [`[${TEXT}]+@[${TEXT}]+`, (value) => isAddress(value) && value.slice(1, -1).includes('@')],
]);

/** The two marks of the link must not share a `#`, so the outermost two count. */
function holdsLink(value: string): boolean {
  const start = value.indexOf(LINK.start);
  return start >= 0 && value.lastIndexOf(LINK.end) >= start + LINK.start.length;
}

const cache = new Map<string, RegExp>();

function compiled(pattern: string): RegExp {
  const known = cache.get(pattern);
  if (known) return known;
  const regex = translated(pattern);
  cache.set(pattern, regex);
  return regex;
}

/**
 * Converts a pattern of the model. It may backtrack.
 *
 * - The whole value must match, as in Java's `matches()`: Cognito refuses an id with a leading space
 *   (aws/aws-sdk-js#3344).
 * - A dot matches line breaks as well. The model says `(?s)` for the SMS invitation only, but Cognito accepts line
 *   breaks in other messages, too.
 * - `\s` and `\S` are ASCII only. `\w` is so in both languages.
 * - Characters are code points, so an emoji is one character.
 */
export function translated(pattern: string): RegExp {
  const source = pattern
    .replaceAll('(?s)', '')
    .replaceAll(String.raw`[\S]`, `[^${SPACE}]`)
    .replaceAll(String.raw`\s`, SPACE)
    .replaceAll(TEXT, ANY_TEXT);
  return new RegExp(`^(?:${source})$`, 'su');
}
