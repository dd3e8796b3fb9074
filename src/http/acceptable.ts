import type { onRequestHookHandler } from 'fastify';
import Negotiator from 'negotiator';
import { refuse } from './failure.js';

const FORMS = ['application/graphql-response+json', 'application/json'];
/** The usual values, which need no parsing. */
const PLAIN: readonly unknown[] = [undefined, '*/*', ...FORMS];
/** Also matches clients that name the charset. */
const ANSWERED = FORMS.flatMap((form) => [form, `${form}; charset=utf-8`]);

/**
 * Refuses a client that accepts none of the response formats, before execution. Apollo checks only when it answers, so a
 * mutation would be executed and then reported as failed.
 */
export const acceptableOnly: onRequestHookHandler = (request, reply, done) => {
  const { method, headers } = request;
  // A GET changes nothing, and may be a visit to the landing page.
  if (
    method !== 'POST' ||
    PLAIN.includes(headers.accept) ||
    new Negotiator({ headers }).mediaTypes(ANSWERED).length > 0
  ) {
    done();
    return;
  }
  const message = `Expected an Accept header that allows ${FORMS.join(' or ')}, got ${JSON.stringify((headers.accept ?? '').slice(0, 80))}.`;
  refuse(request, reply, 406, 'BAD_REQUEST', message);
};
