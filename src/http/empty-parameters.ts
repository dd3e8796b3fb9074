import type { onRequestHookHandler } from 'fastify';

const EMPTY = /(?<=[?&])(?:variables|extensions)=(?=&|$)/g;

/** Takes `variables=` and `extensions=` of a GET for none, as a form sends what was left empty. Apollo takes it for bad JSON. */
export const withoutEmptyParameters: onRequestHookHandler = ({ method, raw }, _reply, done) => {
  if (method === 'GET') raw.url = raw.url?.replace(EMPTY, '');
  done();
};
