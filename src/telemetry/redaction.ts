/** Stands where a secret was. */
export const REDACTED = '[redacted]';

/**
 * Names of what is in no log: credentials and tokens, the external id of a role, and bodies of messages to users. Compared
 * without case; hyphens may be missing, or underscores.
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

/** A name as it may be written: `x-amz-security-token`, `X-Amz-Security-Token`, `ExternalId`. */
const NAME = secretNames.map((name) => name.replaceAll('-', '[-_]?')).join('|');
const WHOLE_NAME = new RegExp(`^(?:${NAME})$`, 'i');

/** Whether what stands under a name is in no log. */
export function isSecretName(name: string): boolean {
  return WHOLE_NAME.test(name);
}

interface Rule {
  readonly pattern: RegExp;
  readonly instead: string;
}

/** Each is linear: what it repeats cannot begin with what follows. */
const rules: readonly Rule[] = [
  // InvalidSignatureException quotes what AWS has signed, with the headers of the request. Nothing behind these words is ours to mend.
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
  // The value that a limit was broken by: `Value '…' at 'smsConfiguration.externalId' failed`.
  { pattern: /\b(Value ')[^]*(' at ')/i, instead: `$1${REDACTED}$2` },
  // Names an identity of the account; its last characters are enough to tell which.
  { pattern: /\b(A[KS]IA)[A-Z0-9]{8,}([A-Z0-9]{4})\b/g, instead: '$1…$2' },
  // Signatures and hashes, client secrets, tokens: no word of a message is so long.
  { pattern: /\beyJ[\w-]+\.[\w-]+\.?[\w-]*/g, instead: REDACTED },
  // Not the path of a file, which begins with a slash.
  { pattern: /(?<![\w/])[A-Za-z0-9+=_-][A-Za-z0-9+/=_-]{99,}/g, instead: REDACTED },
  { pattern: /\b[A-Za-z0-9]{48,}\b/g, instead: REDACTED },
];

/** A text without what is in no log, whoever worded it: AWS quotes what it was sent. */
export function redacted(text: string): string {
  return rules.reduce((rest, { pattern, instead }) => rest.replace(pattern, instead), text);
}
