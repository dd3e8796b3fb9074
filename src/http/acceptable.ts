import type { onRequestHookHandler } from 'fastify';
import Negotiator from 'negotiator';
import { refuse } from './failure.js';

const FORMS = ['application/graphql-response+json', 'application/json'];
/** What nearly every client sends: there is nothing to weigh. */
const PLAIN: readonly unknown[] = [undefined, '*/*', ...FORMS];
/** Also to whoever names the encoding. */
const ANSWERED = FORMS.flatMap((form) => [form, `${form}; charset=utf-8`]);

/**
 * Refuses a client that accepts none of the forms of an answer, before anything is done for it: Apollo would find out
 * when it answers, and a mutation would have been made and told to have failed.
 */
export const acceptableOnly: onRequestHookHandler = (request, reply, done) => {
  const { method, headers } = request;
  // A GET changes nothing, and can be a visit to the page.
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
