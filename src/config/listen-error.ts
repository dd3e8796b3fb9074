import { ConfigError } from './config.js';

interface Address {
  readonly host: string;
  readonly port: number;
}

/** What is wrong with a setting where the system does not let the gateway listen, by Node's error codes. */
const problems: Readonly<Record<string, (address: Address) => string>> = {
  EADDRINUSE: ({ host, port }) =>
    `PORT: expected a free port, got ${port}, on which another process listens at ${host}`,
  EACCES: ({ port }) =>
    `PORT: expected a port that this user may listen on, got ${port}; ports below 1024 usually need a privilege`,
  EADDRNOTAVAIL: ({ host }) => `HOST: expected an address of this machine, got "${host}"`,
  EAFNOSUPPORT: ({ host }) => `HOST: expected an address of a kind that this machine has, got "${host}"`,
  ENOTFOUND: ({ host }) => `HOST: expected a name that can be resolved, got "${host}"`,
  EAI_AGAIN: ({ host }) => `HOST: expected a name that can be resolved, got "${host}"`,
};

/**
 * What to throw instead of an error of `listen`.
 *
 * @returns a ConfigError that names the setting; the error itself where it has another cause
 */
export function listenError(error: unknown, address: Address): unknown {
  const { code = '' } = error as NodeJS.ErrnoException;
  const problem = Object.hasOwn(problems, code) ? problems[code] : undefined;
  return problem ? new ConfigError([`${problem(address)} (${code})`]) : error;
}
