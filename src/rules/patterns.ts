/**
 * Whether a whole string matches a pattern of the service model, `^(?:…)$` with the flag `u`.
 *
 * The strings are a caller's and long (20,000 characters in a message; no limit at all for an e-mail address), so
 * nothing here may backtrack: a pattern whose parts overlap is matched by its parts, in one pass.
 *
 * @param pattern in Java's syntax, of which the model uses one thing that JavaScript lacks: a leading `(?s)`
 */
export function matches(pattern: string, value: string): boolean {
  const check = byParts.get(pattern);
  return check ? check(value) : compiled(pattern).test(value);
}

const TEXT = String.raw`\p{L}\p{M}\p{S}\p{N}\p{P}`;
/** With the code points that this Node's Unicode does not assign: the service's may be newer, and have a symbol there. */
const ANY_TEXT = String.raw`${TEXT}\p{Cn}`;
const CODE = '{####}';
const LINK = { start: '{##', end: '##}' } as const;

const notOfMessage = new RegExp(String.raw`[^${ANY_TEXT}\s*]`, 'u');
const notOfAddress = new RegExp(`[^${ANY_TEXT}]`, 'u');
const lineTerminator = /[\n\r\u2028\u2029]/u;

/** The patterns of which a backtracking match takes quadratic or cubic time, and the same in linear time. */
export const byParts: ReadonlyMap<string, (value: string) => boolean> = new Map([
  // EmailVerificationMessageType: text around the code.
  [
    String.raw`[${TEXT}\s*]*\{####\}[${TEXT}\s*]*`,
    (value) => !notOfMessage.test(value) && value.includes(CODE),
  ],
  // EmailVerificationMessageByLinkType: text around the link's own text.
  [
    String.raw`[${TEXT}\s*]*\{##[${TEXT}\s*]*##\}[${TEXT}\s*]*`,
    (value) => !notOfMessage.test(value) && holdsLink(value),
  ],
  // SmsVerificationMessageType: a dot matches anything but the end of a line.
  [String.raw`.*\{####\}.*`, (value) => !lineTerminator.test(value) && value.includes(CODE)],
  // EmailAddressType: an @ is itself one of the characters around the @.
  [`[${TEXT}]+@[${TEXT}]+`, (value) => !notOfAddress.test(value) && value.slice(1, -1).includes('@')],
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
  const regex = anchored(pattern);
  cache.set(pattern, regex);
  return regex;
}

/** What a pattern of the model means, at the price of backtracking. */
export function anchored(pattern: string): RegExp {
  const [flags, source] = pattern.startsWith('(?s)')
    ? ['su', pattern.slice('(?s)'.length)]
    : ['u', pattern.replaceAll(TEXT, ANY_TEXT)];
  return new RegExp(`^(?:${source})$`, flags);
}
