import type { onRequestHookHandler } from 'fastify';
import Negotiator from 'negotiator';

const FORMS = ['application/graphql-response+json', 'application/json'];
/** Also to whoever names the encoding. */
const ANSWERED = FORMS.flatMap((form) => [form, `${form}; charset=utf-8`]);

/**
 * Refuses a client that accepts none of the forms of an answer, before anything is done for it: Apollo would find out
 * when it answers, and a mutation would have been made and told to have failed.
 */
export const acceptableOnly: onRequestHookHandler = ({ method, headers }, reply, done) => {
  // A GET changes nothing, and can be a visit to the page.
  if (method !== 'POST' || new Negotiator({ headers }).mediaTypes(ANSWERED).length > 0) {
    done();
    return;
  }
  const message = `Expected an Accept header that allows ${FORMS.join(' or ')}, got ${JSON.stringify((headers.accept ?? '').slice(0, 80))}.`;
  // The body was not read, and a client that goes on sending it would hold the connection.
  void reply.header('connection', 'close');
  void reply.code(406).send({ errors: [{ message, extensions: { code: 'BAD_REQUEST' } }] });
};
