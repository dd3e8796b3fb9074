import { describe, expect, it } from '@jest/globals';
import { ConfigError } from '../../../src/config/config.js';
import { listenError } from '../../../src/config/listen-error.js';

const address = { host: 'gateway.internal', port: 443 };
const failure = (code: string) => Object.assign(new Error(`listen ${code}`), { code, syscall: 'listen' });

describe('The error for an address that cannot be listened on', () => {
  it.each([
    ['EADDRINUSE', /PORT: expected a free port, got 443, .* gateway\.internal; .* \(EADDRINUSE\)$/],
    ['EACCES', /PORT: expected a port that this user may listen on, got 443; .* \(EACCES\)$/],
    [
      'EADDRNOTAVAIL',
      /HOST: expected an address of this machine, got "gateway\.internal" \(EADDRNOTAVAIL\)$/,
    ],
    ['EAFNOSUPPORT', /HOST: .* \(EAFNOSUPPORT\)$/],
    ['ENOTFOUND', /HOST: expected a host name that resolves, got "gateway\.internal" \(ENOTFOUND\)$/],
    ['EAI_AGAIN', /HOST: expected a host name that resolves, .* \(EAI_AGAIN\)$/],
  ])('names the setting for %s', (code, message) => {
    const error = listenError(failure(code), address);
    expect(error).toBeInstanceOf(ConfigError);
    expect((error as ConfigError).message).toMatch(message);
  });

  it.each(['EMFILE', 'constructor'])('is the original error for %s', (code) => {
    const error = failure(code);
    expect(listenError(error, address)).toBe(error);
  });
});
