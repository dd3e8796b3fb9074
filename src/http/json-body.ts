import type { FastifyInstance } from 'fastify';
import { asError } from '../errors/thrown.js';
import { excessOf } from './json-shape.js';

/** JSON that is refused because parsing would take too long. */
class ExcessiveJsonError extends Error {
  readonly statusCode = 400;

  constructor(excess: string) {
    super(`The JSON of the request body has ${excess}.`);
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

/** @throws Error with a status, as Fastify answers it */
export type ParseJson = (text: string) => unknown;

/**
 * Parses JSON as Fastify does if its shape can be parsed quickly. Says why refused JSON is refused, where Fastify would call
 * it malformed.
 */
export function jsonParser(server: FastifyInstance): ParseJson {
  const parse = server.getDefaultJsonParser('error', 'error');
  return (text) => {
    const excess = excessOf(text);
    if (excess !== undefined) throw new ExcessiveJsonError(excess);
    let parsed: unknown;
    // It calls back at once, and does not use the request.
    void parse(undefined as never, text, (error, value) => {
      if (error) throw isJson(text) ? new ForbiddenKeyError() : error;
      parsed = value;
    });
    return parsed;
  };
}

export function readJsonBodies(server: FastifyInstance, parse: ParseJson): void {
  server.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => {
    let value: unknown;
    try {
      value = parse(String(body));
    } catch (error) {
      done(asError(error));
      return;
    }
    done(null, value);
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
