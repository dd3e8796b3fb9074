/**
 * Whether a whole string matches a pattern of the service model.
 *
 * The strings are a caller's and long (20,000 characters in a message; no limit at all for an e-mail address), so
 * nothing here may backtrack: a pattern whose parts overlap is matched by its parts, in one pass.
 *
 * @param pattern in Java's syntax; `translated` says what becomes of it
 */
export function matches(pattern: string, value: string): boolean {
  const check = byParts.get(pattern);
  return check ? check(value) : compiled(pattern).test(value);
}

/**
 * White space as Java's `\s` has it: six characters of ASCII. JavaScript's own `\s` also has the no-break space, for
 * which Cognito seems to have refused an e-mail (aws-amplify/amplify-js#6917).
 */
const SPACE = String.raw`\t\n\v\f\r\x20`;
const TEXT = String.raw`\p{L}\p{M}\p{S}\p{N}\p{P}`;
/**
 * Also what this Node's Unicode does not assign, which the service's may have as a symbol, and half a character: what
 * the service makes of one is not known. Both are left to the service.
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

/** The patterns of which a backtracking match takes quadratic or cubic time, and the same in linear time. */
export const byParts: ReadonlyMap<string, (value: string) => boolean> = new Map([
  // EmailVerificationMessageType: text around the code.
  [String.raw`[${TEXT}\s*]*\{####\}[${TEXT}\s*]*`, (value) => isMessage(value) && value.includes(CODE)],
  // EmailVerificationMessageByLinkType: text around the link's own text.
  [
    String.raw`[${TEXT}\s*]*\{##[${TEXT}\s*]*##\}[${TEXT}\s*]*`,
    (value) => isMessage(value) && holdsLink(value),
  ],
  // SmsVerificationMessageType: anything around the code.
  [String.raw`.*\{####\}.*`, (value) => value.includes(CODE)],
  // EmailAddressType: an @ is itself one of the characters around the @.
  [`[${TEXT}]+@[${TEXT}]+`, (value) => isAddress(value) && value.slice(1, -1).includes('@')],
]);

/** The link's two marks must not share a `#`, so the outermost two decide. */
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
 * What a pattern of the model means, at the price of backtracking:
 *
 * - The whole value must match, as by Java's `matches()`: Cognito refuses an id with a space before it
 *   (aws/aws-sdk-js#3344).
 * - A dot matches the end of a line as well. The model says `(?s)` of the SMS invitation alone, but Cognito takes a line
 *   break in its other messages, too.
 * - `\s` and `\S` are about ASCII, and so is `\w` in both languages.
 * - Characters are code points, so that an emoji is one.
 */
export function translated(pattern: string): RegExp {
  const source = pattern
    .replaceAll('(?s)', '')
    .replaceAll(String.raw`[\S]`, `[^${SPACE}]`)
    .replaceAll(String.raw`\s`, SPACE)
    .replaceAll(TEXT, ANY_TEXT);
  return new RegExp(`^(?:${source})$`, 'su');
}
