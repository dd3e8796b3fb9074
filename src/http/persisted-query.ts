import type { preHandlerHookHandler } from 'fastify';
import { failure } from './failure.js';

/**
 * Refuses a persisted query whose extension has not the types of the protocol: Apollo makes a key of whatever stands there,
 * and answers an object with 500. What the version and the hash say is Apollo's to judge.
 */
export const soundPersistedQueryOnly: preHandlerHookHandler = ({ method, body, query }, reply, done) => {
  const { extensions } = asRecord(method === 'GET' ? query : body);
  const { persistedQuery } = asRecord(typeof extensions === 'string' ? parsed(extensions) : extensions);
  // Apollo takes what is false for none.
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

/** What is no JSON is Apollo's to refuse. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
