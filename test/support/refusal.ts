import { expect } from '@jest/globals';

/**
 * The whole answer to a request whose caller is not known.
 *
 * @param code that of RFC 6750; none where no token was given
 */
export function refusal(message: string, code?: 'invalid_token' | 'invalid_request') {
  const fault = code ? `, error="${code}", error_description="${message}"` : '';
  return {
    status: code === 'invalid_request' ? 400 : 401,
    headers: expect.objectContaining({ 'www-authenticate': `Bearer realm="poolgraph"${fault}` }) as unknown,
    body: JSON.stringify({ errors: [{ message, extensions: { code: 'UNAUTHENTICATED' } }] }),
  };
}
