import type { FastifyInstance } from 'fastify';
import { excessOf } from './json-shape.js';

/** JSON that is not read, because that would take long. */
class ExcessiveJsonError extends Error {
  readonly statusCode = 400;

  constructor(excess: string) {
    super(`The JSON of the request body has ${excess}: expected fewer.`);
  }
}

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

/**
 * Reads JSON as Fastify does, if it is of a shape that can be read quickly, and says of JSON that it refuses why: Fastify calls
 * it malformed.
 */
export function readJsonBodies(server: FastifyInstance): void {
  const parse = server.getDefaultJsonParser('error', 'error');
  server.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    const text = String(body);
    const excess = excessOf(text);
    if (excess !== undefined) {
      done(new ExcessiveJsonError(excess));
      return;
    }
    void parse(request, text, (error, value) => {
      done(error && isJson(text) ? new ForbiddenKeyError() : error, value);
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
