import { asThrown } from './thrown.js';

const neverSentCodes = new Set([
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EPROTO', // The other side does not speak TLS.
  'CERT_HAS_EXPIRED',
  'CERT_NOT_YET_VALID',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
]);

/**
 * Whether a request certainly was not sent: no name, no connection, no TLS. In doubt the answer is no: repeating a
 * write that was sent after all could create a second user pool.
 */
export function wasNeverSent(error: unknown): boolean {
  const { code = '', syscall, message, errors = [] } = asThrown(error);
  // Node tries every address of a name and reports all failures together.
  if (errors.length > 0) return errors.every(wasNeverSent);
  if (syscall === 'connect' || syscall === 'getaddrinfo') return true;
  if (neverSentCodes.has(code) || code.startsWith('ERR_TLS_') || code.startsWith('ERR_SSL_')) return true;
  // Neither the SDK's connection time-out nor Node's error for a hang-up during the TLS handshake has a code of its
  // own.
  return (
    message.includes('did not establish a connection') ||
    message.includes('before secure TLS connection was established')
  );
}
