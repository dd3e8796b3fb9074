import type { Backend } from '../backend.js';
import type { Config } from '../config/config.js';

/** What is served and how, for the log line of the start. */
export function servedBy({ backend, auth, http }: Config, { regions }: Pick<Backend, 'regions'>): string {
  const { issuers } = auth;
  return [
    `backend: ${backend.kind}`,
    `Regions: ${regions.join(', ')}`,
    `authentication: ${issuers ? `bearer tokens of ${count(issuers, 'issuer')}` : 'off'}`,
    `explorer: ${http.explorer ? '/explorer' : 'off'}`,
  ].join(', ');
}

function count({ length }: readonly unknown[], what: string): string {
  return `${length} ${what}${length === 1 ? '' : 's'}`;
}
