import { ConfigError } from './config.js';

interface Address {
  readonly host: string;
  readonly port: number;
}

/** Problems with HOST and PORT by Node's error code. */
const problems: Readonly<Record<string, (address: Address) => string>> = {
  EADDRINUSE: ({ host, port }) =>
    `PORT: expected a free port, got ${port}, on which another process already listens at ${host}; set PORT to another one`,
  EACCES: ({ port }) =>
    `PORT: expected a port that this user may listen on, got ${port}; ports below 1024 usually need extra privileges`,
  EADDRNOTAVAIL: ({ host }) => `HOST: expected an address of this machine, got "${host}"`,
  EAFNOSUPPORT: ({ host }) => `HOST: expected an address family that this machine supports, got "${host}"`,
  ENOTFOUND: ({ host }) => `HOST: expected a host name that resolves, got "${host}"`,
  EAI_AGAIN: ({ host }) => `HOST: expected a host name that resolves, got "${host}"`,
};

/**
 * Translates an error of `listen`.
 *
 * @returns a ConfigError that names the setting, or the error itself when it has another cause
 */
export function listenError(error: unknown, address: Address): unknown {
  const { code = '' } = error as NodeJS.ErrnoException;
  const problem = Object.hasOwn(problems, code) ? problems[code] : undefined;
  return problem ? new ConfigError([`${problem(address)} (${code})`]) : error;
}
