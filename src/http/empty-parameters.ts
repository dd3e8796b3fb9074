import type { onRequestHookHandler } from 'fastify';

const EMPTY = /(?<=[?&])(?:variables|extensions)=(?=&|$)/g;

/** Drops empty `variables=` and `extensions=` from a GET, as forms send them. Apollo would refuse them as invalid JSON. */
export const withoutEmptyParameters: onRequestHookHandler = ({ method, raw }, _reply, done) => {
  if (method === 'GET') raw.url = raw.url?.replace(EMPTY, '');
  done();
};
