import type { preHandlerHookHandler } from 'fastify';
import { failure } from './failure.js';

/**
 * Refuses a persisted query whose extension has other types than the protocol requires: Apollo makes a key of any value,
 * and answers an object with 500. Apollo itself checks the version and the hash.
 */
export const soundPersistedQueryOnly: preHandlerHookHandler = ({ method, body, query }, reply, done) => {
  const { extensions } = asRecord(method === 'GET' ? query : body);
  const { persistedQuery } = asRecord(typeof extensions === 'string' ? parsed(extensions) : extensions);
  // Apollo treats falsy values as absent.
  if (!persistedQuery || isSound(persistedQuery)) {
    done();
    return;
  }
  const message =
    'Expected extensions.persistedQuery as {"version": 1, "sha256Hash": "64 hexadecimal digits"}, got values of other types.';
  void reply.code(400).send(failure('BAD_REQUEST', message));
};

function isSound(persistedQuery: unknown): boolean {
  const { version, sha256Hash } = asRecord(persistedQuery);
  return typeof version === 'number' && typeof sha256Hash === 'string';
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

/** Apollo itself refuses invalid JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
