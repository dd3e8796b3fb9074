/** Replaces a secret. */
export const REDACTED = '[redacted]';

/**
 * Names whose values are never logged: credentials, tokens, the external id of a role, and bodies of messages to users.
 * Case-insensitive; hyphens may be missing or be underscores.
 */
const secretNames = [
  'authorization',
  'client-secret',
  'cookie',
  'email-message',
  'email-message-by-link',
  'email-verification-message',
  'external-id',
  'password',
  'private-key',
  'proxy-authorization',
  'secret-access-key',
  'secret-hash',
  'security-token',
  'session-token',
  'set-cookie',
  'signature',
  'sms-authentication-message',
  'sms-message',
  'sms-verification-message',
  'x-amz-security-token',
  'x-amz-signature',
];

/** Matches all spellings: `x-amz-security-token`, `X-Amz-Security-Token`, `ExternalId`. */
const NAME = secretNames.map((name) => name.replaceAll('-', '[-_]?')).join('|');
const WHOLE_NAME = new RegExp(`^(?:${NAME})$`, 'i');

/** Whether values under this name are never logged. */
export function isSecretName(name: string): boolean {
  return WHOLE_NAME.test(name);
}

interface Rule {
  readonly pattern: RegExp;
  readonly instead: string;
}

/** Each pattern runs in linear time: its repetitions cannot match the start of what follows. */
const rules: readonly Rule[] = [
  // InvalidSignatureException quotes the signed request with its headers. Everything after these words is dropped.
  { pattern: /(canonical[- ](?:request|string)|string[- ]to[- ]sign)[^]*/i, instead: `$1 ${REDACTED}` },
  // A quoted value of JSON: `"ExternalId":"…"`, also cut off, also with its quotes escaped.
  {
    pattern: new RegExp(`(["']?\\b(?:${NAME})\\\\?["']\\s*[:=]\\s*)\\\\?"(?:[^"\\\\]|\\\\[^])*(?:"|$)`, 'gi'),
    instead: `$1"${REDACTED}"`,
  },
  // A header or a parameter, to the end of its line: `authorization:AWS4-HMAC-SHA256 Credential=…, Signature=…`.
  {
    pattern: new RegExp(`\\b(${NAME})(["']?\\s{0,3}[:=])(?!\\s*"?\\[redacted)[^\\n\\r&]*`, 'gi'),
    instead: `$1$2${REDACTED}`,
  },
  // The value that broke a limit: `Value '…' at 'smsConfiguration.externalId' failed`.
  { pattern: /\b(Value ')[^]*(' at ')/i, instead: `$1${REDACTED}$2` },
  // Access key ids: the last characters are enough to identify them.
  { pattern: /\b(A[KS]IA)[A-Z0-9]{8,}([A-Z0-9]{4})\b/g, instead: '$1…$2' },
  // Signatures, hashes, client secrets, tokens: no word of a message is this long.
  { pattern: /\beyJ[\w-]+\.[\w-]+\.?[\w-]*/g, instead: REDACTED },
  // Not the path of a file, which begins with a slash.
  { pattern: /(?<![\w/])[A-Za-z0-9+=_-][A-Za-z0-9+/=_-]{99,}/g, instead: REDACTED },
  { pattern: /\b[A-Za-z0-9]{48,}\b/g, instead: REDACTED },
];

/** A string without secrets. Needed for AWS messages too, because they quote requests. */
export function redacted(text: string): string {
  return rules.reduce((rest, { pattern, instead }) => rest.replace(pattern, instead), text);
}
