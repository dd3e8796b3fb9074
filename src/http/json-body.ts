import type { FastifyInstance } from 'fastify';
import { excessOf } from './json-shape.js';

/** JSON that is refused because parsing would take too long. */
class ExcessiveJsonError extends Error {
  readonly statusCode = 400;

  constructor(excess: string) {
    super(`The JSON of the request body has ${excess}: expected fewer.`);
  }
}

/** JSON that is refused for a key that could pollute prototypes. */
class ForbiddenKeyError extends Error {
  readonly statusCode = 400;

  constructor() {
    super(
      'The JSON of the request body contains a key "__proto__", or a key "constructor" with "prototype" in it: remove it, ' +
        'because it could change other objects.',
    );
  }
}

/**
 * Parses JSON as Fastify does if its shape can be parsed quickly. Says why refused JSON is refused, where Fastify would call
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
