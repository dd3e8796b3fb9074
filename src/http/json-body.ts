import type { FastifyInstance } from 'fastify';

/** JSON that was read and is refused for a key that could change what objects are. */
class ForbiddenKeyError extends Error {
  readonly statusCode = 400;

  constructor() {
    super(
      'The JSON of the request body holds a key "__proto__", or a key "constructor" with "prototype" in it: expected none, ' +
        'as objects made from it could change others.',
    );
  }
}

/** Reads JSON as Fastify does, but says of JSON that it refuses why: Fastify calls it malformed. */
export function readJsonBodies(server: FastifyInstance): void {
  const parse = server.getDefaultJsonParser('error', 'error');
  server.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    void parse(request, String(body), (error, value) => {
      done(error && isJson(String(body)) ? new ForbiddenKeyError() : error, value);
    });
  });
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
