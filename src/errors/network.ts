import { asThrown } from './thrown.js';

const neverSentCodes = new Set([
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EPROTO', // the other side does not speak TLS
  'CERT_HAS_EXPIRED',
  'CERT_NOT_YET_VALID',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
]);

/**
 * Whether a request certainly never left: no name, no connection, no TLS. In doubt the answer is no, because a write
 * that is wrongly taken for unsent is a second user pool when it is sent again.
 */
export function wasNeverSent(error: unknown): boolean {
  const { code = '', syscall, message, errors = [] } = asThrown(error);
  // Node tries every address of a name and reports them together.
  if (errors.length > 0) return errors.every(wasNeverSent);
  if (syscall === 'connect' || syscall === 'getaddrinfo') return true;
  if (neverSentCodes.has(code) || code.startsWith('ERR_TLS_') || code.startsWith('ERR_SSL_')) return true;
  // Neither the SDK's connection time-out nor Node's hang-up during the TLS handshake has a code of its own.
  return (
    message.includes('did not establish a connection') ||
    message.includes('before secure TLS connection was established')
  );
}
